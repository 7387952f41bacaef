package io.github.diops.domain.responsibility;

/** The parties of the guide. */
public enum Party {
    CISCO,
    PARTNER,
    CUSTOMER,
    VENDOR
}
