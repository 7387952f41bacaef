package io.github.diops.domain.recovery;

/** What somebody wants a backup restored for (BKP-05). */
public enum RecoveryPurpose {
    DISASTER,
    /** A restore because somebody would like one. */
    ON_DEMAND,
    /** Undoing a change. */
    CHANGE_BACKOUT
}
