package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Problem;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Words what went wrong as RFC 9457 problems, in one language, for one request. */
final class Problems implements Problem.Cases<Reply> {
    private static final String TYPE = "urn:diops:problem:";
    private static final Map<String, String> NO_FACTS = LinkedHashMap.empty();

    private final OperationsPolicy policy;
    private final Language language;
    private final String requestId;
    private final Telemetry telemetry;

    Problems(OperationsPolicy policy, Language language, String requestId, Telemetry telemetry) {
        this.policy = policy;
        this.language = language;
        this.requestId = requestId;
        this.telemetry = telemetry;
    }

    Reply badRequest(String code) {
        return problem(400, "bad-request", words("problem.bad-request." + code, NO_FACTS));
    }

    Reply foreignOrigin() {
        return problem(403, "forbidden", words("problem.forbidden.foreign_origin", NO_FACTS));
    }

    /** Who calls is not known; what was wrong with the credential, only the log says. */
    Reply unauthorized(boolean nothingShown) {
        return plain(401, "unauthorized", NO_FACTS)
                .with("WWW-Authenticate", "Bearer realm=\"diops\"" + (nothingShown ? "" : ", error=\"invalid_token\""));
    }

    Reply notAllowed() {
        return problem(403, "forbidden", words("problem.forbidden.not_allowed", NO_FACTS))
                .with("WWW-Authenticate", "Bearer realm=\"diops\", error=\"insufficient_scope\"");
    }

    @Override
    public Reply missing() {
        return plain(404, "not-found", NO_FACTS);
    }

    Reply methodNotAllowed(String allow) {
        return plain(405, "method-not-allowed", NO_FACTS).with("Allow", allow);
    }

    Reply notAcceptable(String contentType) {
        return plain(406, "not-acceptable", HashMap.of("type", contentType));
    }

    @Override
    public Reply stale() {
        return plain(412, "precondition-failed", NO_FACTS);
    }

    Reply contentTooLarge(long limit) {
        return plain(413, "content-too-large", HashMap.of("limit", Long.toString(limit)));
    }

    Reply uriTooLong(long limit) {
        return plain(414, "uri-too-long", HashMap.of("limit", Long.toString(limit)));
    }

    Reply unsupportedMediaType(String taken) {
        return plain(415, "unsupported-media-type", HashMap.of("type", taken)).with("Accept-Post", taken);
    }

    Reply misdirected() {
        return plain(421, "misdirected-request", NO_FACTS);
    }

    Reply headersTooLarge(long limit) {
        return plain(431, "headers-too-large", HashMap.of("limit", Long.toString(limit)));
    }

    /** The caller asks more than he may, and may again in so many seconds. */
    Reply tooManyRequests(long seconds) {
        return plain(429, "too-many-requests", NO_FACTS).with("Retry-After", Long.toString(seconds));
    }

    Reply internalError() {
        return plain(500, "internal-error", NO_FACTS);
    }

    Reply unavailable() {
        return plain(503, "unavailable", NO_FACTS).with("Retry-After", "2");
    }

    @Override
    public Reply keyReused() {
        return plain(409, "key-reused", NO_FACTS);
    }

    @Override
    public Reply inProgress() {
        return plain(409, "in-progress", NO_FACTS).with("Retry-After", "1");
    }

    @Override
    public Reply invalid(List<Fault> faults) {
        int count = faults.map(Problems::weight).sum().intValue();
        JsonObject body =
                body(422, "invalid", words("problem.invalid.detail", HashMap.of("count", Integer.toString(count))));
        return reply(422, body.put("errors", errors(faults)));
    }

    JsonArray errors(List<Fault> faults) {
        JsonArray errors = new JsonArray();
        faults.forEach(fault -> errors.add(error(fault)));
        return errors;
    }

    /** How many faults one stands for. */
    private static int weight(Fault fault) {
        return fault.code().equals(Faults.MORE) ? Integer.parseInt(fault.data().getOrElse("count", "1")) : 1;
    }

    private JsonObject error(Fault fault) {
        JsonObject error = new JsonObject()
                .put("pointer", wellFormed(fault.pointer()))
                .put("code", fault.code())
                .put("detail", words("fault." + fault.code(), fault.data()));
        fault.rule().forEach(rule -> error.put("rule", rule.value()));
        return error;
    }

    @Override
    public Reply refused(Refusal refusal) {
        telemetry.rests(List.of(refusal.rule()));
        JsonObject body = body(
                        409, "conflict", words("refusal." + refusal.code().name(), refusal.data()))
                .put("rule", refusal.rule().value())
                .put("code", refusal.code().name())
                .put("edition", policy.name().value())
                .put("because", because(policy, List.of(refusal.rule()), language));
        return reply(409, body);
    }

    /** The rules of an answer, each with whose word it is and its text. */
    static JsonArray because(OperationsPolicy policy, List<RuleId> rules, Language language) {
        JsonArray because = new JsonArray();
        rules.flatMap(id -> policy.ruleBook().rule(id))
                .forEach(rule -> because.add(new JsonObject()
                        .put("rule", rule.id().value())
                        .put("kind", rule.kind().name())
                        .put("text", rule.text().in(language))));
        return because;
    }

    private Reply plain(int status, String type, Map<String, String> facts) {
        return problem(status, type, words("problem." + type + ".detail", facts));
    }

    private Reply problem(int status, String type, String detail) {
        return reply(status, body(status, type, detail));
    }

    private JsonObject body(int status, String type, String detail) {
        return new JsonObject()
                .put("type", TYPE + type)
                .put("title", words("problem." + type, NO_FACTS))
                .put("status", status)
                .put("detail", detail)
                .put("instance", "urn:diops:request:" + requestId);
    }

    private static Reply reply(int status, JsonObject body) {
        return new Reply(status, Reply.PROBLEM, LinkedHashMap.empty(), body.encode());
    }

    private String words(String key, Map<String, String> facts) {
        return Words.sentence(language, key, facts);
    }

    /** A client's own text in a form that UTF-8 can carry: half a surrogate pair becomes U+FFFD. */
    private static String wellFormed(String text) {
        StringBuilder sound = new StringBuilder();
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }
}
