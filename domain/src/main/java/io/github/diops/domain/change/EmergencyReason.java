package io.github.diops.domain.change;

/** Why a change is an emergency; any other reason is none (CHG-10, CHG-10a). */
public enum EmergencyReason {
    RESTORE_SERVICE,
    MITIGATE_OUTAGE,
    AVOID_OUTAGE,
    FIX_VULNERABILITY
}
