package io.github.diops.domain.maintenance;

/** What planned work does to calling; it decides how early notice must be (MNT-07a). */
public enum WorkImpact {
    /** Minimal risk of impact on customers. */
    MINIMAL,
    /** Customers cannot call meanwhile. */
    DISRUPTS_CALLING
}
