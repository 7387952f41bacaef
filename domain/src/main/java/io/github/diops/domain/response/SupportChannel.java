package io.github.diops.domain.response;

import io.github.diops.domain.severity.Severity;

/** How a case reaches Cisco (OBJ-09). Any channel is accepted; one is recommended (OBJ-09a). */
public enum SupportChannel {
    /** A call to the global TAC number, {@value #GLOBAL_TAC_NUMBER}. */
    PHONE,
    /** Cisco Support Case Manager. */
    SUPPORT_CASE_MANAGER;

    /** The global TAC number (OBJ-09). */
    public static final String GLOBAL_TAC_NUMBER = "1-800-553-2447";

    /** The channel recommended for a case of that severity (OBJ-09). */
    public static SupportChannel recommendedFor(Severity severity) {
        return switch (severity) {
            case S1, S2 -> PHONE;
            case S3, S4 -> SUPPORT_CASE_MANAGER;
        };
    }
}
