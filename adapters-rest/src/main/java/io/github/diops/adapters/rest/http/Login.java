package io.github.diops.adapters.rest.http;

import com.nimbusds.jwt.JWTClaimsSet;
import io.github.diops.adapters.rest.http.Access.Unknown;
import io.github.diops.application.port.in.Principal;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.regex.Pattern;

/**
 * How people sign in to pages: by the issuer's authorization code with PKCE (RFC 6749, RFC 7636, OpenID Connect Core).
 * Nothing is kept here: what a sign-in began with and who is signed in, the browser keeps, sealed.
 */
final class Login {
    /** How long somebody is signed in; then the issuer is asked anew. */
    static final Duration SESSION = Duration.ofHours(1);

    /** How long somebody may take to show the issuer who he is. */
    static final Duration BEGUN = Duration.ofMinutes(10);

    private static final String SESSION_COOKIE = "__Host-diops-session";
    private static final String BEGUN_COOKIE = "__Host-diops-login";
    private static final String SESSION_PURPOSE = "diops-session";
    private static final String BEGUN_PURPOSE = "diops-login";
    private static final String FIRST_PAGE = "/";
    private static final CharSequence SITE = HttpHeaders.createOptimized("Sec-Fetch-Site");

    /** A path on this service: printable, no other host by two slashes or by what browsers take for one. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[!-~&&[^\\\\]]{0,2000}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LoginSettings settings;
    private final String issuer;
    private final URI authorization;
    private final Option<URI> ending;
    private final CodeExchange codes;
    private final IssuerTokens tokens;
    private final Seal seal;
    private final InstantSource clock;

    /**
     * Whoever is signed in.
     *
     * @param id of this very session, random
     */
    record Session(Principal principal, String id) {}

    /**
     * Where a browser goes on, and what it keeps from then on.
     *
     * @param cookies as {@code Set-Cookie} writes them
     */
    record Next(String location, io.vavr.collection.List<String> cookies) {}

    /**
     * A sign-in that came to nothing.
     *
     * @param reason for log and metrics alone, lower snake case
     * @param page that was to be shown
     */
    record Failed(String reason, String page) {
        boolean isForNow() {
            return reason.equals(CodeExchange.UNREACHABLE);
        }
    }

    /** @throws IllegalStateException if the issuer says not how people sign in */
    Login(LoginSettings settings, IssuerDescription issuer, IssuerTokens tokens, InstantSource clock) {
        this.settings = settings;
        this.issuer = issuer.issuer();
        this.authorization = issuer.authorization().getOrElseThrow(() -> without(issuer, "authorization_endpoint"));
        this.ending = issuer.ending();
        this.codes =
                new CodeExchange(settings, issuer.tokens().getOrElseThrow(() -> without(issuer, "token_endpoint")));
        this.tokens = tokens;
        this.seal = new Seal(settings.sessionKey(), clock);
        this.clock = clock;
    }

    private static IllegalStateException without(IssuerDescription issuer, String name) {
        return new IllegalStateException(issuer.issuer() + " names no " + name);
    }

    /** Where people end their session with the issuer itself, if it says. */
    Option<URI> ending() {
        return ending;
    }

    /** Sends a browser to the issuer, to come back to {@code page}; to the first one if that is none of ours. */
    Next begun(String page) {
        String state = random();
        String nonce = random();
        String verifier = random();
        String query = CodeExchange.encoded(LinkedHashMap.of(
                        "response_type",
                        "code",
                        "client_id",
                        settings.client(),
                        "redirect_uri",
                        settings.redirect().toString(),
                        "scope",
                        "openid",
                        "state",
                        state,
                        "nonce",
                        nonce,
                        "code_challenge",
                        challenge(verifier))
                .put("code_challenge_method", "S256"));
        JWTClaimsSet kept = new JWTClaimsSet.Builder()
                .claim("state", state)
                .claim("nonce", nonce)
                .claim("verifier", verifier)
                .claim("page", local(page))
                .expirationTime(Date.from(clock.instant().plus(BEGUN)))
                .build();
        return new Next(
                authorization + (authorization.getRawQuery() == null ? "?" : "&") + query,
                io.vavr.collection.List.of(cookie(BEGUN_COOKIE, seal.sealed(BEGUN_PURPOSE, kept), BEGUN)));
    }

