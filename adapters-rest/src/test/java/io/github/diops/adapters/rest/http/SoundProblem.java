package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What every answer that is no success must be: an RFC 9457 problem that tells nothing of the inside. */
final class SoundProblem {
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|java\\.|io\\.github|io\\.vertx|netty|jackson|\\.java\\b|\\tat |(?i)sqlite|select .* from|insert into|/home/|/work/|/tmp/");

    /** The same without words that people write too. */
    private static final Pattern PAGE_INSIDE = Pattern.compile(
            "[a-z]Exception|io\\.github|io\\.vertx|netty|jackson|\\.java\\b|\\tat |(?i)sqlite|insert into");

    private SoundProblem() {}

    static JsonObject of(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return of(answer);
    }

    static JsonObject of(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return checked(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    static JsonObject of(RawHttp.Answer answer) {
        return checked(
                answer.status(),
                answer.header("Content-Type"),
                utf8(answer.body().getBytes()));
    }

    /** What a page answers to its own form, or of a record that is not there: a page, under the policy of every page. */
    static void ofPage(RawHttp.Answer answer) {
        assertThat(answer.status()).isIn(303, 404, 409, 412, 422);
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.text()).doesNotContainPattern(PAGE_INSIDE);
    }

    private static JsonObject checked(int status, String contentType, String body) {
        assertThat(contentType).as(body).isEqualTo("application/problem+json");
        JsonObject problem = new JsonObject(body);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        for (String field : List.of("type", "title", "detail", "instance")) {
            assertThat(problem.getString(field)).as(field).isNotBlank();
        }
        JsonObject ours = problem.copy();
        for (Object error : ours.getJsonArray("errors", new JsonArray())) {
            JsonObject fault = (JsonObject) error;
            assertThat(fault.getString("code")).isNotBlank();
            assertThat(fault.getString("detail")).isNotBlank();
            assertThat(fault.remove("pointer")).isInstanceOf(String.class);
        }
        assertThat(ours.encode()).doesNotContainPattern(INSIDE);
        return problem;
    }

    /** The faults of a problem, each as its pointer and code. */
    static List<String> faults(JsonObject problem) {
        return problem.getJsonArray("errors").stream()
                .map(JsonObject.class::cast)
                .map(fault -> fault.getString("pointer") + " " + fault.getString("code"))
                .toList();
    }

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("an answer is not UTF-8", e);
        }
    }
}
