package io.github.diops.adapters.rest.console;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import io.vavr.collection.List;

/** The severity matrix (SEV-01, SEV-03, SEV-06) and the response objectives beside it (OBJ-01, OBJ-09, SEV-07). */
record SeverityCard(List<Heading> impacts, List<Row> rows, List<Objective> objectives) {

    /** A column or row heading: the word, its threshold or meaning. */
    record Heading(String name, String meaning) {}

    /** The cells of one urgency, in the order of the columns. */
    record Row(Heading urgency, List<Cell> cells) {}

    /** One cell, and what it says in full. */
    record Cell(SeverityBadge badge, String sentence) {}

    /** What follows from one severity. */
    record Objective(SeverityBadge badge, String time, String clock, String channel, String effort) {}

    static SeverityCard of(OperationsPolicy policy, Wording wording) {
        return new SeverityCard(
                List.of(Impact.values()).map(impact -> heading(impact, wording)),
                List.of(Urgency.values())
                        .map(urgency -> new Row(
                                heading(urgency, wording),
                                List.of(Impact.values()).map(impact -> cell(policy, wording, impact, urgency)))),
                List.of(Severity.values()).map(severity -> objective(policy, wording, severity)));
    }

    private static Cell cell(OperationsPolicy policy, Wording wording, Impact impact, Urgency urgency) {
        SeverityBadge badge =
                SeverityBadge.of(policy.severity(impact, urgency).value().severity(), wording);
        return new Cell(
                badge,
                wording.of(
                        Phrase.MATRIX_CELL,
                        wording.of(Phrase.nameOf(urgency)),
                        wording.of(Phrase.nameOf(impact)).replace("\u00ad", ""),
                        badge.code()));
    }

    private static Objective objective(OperationsPolicy policy, Wording wording, Severity severity) {
        ObjectiveText text = ObjectiveText.of(policy.objective(severity), wording);
        return new Objective(
                SeverityBadge.of(severity, wording),
                text.time(),
                text.clock(),
                wording.of(Phrase.nameOf(SupportChannel.recommendedFor(severity))),
                wording.of(Phrase.shortFor(severity.effort())));
    }

    private static Heading heading(Impact impact, Wording wording) {
        return new Heading(wording.of(Phrase.nameOf(impact)), wording.of(Phrase.shareOf(impact)));
    }

    private static Heading heading(Urgency urgency, Wording wording) {
        return new Heading(wording.of(Phrase.nameOf(urgency)), wording.of(Phrase.meaningOf(urgency)));
    }
}