    /** Where whoever is not signed in is sent, to come back to {@code page}. */
    static String path(String page) {
        return "/login?next=" + CodeExchange.encoded(page);
    }

    /** {@code page} if it is one of this service that can be shown after a sign-in; else the first. */
    static String local(String page) {
        return LOCAL.matcher(page).matches() && !page.matches("/(login|logout)([/?#].*)?") ? page : FIRST_PAGE;
    }

    /** What the issuer's answer comes to: somebody is signed in, or not. It waits for the issuer. */
    Either<Failed, Next> ended(HttpServerRequest request, MultiMap query) {
        JWTClaimsSet begun =
                opened(request, BEGUN_COOKIE, BEGUN_PURPOSE).getOrElse(() -> new JWTClaimsSet.Builder().build());
        String page = local(text(begun, "page"));
        return code(begun, query)
                .flatMap(code -> codes.identity(code, text(begun, "verifier")))
                .flatMap(token -> tokens.identity(token, settings.client()).mapLeft(Unknown::reason))
                .filterOrElse(
                        claims -> Seal.isSame(text(begun, "nonce"), text(claims, "nonce"))
                                && !text(begun, "nonce").isEmpty(),
                        claims -> "nonce")
                .flatMap(claims -> tokens.principal(claims).bimap(Unknown::reason, known -> claims))
                .bimap(
                        reason -> new Failed(reason, page),
                        claims -> new Next(
                                page,
                                io.vavr.collection.List.of(
                                        cookie(SESSION_COOKIE, seal.sealed(SESSION_PURPOSE, session(claims)), SESSION),
                                        left())));
    }

    private JWTClaimsSet session(JWTClaimsSet claims) {
        return tokens.person(claims)
                .jwtID(random())
                .expirationTime(Date.from(clock.instant().plus(SESSION)))
                .build();
    }

    /** The code, if it answers what this very browser began. */
    private Either<String, String> code(JWTClaimsSet begun, MultiMap query) {
        String state = text(begun, "state");
        if (state.isEmpty()) {
            return Either.left("not_begun");
        }
        if (!Seal.isSame(state, Option.of(query.get("state")).getOrElse(""))) {
            return Either.left("state");
        }
        if (query.contains("iss") && !issuer.equals(query.get("iss"))) {
            return Either.left("issuer");
        }
        return Option.of(query.get("code")).filter(code -> !code.isEmpty()).toEither("refused_by_issuer");
    }

    /** Forgets who is signed in. */
    static String ended() {
        return cookie(SESSION_COOKIE, "", Duration.ZERO);
    }

    /** Forgets what a sign-in began with. */
    static String left() {
        return cookie(BEGUN_COOKIE, "", Duration.ZERO);
    }

    /** Who is signed in. */
    Either<Unknown, Session> session(HttpServerRequest request) {
        if (request.getCookie(SESSION_COOKIE) == null) {
            return Either.left(Unknown.of(Unknown.NOTHING, ""));
        }
        return opened(request, SESSION_COOKIE, SESSION_PURPOSE)
                .toEither(() -> Unknown.of("session_not_valid", ""))
                .flatMap(claims -> tokens.principal(claims)
                        .map(principal -> new Session(principal, String.valueOf(claims.getJWTID()))));
    }

    /** What the forms that a session is shown carry, and forms of others cannot. */
    String formToken(Session session) {
        return seal.proofOf(session.id());
    }

    /** Whether a form was sent by a page that this session was shown. */
    boolean isOwnForm(HttpServerRequest request, Session session, String token) {
        String site = request.getHeader(SITE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return (site == null || site.equals("same-origin"))
                && (origin == null || origin.equals(settings.origin()))
                && seal.isProofOf(session.id(), token);
    }

    private Option<JWTClaimsSet> opened(HttpServerRequest request, String cookie, String purpose) {
        return Option.of(request.getCookie(cookie)).map(Cookie::getValue).flatMap(value -> seal.opened(purpose, value));
    }

    private static String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : "";
    }

    private static String cookie(String name, String value, Duration kept) {
        return name + "=" + value + "; Path=/; Max-Age=" + kept.toSeconds() + "; Secure; HttpOnly; SameSite=Lax";
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
