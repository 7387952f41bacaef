package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleBook;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.RuleKind;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A rule as the page shows it.
 *
 * @param guide whether the guide says it; otherwise it is a reading
 * @param code {@code GUIDE} or {@code READING}, as the service answers it
 * @param reason why it is read so; only for a reading
 */
record RuleEntry(
        String id, boolean guide, String code, String kind, String section, String text, Option<String> reason) {
    static RuleEntry of(Rule rule, Wording wording) {
        return new RuleEntry(
                rule.id().value(),
                rule.kind() == RuleKind.GUIDE,
                rule.kind().name(),
                wording.of(Phrase.nameOf(rule.kind())),
                wording.of(rule.section()),
                wording.of(rule.text()),
                rule.reason().map(wording::of));
    }

    /** The rules that an answer rests on, in its order, each once. */
    static List<RuleEntry> cited(List<RuleId> because, RuleBook book, Wording wording) {
        return because.distinct().flatMap(book::rule).map(rule -> of(rule, wording));
    }
}
