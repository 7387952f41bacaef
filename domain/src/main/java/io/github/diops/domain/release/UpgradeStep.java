package io.github.diops.domain.release;

/** The steps of an upgrade, in their order. */
public enum UpgradeStep {
    /** Ask by a TAC case (UPG-03). */
    OPEN_TAC_CASE,
    /** Tell of the upgrade, its requirements and its target; of n-2 also that it is time to prepare (REL-08, REL-03). */
    ANNOUNCE,
    /** Prepare the customer for leaving n-2 (REL-03). */
    PREPARE,
    /** Agree the window (REL-05). */
    AGREE_WINDOW,
    UPGRADE,
    /** Tell of success or failure (REL-06, REL-06a). */
    TELL_OUTCOME
}
