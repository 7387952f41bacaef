package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.RuleBook;
import io.vavr.collection.List;

/**
 * The rules of one area of the policy.
 *
 * @param code the area's three letters, such as {@code SEV}
 */
record RuleArea(String code, String name, List<RuleEntry> rules) {
    private static final int CODE_LENGTH = 3;

    /** Every rule of the book by area, both in the book's order. */
    static List<RuleArea> allOf(RuleBook book, Wording wording) {
        List<RuleEntry> entries = book.rules().map(rule -> RuleEntry.of(rule, wording));
        return entries.map(RuleArea::codeOf)
                .distinct()
                .map(code -> new RuleArea(
                        code,
                        Phrase.areaNamed(code).map(wording::of).getOrElse(code),
                        entries.filter(entry -> codeOf(entry).equals(code))));
    }

    private static String codeOf(RuleEntry entry) {
        return codeOf(entry.id());
    }

    /** The area of the rule of that id. */
    static String codeOf(String id) {
        return id.substring(0, CODE_LENGTH);
    }
}
