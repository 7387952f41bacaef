package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Language;
import io.vavr.collection.Map;

/** Finds the words for the codes of faults ({@code fault.missing}) and refusals ({@code refusal.CASE_IS_OVER}). */
@FunctionalInterface
public interface Sentences {
    /** The sentence of that key with its facts. */
    String of(Language language, String key, Map<String, String> facts);
}
