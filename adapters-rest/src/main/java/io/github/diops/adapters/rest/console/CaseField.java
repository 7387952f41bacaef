package io.github.diops.adapters.rest.console;

/** A field of a form that asks something of a case; its name is the one that the API gives it. */
enum CaseField {
    SEVERITY("severity", CasePhrase.FIELD_SEVERITY, Kind.SEVERITY, true),
    REASON("reason", CasePhrase.FIELD_REASON, Kind.WORDS, true),
    /** A blank one can be read, and is the policy's to refuse (SEV-09a). */
    BUSINESS_IMPACT_CHANGE("businessImpactChange", CasePhrase.FIELD_BUSINESS_IMPACT_CHANGE, Kind.WORDS, false),
    TEXT("text", CasePhrase.FIELD_STATUS, Kind.WORDS, true),
    ACTION_PLAN("actionPlan", CasePhrase.FIELD_ACTION_PLAN, Kind.WORDS, false),
    UNTIL("until", CasePhrase.FIELD_UNTIL, Kind.MOMENT, true),
    RESOLUTION("resolution", CasePhrase.FIELD_RESOLUTION, Kind.WORDS, true);

    enum Kind {
        WORDS,
        SEVERITY,
        MOMENT
    }

    private final String code;
    private final Said label;
    private final Kind kind;
    private final boolean needed;

    CaseField(String code, Said label, Kind kind, boolean needed) {
        this.code = code;
        this.label = label;
        this.kind = kind;
        this.needed = needed;
    }

    String code() {
        return code;
    }

    Said label() {
        return label;
    }

    Kind kind() {
        return kind;
    }

    boolean needed() {
        return needed;
    }
}
