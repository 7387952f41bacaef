package io.github.diops.domain.backup;

/** How a backup is kept (BKP-03). */
public enum Tier {
    /** One of the newest good ones, whatever its age. */
    PRIMARY,
    /** Good, no longer one of the newest, and still stored. */
    EXTENDED,
    /** Good once, and no longer stored. */
    EXPIRED,
    /** Never good: it can be restored from at no time. */
    FAILED
}
