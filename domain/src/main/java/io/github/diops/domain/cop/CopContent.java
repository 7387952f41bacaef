package io.github.diops.domain.cop;

/** What is in a COP file that a customer asks for (COP-03). */
public enum CopContent {
    PHONE_FIRMWARE,
    LOCALE_PACK,
    DEVICE_PACK
}
