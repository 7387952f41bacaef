package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Principal;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.RuleId;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vavr.Function0;
import io.vavr.Function1;
import io.vavr.Function2;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request with its body, in the language it asked for. */
final class Exchange {
    private static final CharSequence REQUEST_ID_HEADER = HttpHeaders.createOptimized("X-Request-Id");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final String UNKNOWN = "-";

    /** How many fields of a form are read. */
    private static final int MOST_FIELDS = 100;

    private static final byte[] NO_FIELDS = "{}".getBytes(StandardCharsets.UTF_8);

    /** What this process calls its requests: random once, then counted, so that no two ids are alike. */
    private static final String PROCESS = UUID.randomUUID().toString().substring(0, 18);

    private static final AtomicLong COUNT = new AtomicLong();

    private final long startedAt = System.nanoTime();
    private final DiOps diops;
    private final Telemetry telemetry;
    private final Access access;
    private final Front front;
    private final HttpServerRequest request;
    private final Language language;
    private final String requestId;
    private final MultiMap query;
    private final Map<String, String> pathParameters;
    private String template = UNKNOWN;
    private boolean takesQuery;
    private Option<FeedToken> feedToken = Option.none();
    private byte[] body = new byte[0];
    private @Nullable Incoming held;
    private @Nullable Either<Access.Unknown, Principal> principal;
    private Visitor visitor;

    Exchange(
            DiOps diops,
            Telemetry telemetry,
            Access access,
            Front front,
            HttpServerRequest request,
            MultiMap query,
            Map<String, String> pathParameters) {
        this.diops = diops;
        this.telemetry = telemetry;
        this.access = access;
        this.front = front;
        this.request = request;
        this.language = Words.accepted(listHeader(HttpHeaders.ACCEPT_LANGUAGE));
        this.requestId = Option.of(request.getHeader(REQUEST_ID_HEADER))
                .filter(id -> REQUEST_ID.matcher(id).matches())
                // the id is told and kept, and a key shall not be
                .filter(id -> diops.keys().idOf(id).isEmpty())
                .getOrElse(() -> PROCESS + "-" + COUNT.incrementAndGet());
        this.query = query;
        this.pathParameters = pathParameters;
        this.visitor = new Visitor(Option.none(), request);
    }

    /** A request of which nothing is read but its headers. */
    static Exchange unread(DiOps diops, Telemetry telemetry, Access access, Front front, HttpServerRequest request) {
        return new Exchange(diops, telemetry, access, front, request, MultiMap.caseInsensitiveMultiMap(), Map.of());
    }

    /** The operation that answers is found. */
    void isFor(Operation operation) {
        template = operation.path();
        feedToken = AccessTable.isFeed(operation) ? FeedToken.in(query) : Option.none();
        takesQuery = operation.takesQuery();
        boolean signsIn = operation.isPage() && !request.headers().contains(HttpHeaders.AUTHORIZATION);
        visitor = new Visitor(signsIn ? access.login() : Option.none(), request);
    }

    /** The path of the operation as the contract writes it, a dash where there is none. */
    String template() {
        return template;
    }

    /** The method's name, {@code OTHER} for one that HTTP does not know. */
    String methodName() {
        return HttpMethod.values().contains(request.method()) ? request.method().name() : "OTHER";
    }

    long nanosSoFar() {
        return System.nanoTime() - startedAt;
    }

    void receive(Incoming received) {
        body = received.bytes();
        held = received.holdsRoom() ? received : null;
    }

    /** The answer was handed over; {@code sent} tells when it is on its way, or that nobody will ever read it. */
    void answered(Future<Void> sent) {
        Incoming done = held;
        if (done != null) {
            sent.onComplete(gone -> done.leave());
        }
    }

    Instant now() {
        return diops.now();
    }

    /** The answer rests on those rules. */
    void rests(List<RuleId> rules) {
        telemetry.rests(rules);
    }

    int bodyLength() {
        return body.length;
    }

    /** How the request reached the service. */
    Approach approach() {
        return new Approach(request, front);
    }

    Front front() {
        return front;
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
        return new Problems(diops.policy(), language, requestId, telemetry);
    }

