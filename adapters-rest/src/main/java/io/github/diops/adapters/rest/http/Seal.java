package io.github.diops.adapters.rest.http;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser keeps for the service, so that any instance with the same key reads it and nobody else does: encrypted
 * and authenticated by AES-256-GCM (RFC 7516), for one purpose, until it expires. Thread-safe.
 */
final class Seal {
    private static final String MAC = "HmacSHA256";
    private static final int LARGEST = 4096;

    private final InstantSource clock;
    private final SecretKeySpec encryption;
    private final SecretKeySpec proof;

    /** Each use has a key of its own, made from {@code key}. */
    Seal(byte[] key, InstantSource clock) {
        this.clock = clock;
        this.encryption = new SecretKeySpec(mac(new SecretKeySpec(key, MAC), "diops encryption 1"), "AES");
        this.proof = new SecretKeySpec(mac(new SecretKeySpec(key, MAC), "diops proof 1"), MAC);
    }

    /** The claims, sealed for that purpose. */
    String sealed(String purpose, JWTClaimsSet claims) {
        try {
            EncryptedJWT sealed = new EncryptedJWT(header(purpose), claims);
            sealed.encrypt(new DirectEncrypter(encryption));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has AES-256-GCM", e);
        }
    }

    /** What was sealed for that purpose; none if it was not sealed so, or has expired. */
    Option<JWTClaimsSet> opened(String purpose, String sealed) {
        // a header is never read: it is this one, or the rest is none of ours
        if (sealed.length() > LARGEST || !sealed.startsWith(header(purpose).toBase64URL() + ".")) {
            return Option.none();
        }
        try {
            EncryptedJWT jwt = EncryptedJWT.parse(sealed);
            jwt.decrypt(new DirectDecrypter(encryption));
            Instant now = clock.instant();
            return Option.of(jwt.getJWTClaimsSet())
                    .filter(claims -> Option.of(claims.getExpirationTime())
                            .map(Date::toInstant)
                            .exists(now::isBefore));
        } catch (ParseException | JOSEException e) {
            return Option.none();
        }
    }

    private static JWEHeader header(String purpose) {
        return new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .type(new JOSEObjectType(purpose))
                .build();
    }

    /** What only this service can have made of {@code text}. */
    String proofOf(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(proof, text));
    }

    boolean isProofOf(String text, String shown) {
        return isSame(proofOf(text), shown);
    }

    /** Compares in a time that does not tell where they differ. */
    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
