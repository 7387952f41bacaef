package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;

/** What is in an object: its fields, and which of them go together. */
record ContractShape(List<ContractField> fields, List<Choice> choices) {
    static final ContractShape NONE = new ContractShape(List.empty(), List.empty());

    /**
     * Alternatives.
     *
     * @param lead what they are for, in the contract's words; none where it says nothing
     * @param exclusive whether exactly one of them is chosen
     */
    record Choice(List<Span> lead, boolean exclusive, List<Alternative> alternatives) {}

    /**
     * One alternative.
     *
     * @param needs the fields that it asks for, one with a fixed value as {@code kind: GUIDE}
     * @param excludes the fields that it does not go with
     * @param shape its own fields, and the choices within it
     */
    record Alternative(String title, List<String> needs, List<String> excludes, ContractShape shape) {}

    boolean isEmpty() {
        return fields.isEmpty() && choices.isEmpty();
    }
}
