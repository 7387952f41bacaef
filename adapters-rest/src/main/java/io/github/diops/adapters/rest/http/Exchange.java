package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.domain.rule.Language;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** One request with its body, in the language it asked for. */
final class Exchange {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final byte[] NO_FIELDS = "{}".getBytes(StandardCharsets.UTF_8);

    private final DiOps diops;
    private final HttpServerRequest request;
    private final Language language;
    private final String requestId;
    private final MultiMap query;
    private final Map<String, String> pathParameters;
    private byte[] body = new byte[0];

    Exchange(DiOps diops, HttpServerRequest request, MultiMap query, Map<String, String> pathParameters) {
        this.diops = diops;
        this.request = request;
        this.language = Words.accepted(Option.of(request.getHeader("Accept-Language")));
        this.requestId = Option.of(request.getHeader("X-Request-Id"))
                .filter(id -> REQUEST_ID.matcher(id).matches())
                .getOrElse(() -> UUID.randomUUID().toString());
        this.query = query;
        this.pathParameters = pathParameters;
    }

    void receive(byte[] received) {
        body = received;
    }

    HttpServerRequest request() {
        return request;
    }

    Language language() {
        return language;
    }

    String requestId() {
        return requestId;
    }

    Problems problems() {
        return new Problems(diops.policy(), language, requestId);
    }

    Answers answers() {
        return new Answers(diops.policy(), language);
    }

    Option<String> header(String name) {
        return Option.of(request.getHeader(name));
    }

    String pathParameter(String name) {
        return pathParameters.getOrDefault(name, "");
    }

    /** The query's parameters, of which exactly {@code known} may be there. */
    Fields query(String... known) {
        return Fields.ofQuery(query, known);
    }

    /** A query without parameters. */
    Fields noQuery() {
        return query(new String[0]);
    }

    /** The query as it was sent. */
    MultiMap query() {
        return query;
    }

    /** What {@code answer} makes of the decoded body; else the problem with every fault. */
    <T> Reply decoded(Function1<Json.Document, Either<List<Fault>, T>> decode, Function1<T, Reply> answer) {
        try {
            return decode.apply(Json.read(body.length == 0 && !hasContentType() ? NO_FIELDS : body))
                    .fold(problems()::invalid, answer);
        } catch (Json.UnreadableException e) {
            return problems().badRequest(e.code());
        }
    }

    /** Whether a body was announced; a command without one is a command without fields. */
    boolean hasContentType() {
        return request.getHeader("Content-Type") != null;
    }

    /** What {@code answer} makes of the caller; else the problem with {@code Act-As}. */
    Reply called(Function1<Caller, Reply> answer) {
        return LocalAccess.caller(request.headers(), requestId, diops).fold(problems()::invalid, answer);
    }

    /** A digest of what is asked: the method, the path and the body, byte by byte. */
    String fingerprint() {
        try {
            java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
            digest.update((request.method() + " " + request.path() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
