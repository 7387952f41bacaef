package io.github.diops.domain.response;

import io.vavr.control.Option;

/**
 * How the cases of one severity and one period were answered (OBJ-04a).
 *
 * @param met how many were acknowledged in time
 * @param missed how many were not
 * @param waiting of how many it cannot be said yet; they count neither way
 * @param target the least share to be met; none where there is no target (OBJ-04b)
 */
public record Attainment(long met, long missed, long waiting, Option<Fraction> target) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative
     * @throws ArithmeticException if there are more than 2^63-1 in all
     */
    public Attainment {
        if (met < 0 || missed < 0 || waiting < 0) {
            throw new IllegalArgumentException(
                    "counts are not negative: " + met + " met, " + missed + " missed, " + waiting + " waiting");
        }
        Math.addExact(Math.addExact(met, missed), waiting);
    }

    /** The share of those met among those whose outcome is fixed; none where there is none. */
    public Option<Fraction> fraction() {
        return Option.when(met + missed > 0, () -> Fraction.of(met, met + missed));
    }

    /** Whether the share reaches the target, the target itself included; none without either of the two. */
    public Option<Boolean> onTarget() {
        return target.flatMap(least -> fraction().map(share -> share.compareTo(least) >= 0));
    }
}
