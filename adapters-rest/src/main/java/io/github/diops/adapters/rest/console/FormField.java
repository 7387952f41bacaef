package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;

/** A field of a form on a record; its name is the one that the API gives it, where the API has it. */
enum FormField {
    SEVERITY("severity", CasePhrase.FIELD_SEVERITY, Kind.CHOICE, true),
    REASON("reason", CasePhrase.FIELD_REASON, Kind.WORDS, true),
    /** A blank one can be read, and is the policy's to refuse (SEV-09a). */
    BUSINESS_IMPACT_CHANGE("businessImpactChange", CasePhrase.FIELD_BUSINESS_IMPACT_CHANGE, Kind.WORDS, false),
    TEXT("text", CasePhrase.FIELD_STATUS, Kind.WORDS, true),
    ACTION_PLAN("actionPlan", CasePhrase.FIELD_ACTION_PLAN, Kind.WORDS, false),
    UNTIL("until", CasePhrase.FIELD_UNTIL, Kind.MOMENT, true),
    RESOLUTION("resolution", CasePhrase.FIELD_RESOLUTION, Kind.WORDS, true),

    CUSTOMER("customer", CasePhrase.CUSTOMER, Kind.CHOICE, true),
    PROBLEM("problem", CasePhrase.DATA_PROBLEM, Kind.WORDS, true),
    STATED("stated", CasePhrase.STATED, Kind.CHOICE, false),
    AFFECTED("affected", Phrase.LABEL_AFFECTED, Kind.LINE, false),
    TOTAL("total", Phrase.LABEL_TOTAL, Kind.LINE, false),
    IMPACT("impact", Phrase.LABEL_IMPACT, Kind.CHOICE, false),
    URGENCY("urgency", Phrase.LABEL_URGENCY, Kind.CHOICE, false),
    CHANNEL("channel", Phrase.ANSWER_CHANNEL, Kind.CHOICE, false),

    REGION("region", RecordPhrase.REGION, Kind.CHOICE, true),
    ADVISED_DATE("date", PlanPhrase.FIELD_WINDOW_DATE, Kind.DATE, false),
    CUSTOMERS("customers", RecordPhrase.CUSTOMERS_TITLE, Kind.SEVERAL, true),
    TITLE("title", PlanPhrase.FIELD_TITLE, Kind.LINE, true),
    KIND("kind", PlanPhrase.FIELD_KIND, Kind.CHOICE, true),
    TARGET("target", PlanPhrase.FIELD_TARGET, Kind.CHOICE, true),
    WORK_IMPACT("workImpact", PlanPhrase.FIELD_WORK_IMPACT, Kind.CHOICE, true),
    /** Without one, an emergency has a period of its own. */
    WINDOW_DATE("windowDate", PlanPhrase.FIELD_WINDOW_DATE, Kind.DATE, false),
    PERIOD_START("start", PlanPhrase.FIELD_PERIOD_START, Kind.MOMENT, false),
    PERIOD_END("end", PlanPhrase.FIELD_PERIOD_END, Kind.MOMENT, false),
    EMERGENCY("emergency", PlanPhrase.FIELD_EMERGENCY, Kind.CHOICE, false),
    RELEASE("release", RecordPhrase.RELEASE, Kind.LINE, false),
    SEVERE_VULNERABILITY("severeVulnerability", PlanPhrase.FIELD_SEVERE, Kind.FLAG, false),
    NEW_WINDOW("newWindowStart", PlanPhrase.FIELD_NEW_WINDOW, Kind.CHOICE, true),
    /** Blank words are the policy's to refuse (CHG-07a). */
    RESCHEDULE_REASON("reason", CasePhrase.FIELD_REASON, Kind.WORDS, false),
    OFFERED_BY_CISCO("offeredByCisco", PlanPhrase.FIELD_OFFERED, Kind.FLAG, false),
    OUTCOME("successful", PlanPhrase.FIELD_OUTCOME, Kind.CHOICE, true),
    NOTE("note", PlanPhrase.FIELD_NOTE, Kind.WORDS, false),

    INITIATOR("initiator", PlanPhrase.FIELD_INITIATOR, Kind.CHOICE, true),
    COP_REASON("copReason", PlanPhrase.FIELD_COP_REASON, Kind.CHOICE, false),
    CONTENT("content", PlanPhrase.FIELD_CONTENT, Kind.CHOICE, false),
    FILE("file", PlanPhrase.FIELD_FILE, Kind.LINE, false),

    APPLICATION("application", PlanPhrase.FIELD_APPLICATION, Kind.CHOICE, true),
    NAME("name", PlanPhrase.FIELD_NAME, Kind.LINE, true),
    EXPIRES_AT("expiresAt", PlanPhrase.FIELD_EXPIRES_AT, Kind.MOMENT, true);

    /** How a field is filled in. */
    enum Kind {
        LINE,
        WORDS,
        CHOICE,
        SEVERAL,
        FLAG,
        DATE,
        MOMENT
    }

    /** Fields that need not be filled in to be understood, and yet are no mere addition. */
    private static final List<FormField> POLICYS = List.of(BUSINESS_IMPACT_CHANGE, RESCHEDULE_REASON, WINDOW_DATE);

    private final String code;
    private final Said label;
    private final Kind kind;
    private final boolean needed;

    FormField(String code, Said label, Kind kind, boolean needed) {
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

    /** Whether it may be left out without harm. */
    boolean optional() {
        return !needed && kind != Kind.FLAG && !POLICYS.contains(this);
    }
}
