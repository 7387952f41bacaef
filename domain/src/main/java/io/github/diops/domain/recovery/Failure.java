package io.github.diops.domain.recovery;

/** What failed. */
public enum Failure {
    /** An application failed or its data is corrupt (DRS-03). */
    APPLICATION,
    /** Hardware failed (DRS-04). */
    HARDWARE
}
