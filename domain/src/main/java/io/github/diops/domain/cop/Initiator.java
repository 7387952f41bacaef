package io.github.diops.domain.cop;

/** Who decides that a COP file is needed (COP-01 to COP-03). */
public enum Initiator {
    CISCO,
    CUSTOMER
}
