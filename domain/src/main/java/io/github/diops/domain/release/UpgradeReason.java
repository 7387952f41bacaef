package io.github.diops.domain.release;

/** Why an upgrade is to happen; there is no other reason (UPG-05). */
public enum UpgradeReason {
    /** The fix of a vulnerability needs an upgrade or a COP file (UPG-01). */
    VULNERABILITY,
    /** The version is older than n-1 (UPG-02, UPG-02a). */
    UNSUPPORTED_VERSION,
    /** The end of life of the version is announced (UPG-02). */
    END_OF_LIFE,
    /** The partner asks, for features of a later version (UPG-03). */
    PARTNER_REQUEST,
    /** Cisco finds a service update required for stability or performance (UPG-04). */
    STABILITY_OR_PERFORMANCE
}
