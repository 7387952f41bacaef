package io.github.diops.domain.cop;

/** Why Cisco wants a COP file installed (COP-01, COP-04). */
public enum CopReason {
    VULNERABILITY,
    IMMINENT_FAILURE,
    /** The fix of an issue that is no emergency. */
    FIX,
    /** A utility for an upgrade, such as a disk clean-up. */
    UTILITY;

    /** Whether it makes the file an emergency fix (COP-01). */
    public boolean isEmergency() {
        return switch (this) {
            case VULNERABILITY, IMMINENT_FAILURE -> true;
            case FIX, UTILITY -> false;
        };
    }
}
