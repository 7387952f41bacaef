package io.github.diops.domain.release;

/** The UC applications that Dedicated Instance hosts. */
public enum UcApplication {
    /** Unified Communications Manager. */
    CUCM,
    /** Unity Connection. */
    CUC,
    /** IM and Presence. */
    IMP,
    /** Emergency Responder. */
    CER,
    EXPRESSWAY,
    /** Session Management Edition, optional. */
    SME
}
