package io.github.diops.domain.rule;

/** The languages in which every human text of the product exists. Codes and ids are never translated. */
public enum Language {
    ENGLISH("en"),
    RUSSIAN("ru");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, {@code en} or {@code ru}. */
    public String tag() {
        return tag;
    }
}