    Answers answers() {
        return new Answers(diops.policy(), language, telemetry);
    }

    DecisionAnswers decisions() {
        return new DecisionAnswers(answers(), language);
    }

    RequestAnswers requests() {
        return new RequestAnswers(answers(), decisions());
    }

    PlanAnswers plans() {
        return new PlanAnswers(decisions());
    }

    RegisterAnswers registers() {
        return registers(diops.policy());
    }

    /** The registers of that policy. */
    RegisterAnswers registers(OperationsPolicy policy) {
        return new RegisterAnswers(policy, answers(), language);
    }

    Option<String> header(CharSequence name) {
        return Option.of(request.getHeader(name));
    }

    /** A header that holds a list, which may stand on several lines. */
    Option<String> listHeader(CharSequence name) {
        return request.getHeader(name) == null
                ? Option.none()
                : Option.some(String.join(", ", request.headers().getAll(name)));
    }

    /** What the cookie of that name holds. */
    Option<String> cookie(String name) {
        return Option.of(request.getCookie(name)).map(Cookie::getValue);
    }

    String pathParameter(String name) {
        return pathParameters.getOrDefault(name, "");
    }

    /** The query's parameters, of which exactly {@code known} may be there. */
    Fields query(String... known) {
        return Fields.ofQuery(query, known);
    }

    /**
     * The fields of the form that was sent, each with its first value.
     *
     * @throws IllegalArgumentException if it is not percent-encoded, or has a text that no database keeps
     */
    Map<String, String> form() {
        Map<String, String> fields = new HashMap<>();
        new QueryStringDecoder(
                        new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST_FIELDS, true)
                .parameters()
                .forEach((name, values) -> fields.put(name, values.get(0)));
        if (!fields.values().stream().allMatch(Json.Text::isSound)) {
            throw new IllegalArgumentException("a form with a text that no database keeps");
        }
        return fields;
    }

    /** The query as it was sent. */
    MultiMap sentQuery() {
        return query;
    }

    /** What {@code answer} makes of the decoded body and the caller; else the problem with every fault of both. */
    <T> Reply commanded(Function1<Json.Document, Either<List<Fault>, T>> decode, Function2<T, Caller, Reply> answer) {
        return read(Json::read, decode, answer);
    }

    /** The same of a body whose long list {@code items} takes while it is read. */
    <T> Reply commanded(
            Json.Items items,
            Function1<Json.Document, Either<List<Fault>, T>> decode,
            Function2<T, Caller, Reply> answer) {
        return read(bytes -> Json.read(bytes, items), decode, answer);
    }

    /** What {@code answer} makes of the decoded question, whoever may ask it; else the problem with every fault. */
    <T> Reply decided(Function1<Json.Document, Either<List<Fault>, T>> decode, Function1<T, Reply> answer) {
        return commanded(decode, (question, caller) -> answer.apply(question));
    }

    private interface Reading {
        Json.Document of(byte[] bytes) throws Json.UnreadableException;
    }

    private <T> Reply read(
            Reading reading,
            Function1<Json.Document, Either<List<Fault>, T>> decode,
            Function2<T, Caller, Reply> answer) {
        try {
            return asked(decode.apply(reading.of(body.length == 0 && !hasContentType() ? NO_FIELDS : body)), answer);
        } catch (Json.UnreadableException e) {
            return problems().badRequest(e.code());
        }
    }

    /**
     * What {@code answer} makes of a question and the caller; else the problem with every fault of both, and of a query
     * where there should be none.
     */
    <T> Reply asked(Either<List<Fault>, T> question, Function2<T, Caller, Reply> answer) {
        Either<List<Fault>, T> whole =
                hasStrayQuery() ? together(question, strayQuery(), (asked, none) -> asked) : question;
        return together(whole, caller(), answer).fold(problems()::invalid, reply -> reply);
    }

    /** Whether the query has parameters though the operation takes none. */
    boolean hasStrayQuery() {
        return !takesQuery && !query.isEmpty();
    }

    private Either<List<Fault>, Boolean> strayQuery() {
        return query().decoded(() -> true);
    }

