package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Instant NOW = Instant.parse("2024-03-08T10:00:00Z");
    private static final Seal SEAL =
            new Seal("a session key of 32 bytes, or so".getBytes(StandardCharsets.US_ASCII), () -> NOW);
    private static final JWTClaimsSet CLAIMS = new JWTClaimsSet.Builder()
            .subject("anna")
            .expirationTime(Date.from(NOW.plusSeconds(60)))
            .build();

    /** Whatever it says: what was sealed for one thing is not taken for another. */
    @Test
    void what_is_sealed_is_opened_for_its_purpose_alone() {
        String sealed = SEAL.sealed("diops-login", CLAIMS);
        assertThat(sealed).doesNotContain("anna");
        assertThat(SEAL.opened("diops-login", sealed).exists(claims -> "anna".equals(claims.getSubject())))
                .isTrue();
        assertThat(SEAL.opened("diops-session", sealed).isDefined()).isFalse();
    }
}
