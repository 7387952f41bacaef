package io.github.diops.domain.change;

/** What planned maintenance is for, as far as rescheduling depends on it (CHG-08, CHG-06a). */
public enum ChangeKind {
    UPGRADE,
    CERTIFICATE_RENEWAL,
    /** Cisco's scheduled installation of a COP file (COP-02). */
    COP,
    OTHER
}
