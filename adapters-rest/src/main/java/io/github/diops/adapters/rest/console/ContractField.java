package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;

/**
 * A field, a parameter or a header as the contract's page shows it.
 *
 * @param type its JSON type and the name of its schema
 * @param text what it means
 * @param facts its bounds, its values, its example
 * @param shape what is in it, where it is an object or a list of objects
 */
record ContractField(
        String name, boolean required, String type, List<Span> text, List<Fact> facts, ContractShape shape) {

    /** A bound or the like, such as the example, under its name. */
    record Fact(String name, List<String> values) {}
}
