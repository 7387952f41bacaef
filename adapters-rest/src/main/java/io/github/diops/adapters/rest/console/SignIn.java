package io.github.diops.adapters.rest.console;

/** Why a page asks its reader to sign in. */
public enum SignIn {
    /** He is not signed in, or not any more. */
    NEEDED(LoginPhrase.NEEDED_TITLE, LoginPhrase.NEEDED_LEAD),
    /** The issuer let nobody in, or its answer could not be believed. */
    FAILED(LoginPhrase.FAILED_TITLE, LoginPhrase.FAILED_LEAD),
    /** He signed out. */
    OUT(LoginPhrase.OUT_TITLE, LoginPhrase.OUT_LEAD);

    private final Said title;
    private final Said lead;

    SignIn(Said title, Said lead) {
        this.title = title;
        this.lead = lead;
    }

    Said title() {
        return title;
    }

    Said lead() {
        return lead;
    }
}