    /** The problem with a query where there should be none, and with the caller. */
    Reply strayed() {
        return problems()
                .invalid(strayQuery()
                        .swap()
                        .getOrElse(List::empty)
                        .appendAll(caller().swap().getOrElse(List::empty)));
    }

    /** What {@code whole} makes of both, else the faults of both. */
    static <A, B, C> Either<List<Fault>, C> together(
            Either<List<Fault>, A> one, Either<List<Fault>, B> other, Function2<A, B, C> whole) {
        if (one.isRight() && other.isRight()) {
            return one.flatMap(first -> other.map(second -> whole.apply(first, second)));
        }
        List<Fault> faults =
                one.swap().getOrElse(List::empty).appendAll(other.swap().getOrElse(List::empty));
        return Either.left(faults);
    }

    /** The client's {@code Idempotency-Key}, if it sends one. */
    Either<List<Fault>, Option<String>> idempotencyKey() {
        List<String> keys = List.ofAll(request.headers().getAll("Idempotency-Key"));
        return keys.size() > 1 || keys.exists(key -> !KEY.matcher(key).matches())
                ? Either.left(List.of(Fault.of("Idempotency-Key", "bad_key")))
                : Either.right(keys.headOption());
    }

    /** Whether a body was announced; a command without one is a command without fields. */
    boolean hasContentType() {
        return request.getHeader(HttpHeaders.CONTENT_TYPE) != null;
    }

    /** What {@code answer} makes of the caller; else the problem with {@code Act-As}. */
    Reply called(Function1<Caller, Reply> answer) {
        return caller().fold(problems()::invalid, answer);
    }

    /** What {@code answer} comes to, whether or not it is known who calls; else the problem with {@code Act-As}. */
    Reply toAnybody(Function0<Reply> answer) {
        List<Fault> faults = caller().swap().getOrElse(List::empty);
        return faults.isEmpty() ? answer.apply() : problems().invalid(faults);
    }

    /** The register that {@code entries} words, whoever may ask for it; else the problem with {@code Act-As}. */
    Reply looked(Function0<JsonObject> entries) {
        return called(caller -> Reply.json(200, entries.apply()));
    }

    /** The same of a register that never changes. */
    Reply looked(Worded register) {
        return called(caller -> register.in(this));
    }

    /** Who calls; where it is not known, what is wrong with the request, if that is why. */
    private Either<List<Fault>, Caller> caller() {
        return principal().bimap(Access.Unknown::faults, known -> known.caller(requestId));
    }

    /** Who calls. Asked for the first time it may wait. */
    Either<Access.Unknown, Principal> principal() {
        Either<Access.Unknown, Principal> known = principal;
        if (known == null) {
            known = feedToken
                    .map(token -> token.principal(diops.keys(), request.headers()))
                    .getOrElse(this::shownPrincipal);
            principal = known;
        }
        return known;
    }

    /** Whether finding out who calls may wait. */
    boolean waitsForPrincipal() {
        return principal == null
                && visitor.login().isEmpty()
                && (feedToken.isDefined() ? diops.keys().asksStorage() : access.waits(request.headers()));
    }

    /** Whether the caller shows a token in the address. */
    boolean isByFeedToken() {
        return feedToken.isDefined();
    }

    /** Who is signed in, of a page; else who shows a credential. */
    private Either<Access.Unknown, Principal> shownPrincipal() {
        return visitor.login().isDefined()
                ? visitor.session().map(Login.Session::principal)
                : access.principal(request.headers());
    }

    /** The browser that asks. */
    Visitor visitor() {
        return visitor;
    }

    /** The headers by which the answer differs from another to the same question. */
    String varies() {
        return "Accept-Language, " + access.varies();
    }

    /** How the client may keep the answer, unless the answer itself says. */
    String caching() {
        return access.caching();
    }

    /** A digest of what is asked: the method, the path and the body, byte by byte. */
    String fingerprint() {
        return digest((request.method() + " " + request.path() + "\n").getBytes(StandardCharsets.UTF_8), body);
    }

    /** SHA-256 over the bytes, one part after the other. */
    static String digest(byte[]... parts) {
        try {
            java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
