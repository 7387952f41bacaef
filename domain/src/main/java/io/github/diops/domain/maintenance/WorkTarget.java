package io.github.diops.domain.maintenance;

/** What planned work touches; it decides which windows it may use (MNT-07a). */
public enum WorkTarget {
    /** Cisco's own infrastructure. */
    INFRASTRUCTURE,
    /** A UC application. */
    APPLICATION,
    /** A certificate of a UC application that Cisco manages. */
    CERTIFICATE
}
