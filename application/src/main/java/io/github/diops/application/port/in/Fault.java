package io.github.diops.application.port.in;

import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * One thing that is wrong with a request. It is a value, never a sentence; who shows it finds the words by its code.
 *
 * @param pointer a JSON Pointer into the request, or the name of a parameter; the field's own where one is missing
 * @param code what is wrong, stable, lower snake case, such as {@code missing}
 * @param data the facts that a sentence about it needs, by name
 * @param rule the rule of the policy that it breaks, if any
 */
public record Fault(String pointer, String code, Map<String, String> data, Option<RuleId> rule) {
    public static Fault of(String pointer, String code) {
        return new Fault(pointer, code, LinkedHashMap.empty(), Option.none());
    }

    /** The same fault with one fact more. */
    public Fault with(String name, Object fact) {
        return new Fault(pointer, code, data.put(name, fact.toString()), rule);
    }

    /** The same fault by that rule. */
    public Fault by(RuleId breaks) {
        return new Fault(pointer, code, data, Option.some(breaks));
    }
}
