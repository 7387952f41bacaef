package io.github.diops.domain.certificate;

/** How a certificate comes to be renewed, from the best way to the last. */
public enum RenewalWay {
    /** In the earliest candidate that can still be announced in time (CRT-01b). */
    CANDIDATE,
    /** In the earliest candidate, announced too late (CRT-01c). */
    SHORT_NOTICE,
    /** As an emergency, in the next window that ends before expiry (CRT-01d). */
    EMERGENCY_WINDOW,
    /** As an emergency, outside every window (CRT-01e). */
    AT_ONCE
}
