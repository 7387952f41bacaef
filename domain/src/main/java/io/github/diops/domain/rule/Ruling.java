package io.github.diops.domain.rule;

import io.vavr.collection.List;

/**
 * An answer of one policy area with the rules it rests on; an edition puts its name on it
 * ({@link Explained}).
 *
 * @param value what was decided
 * @param because the rules it rests on, in the order applied
 */
public record Ruling<T>(T value, List<RuleId> because) {

    /** An answer that rests on {@code rules}, in the order applied. */
    public static <T> Ruling<T> of(T value, Rule... rules) {
        return new Ruling<>(value, List.of(rules).map(Rule::id));
    }

    /** The same answer resting on {@code more} too, each rule once. */
    public Ruling<T> and(Rule... more) {
        return new Ruling<>(
                value, because.appendAll(List.of(more).map(Rule::id)).distinct());
    }

    /** The same answer as edition {@code edition} gives it (GEN-03). */
    public Explained<T> under(EditionName edition) {
        return new Explained<>(value, because, edition);
    }
}
