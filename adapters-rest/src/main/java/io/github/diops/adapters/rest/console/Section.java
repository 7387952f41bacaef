package io.github.diops.adapters.rest.console;

/** A section of the console, in the order of its navigation. */
enum Section {
    NOW("", Phrase.NAV_NOW),
    CASES("cases", CasePhrase.LIST_TITLE),
    SEVERITY("severity", Phrase.NAV_SEVERITY),
    MAINTENANCE("maintenance", Phrase.NAV_WINDOWS),
    CUSTOMERS("customers", RecordPhrase.CUSTOMERS_TITLE),
    COP("cop", PlanPhrase.COP_NAV),
    SLO("slo", SloPhrase.NAV),
    RESPONSIBILITIES("responsibilities", Phrase.NAV_RESPONSIBILITIES),
    POLICY("policy", Phrase.NAV_POLICY),
    CONTRACT("docs", Phrase.NAV_CONTRACT);

    private final String path;
    private final Said label;

    Section(String path, Said label) {
        this.path = path;
        this.label = label;
    }

    Said label() {
        return label;
    }

    /** Where it is, seen from a page so many levels below the console's first one: relative, as the assets are. */
    String href(String up, Wording wording) {
        String from = up.isEmpty() && path.isEmpty() ? "./" : up;
        return from + path + "?" + PageQuery.LANGUAGE + "=" + wording.language().tag();
    }
}
