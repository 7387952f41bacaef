package io.github.diops.domain.rule;

import io.vavr.collection.List;

/**
 * A decision that explains itself.
 *
 * @param value what was decided
 * @param because the rules it rests on, in the order applied; each is in the edition's rule book
 * @param edition the edition it was made under (GEN-03)
 */
public record Explained<T>(T value, List<RuleId> because, EditionName edition) {}
