package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.http.DocumentedApi.Documented;
import io.github.diops.adapters.rest.http.DocumentedService.Answer;
import io.vavr.collection.List;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages tell the same: every sentence is said in either, every code is the same in both. */
class LanguagesTest {
    private static final DocumentedApi API = DocumentedApi.shipped();
    private static final DocumentedService SERVICE = new DocumentedService(API, "2024-03-20T12:00:00Z");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** Words in a row, as no code, id or instant has them. */
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]+ [a-z]+ [a-z]+");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    static java.util.List<Documented> stateless() {
        return API.operations()
                .filter(documented -> List.of("Decisions", "Registers")
                        .contains(documented.operation().getJsonArray("tags").getString(0)))
                .filter(documented -> API.response(documented, 200)
                        .exists(answer -> answer.getJsonObject("content").containsKey(Reply.JSON)))
                .asJava();
    }

    static java.util.List<Documented> decisions() {
        return API.operations().filter(Documented::takesBody).asJava();
    }

    @ParameterizedTest
    @MethodSource("stateless")
    void an_answer_says_its_sentences_in_either_language_and_its_codes_alike(Documented documented) {
        String path = SERVICE.path(documented) + SERVICE.query(documented, false);
        List<JsonObject> bodies = documented.takesBody()
                ? List.ofAll(API.requestContent(documented).getJsonObject("examples"))
                        .map(example -> ((JsonObject) example.getValue()).getJsonObject("value"))
                : List.of(new JsonObject());
        bodies.forEach(body -> compare(documented, path, body.encode()));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_problem_says_its_sentences_in_either_language_and_its_codes_alike(Documented documented) {
        String path = SERVICE.path(documented) + SERVICE.query(documented, false);

        compare(documented, path, "{");
        compare(documented, path, "{\"unheardOf\": 1, \"at\": 7, \"customer\": 7, \"region\": \"MARS\"}");
    }

    private static void compare(Documented documented, String path, String body) {
        Answer english = answered(documented, path, body, "en");
        Answer russian = answered(documented, path, body, "ru");

        assertThat(russian.status()).isEqualTo(english.status());
        assertThat(english.headers()).containsEntry("Content-Language", "en");
        assertThat(russian.headers()).containsEntry("Content-Language", "ru");
        assertThat(List.of(russian.headers().getOrDefault("Vary", "").split(", ", -1)))
                .contains("Accept-Language");
        assertSame(documented.toString(), new JsonObject(english.body()), new JsonObject(russian.body()));
    }

    private static Answer answered(Documented documented, String path, String body, String language) {
        String[] headers = {"Accept-Language", language, "X-Request-Id", "languages"};
        return documented.takesBody()
                ? SERVICE.written(documented, path, SERVICE.real(body), headers)
                : SERVICE.send(documented, path, headers);
    }

    private static void assertSame(String where, Object english, Object russian) {
        if (english instanceof JsonObject object && russian instanceof JsonObject other) {
            assertThat(other.fieldNames()).as(where).isEqualTo(object.fieldNames());
            object.fieldNames()
                    .forEach(name -> assertSame(where + "/" + name, object.getValue(name), other.getValue(name)));
        } else if (english instanceof JsonArray array && russian instanceof JsonArray other) {
            assertThat(other.size()).as(where).isEqualTo(array.size());
            for (int at = 0; at < array.size(); at++) {
                assertSame(where + "/" + at, array.getValue(at), other.getValue(at));
            }
        } else if (Objects.equals(english, russian)) {
            assertThat(SENTENCE.matcher(String.valueOf(english)).find())
                    .as("%s is said in one language only: %s", where, english)
                    .isFalse();
        } else {
            assertThat(CYRILLIC.matcher(String.valueOf(english)).find())
                    .as("%s in English: %s", where, english)
                    .isFalse();
            assertThat(CYRILLIC.matcher(String.valueOf(russian)).find())
                    .as("%s in Russian: %s", where, russian)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|ru",
                "RU-ru|ru",
                "en, ru;q=0.9|en",
                "ru;q=0.1, en;q=0.2|en",
                "en;q=0.1, ru;q=0.2|ru",
                "de, ru;q=0.5|ru",
                "de|en",
                "*|en",
                "en;q=0, ru;q=0.1|ru",
                "ru;q=0|en",
                "en;q=0, *|ru",
                "*|en",
                "*;q=0.8, ru;q=0.5|en",
                "ru-RU;q=0.9, en;q=0.8|ru",
                "de, *;q=0|en",
                "nonsense;;q=x, ,|en",
            })
    void the_language_is_the_one_that_is_liked_best_and_english_where_none_is_known(String asked, String answered) {
        Documented matrix = SERVICE.operation("GET", "/api/v1/severity/matrix");

        assertThat(SERVICE.send(matrix, matrix.path(), "Accept-Language", asked).headers())
                .containsEntry("Content-Language", answered);
    }
}
