package io.github.diops.application.port.out;

import java.time.Instant;

/**
 * The answer to a request that may be repeated, stored in the transaction of what it answers.
 *
 * @param fingerprint a digest of the request's content; another content under the same key is an error of the client
 * @param answer what was answered, opaque to application and adapters
 * @param recordedAt when; the answer is kept for {@value #KEPT_HOURS} hours
 */
public record RecordedAnswer(RequestKey key, String fingerprint, String answer, Instant recordedAt) {
    /** How long an answer is given again. */
    public static final long KEPT_HOURS = 24;

    /** Whether it is too old at {@code now} to be given again. */
    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(recordedAt.plusSeconds(KEPT_HOURS * 3600));
    }
}
