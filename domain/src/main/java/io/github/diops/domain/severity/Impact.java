package io.github.diops.domain.severity;

/** The share of the partner's environment that an incident affects, widest first (SEV-01; guide, table 2). */
public enum Impact {
    /** More than three quarters. */
    WIDESPREAD,
    /** From one half to three quarters, both included (SEV-02). */
    LARGE,
    /** From one quarter, included, to one half (SEV-02). */
    LOCALIZED,
    /** Less than one quarter; none affected too (SEV-01a). */
    INDIVIDUALIZED;

    /**
     * The impact of {@code affected} out of {@code total}, compared exactly, in whole numbers, without overflow up to
     * {@link Long#MAX_VALUE} (SEV-01a).
     *
     * @throws IllegalArgumentException if {@code total} is below 1, or {@code affected} is negative or above it
     */
    public static Impact ofAffected(long affected, long total) {
        if (total < 1 || affected < 0 || affected > total) {
            throw new IllegalArgumentException(
                    "affected " + affected + " of total " + total + ": needs 0 <= affected <= total and total >= 1");
        }
        long unaffected = total - affected;
        // 4x < total holds exactly when x <= (total - 1) / 4 in whole numbers, which cannot overflow.
        long belowQuarter = (total - 1) / 4;
        if (unaffected <= belowQuarter) {
            return WIDESPREAD;
        }
        if (affected >= unaffected) {
            return LARGE;
        }
        return affected > belowQuarter ? LOCALIZED : INDIVIDUALIZED;
    }

    /** Whether {@code affected} of {@code total} is exactly 1/4, 1/2 or 3/4, where two bands of the guide meet. */
    static boolean isOnEdge(long affected, long total) {
        boolean half = affected == total - affected;
        boolean quarters = total % 4 == 0 && (affected == total / 4 || affected == total - total / 4);
        return half || quarters;
    }
}
