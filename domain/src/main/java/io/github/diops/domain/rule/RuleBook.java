package io.github.diops.domain.rule;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** The rules of one edition, by id, in the order of the guide's areas. */
public final class RuleBook {
    private final Map<RuleId, Rule> rules;

    private RuleBook(Map<RuleId, Rule> rules) {
        this.rules = rules;
    }

    /**
     * A book of {@code rules}, in their order.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static RuleBook of(Seq<Rule> rules) {
        Map<RuleId, Rule> byId = rules.foldLeft(LinkedHashMap.<RuleId, Rule>empty(), (book, rule) -> {
            if (book.containsKey(rule.id())) {
                throw new IllegalArgumentException("two rules share the id " + rule.id());
            }
            return book.put(rule.id(), rule);
        });
        return new RuleBook(byId);
    }

    /** The rule of that id, or none where the book has none. */
    public Option<Rule> rule(RuleId id) {
        return rules.get(id);
    }

    /** Every rule, in the book's order. */
    public List<Rule> rules() {
        return rules.values().toList();
    }
}
