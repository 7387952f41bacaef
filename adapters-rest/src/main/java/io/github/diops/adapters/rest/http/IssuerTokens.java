package io.github.diops.adapters.rest.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.diops.adapters.rest.http.Access.Unknown;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tokens that one issuer signs (RFC 7519), and whom they name. */
final class IssuerTokens {
    /** How far the issuer's clock and ours may differ. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final int LEAST_RSA_BITS = 2048;
    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,128}");
    private static final Set<JWSAlgorithm> ALGORITHMS = HashSet.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private final TokenSettings settings;
    private final IssuerKeys keys;
    private final InstantSource clock;

    IssuerTokens(TokenSettings settings, IssuerKeys keys, InstantSource clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /** What an access token (RFC 9068) for this service says, or why it is not believed. */
    Either<Unknown, JWTClaimsSet> access(String token) {
        return read(
                token, type -> type != null && type.getType().equalsIgnoreCase(settings.type()), settings.audience());
    }

    /** What an ID token (OpenID Connect Core) for that client says, or why it is not believed. */
    Either<Unknown, JWTClaimsSet> identity(String token, String client) {
        return read(token, type -> type == null || type.equals(JOSEObjectType.JWT), client)
                .flatMap(claims -> isFor(claims, client) ? Either.right(claims) : refused("authorized_party"));
    }

    private static boolean isFor(JWTClaimsSet claims, String client) {
        Object party = claims.getClaim("azp");
        return party == null ? claims.getAudience().size() == 1 : party.equals(client);
    }

    private Either<Unknown, JWTClaimsSet> read(
            String token, Predicate<@Nullable JOSEObjectType> isType, String audience) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            Option<String> unsigned = headerFault(jwt.getHeader(), isType).orElse(() -> signatureFault(jwt));
            if (unsigned.isDefined()) {
                return refused(unsigned.getOrElse(""));
            }
            // only now is anything that it says believed
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            return claimsFault(claims, audience)
                    .<Either<Unknown, JWTClaimsSet>>map(IssuerTokens::refused)
                    .getOrElse(() -> Either.right(claims));
        } catch (ParseException | IllegalArgumentException e) {
            return refused("malformed");
        }
    }

    private static <T> Either<Unknown, T> refused(String reason) {
        return Either.left(Unknown.of("token_" + reason, ""));
    }

    private static Option<String> headerFault(JWSHeader header, Predicate<@Nullable JOSEObjectType> isType) {
        return first(List.of(
                fault(!ALGORITHMS.contains(header.getAlgorithm()), "algorithm"),
                fault(header.getCriticalParams() != null, "critical_header"),
                fault(!isType.test(header.getType()), "type"),
                fault(header.getKeyID() == null || header.getKeyID().length() > 256, "key_id")));
    }

    private Option<String> signatureFault(SignedJWT jwt) {
        return keys.key(jwt.getHeader())
                .map(key -> fault(!isSignedBy(key, jwt), "signature"))
                .getOrElse(() -> Option.some("unknown_key"));
    }

    private static boolean isSignedBy(JWK key, SignedJWT jwt) {
        try {
            return verifier(key, jwt.getHeader().getAlgorithm()).exists(verifier -> {
                try {
                    return jwt.verify(verifier);
                } catch (JOSEException e) {
                    return false;
                }
            });
        } catch (JOSEException e) {
            return false;
        }
    }

    /** What verifies that algorithm by that key; none where they do not go together or the key is too weak. */
    private static Option<JWSVerifier> verifier(JWK key, JWSAlgorithm algorithm) throws JOSEException {
        if (key instanceof RSAKey rsa && algorithm.equals(JWSAlgorithm.RS256) && rsa.size() >= LEAST_RSA_BITS) {
            return Option.some(new RSASSAVerifier(rsa.toRSAPublicKey()));
        }
        return key instanceof ECKey ec
                        && algorithm.equals(JWSAlgorithm.ES256)
                        && ec.getCurve().equals(Curve.P_256)
                ? Option.some(new ECDSAVerifier(ec.toECPublicKey()))
                : Option.none();
    }

    private Option<String> claimsFault(JWTClaimsSet claims, String audience) {
        Instant now = clock.instant();
        return first(List.of(
                fault(!settings.issuer().equals(claims.getIssuer()), "issuer"),
                fault(!claims.getAudience().contains(audience), "audience"),
                fault(!at(claims.getExpirationTime()).exists(expiry -> now.isBefore(expiry.plus(SKEW))), "expired"),
                fault(at(claims.getNotBeforeTime()).exists(isAfter(now.plus(SKEW))), "not_yet_valid"),
                fault(at(claims.getIssueTime()).exists(isAfter(now.plus(SKEW))), "not_yet_issued"),
                fault(
                        claims.getSubject() == null
                                || !SUBJECT.matcher(claims.getSubject()).matches(),
                        "subject")));
    }

    private static Predicate<Instant> isAfter(Instant limit) {
        return instant -> instant.isAfter(limit);
    }

    private static Option<Instant> at(@Nullable Date date) {
        return Option.of(date).map(Date::toInstant);
    }

    /** Whom claims name, as the issuer is said to write them; or that they name nobody. */
    Either<Unknown, Principal> principal(JWTClaimsSet claims) {
        try {
            return named(claims);
        } catch (IllegalArgumentException e) {
            return refused("malformed");
        }
    }

    /** The claims by which a person is known, and no others. */
    JWTClaimsSet.Builder person(JWTClaimsSet claims) {
        JWTClaimsSet.Builder person = new JWTClaimsSet.Builder().subject(claims.getSubject());
        List.of(settings.roleClaim(), settings.partnerClaim(), settings.customerClaim())
                .forEach(name -> person.claim(name, claims.getClaim(name)));
        return person;
    }

    private Either<Unknown, Principal> named(JWTClaimsSet claims) {
        Option<Role> role = text(claims, settings.roleClaim()).flatMap(Role::parse);
        Option<String> partner = text(claims, settings.partnerClaim());
        Option<String> customer = text(claims, settings.customerClaim());
        boolean isFaulty = role.isEmpty()
                || partner.exists(id -> !PartnerId.isValid(id) || id.equals(StreamKey.EVERYBODYS.value()))
                || customer.exists(id -> !CustomerId.isValid(id));
        return isFaulty
                ? refused("claims")
                : role.map(known -> new Principal.Claim(
                                known, partner.map(PartnerId::of), customer.map(CustomerId::of), rights(known, claims)))
                        .toEither(() -> Unknown.of("token_claims", ""))
                        .flatMap(claim -> Principal.of("user/" + claims.getSubject(), claim)
                                .mapLeft(faults -> Unknown.of("token_claims", "")));
    }

    /** A machine's scopes, as {@code scope} lists them; those that mean nothing of a token are somebody else's. */
    private static Set<Right> rights(Role role, JWTClaimsSet claims) {
        return role == Role.MACHINE
                ? text(claims, "scope")
                        .map(scopes -> HashSet.of(scopes.split(" ", -1))
                                .flatMap(Right::parse)
                                .remove(Right.FEEDS_READ))
                        .getOrElse(HashSet.empty())
                : HashSet.empty();
    }

    /** @throws IllegalArgumentException if the claim is there and no text */
    private static Option<String> text(JWTClaimsSet claims, String name) {
        Object value = claims.getClaim(name);
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException("no text");
        }
        return Option.of((String) value);
    }

    private static Option<String> fault(boolean isOne, String reason) {
        return Option.when(isOne, reason);
    }

    private static Option<String> first(List<Option<String>> faults) {
        return faults.flatMap(fault -> fault).headOption();
    }
}
