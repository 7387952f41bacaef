package io.github.diops.application.usecase;

import io.github.diops.domain.supportcase.CaseNumber;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

/** The service's own ids: random, so that none tells of another. */
final class RandomIds {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    static String id() {
        return UUID.randomUUID().toString();
    }

    /** A number that may be taken; the journal refuses it then. */
    static CaseNumber caseNumber() {
        int digits = RANDOM.nextInt(1_000_000_000);
        return CaseNumber.of(String.format(
                Locale.ROOT, "%03d-%03d-%03d", digits / 1_000_000, digits / 1_000 % 1_000, digits % 1_000));
    }
}
