package io.github.diops.domain.backup;

/** What is known of one application's night (BKP-08). */
public enum NightState {
    /** A good backup was completed in it. */
    BACKED_UP,
    /** It is over, and no good backup was completed in it. */
    GAP,
    /** It is not over, and no good backup has been completed in it yet. */
    NOT_YET_DUE,
    /** It has no good backup, and need not: it is before the application's first full night. */
    NOT_IN_SERVICE
}
