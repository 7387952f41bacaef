package io.github.diops.domain.rule;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/**
 * An expected "no": what was refused, with the facts that a sentence about it needs. It is a value, never a sentence;
 * who shows it finds the words by its code and the rule in the rule book.
 *
 * @param code which refusal it is
 * @param data the facts, by name, already in the form to show (instants as ISO 8601 in UTC)
 */
public record Refusal(Code code, Map<String, String> data) {

    /** The closed list of an area's refusals; each rests on one rule. */
    public interface Code {
        /** The constant's own name, stable, upper snake case. */
        String name();

        /** The rule that forbids. */
        RuleId rule();
    }

    public static Refusal of(Code code) {
        return new Refusal(code, LinkedHashMap.empty());
    }

    /** The same refusal with one fact more. */
    public Refusal with(String name, Object fact) {
        return new Refusal(code, data.put(name, fact.toString()));
    }

    public RuleId rule() {
        return code.rule();
    }
}
