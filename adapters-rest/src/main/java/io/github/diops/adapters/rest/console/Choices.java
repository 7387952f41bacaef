package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.AssessmentCard.Choice;
import io.github.diops.domain.severity.Severity;
import io.vavr.Function1;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/** What a form offers to choose from, by field. */
record Choices(Map<FormField, List<Choice>> offered) {
    static final Choices NONE = new Choices(HashMap.empty());

    List<Choice> of(FormField field) {
        return offered.getOrElse(field, List.empty());
    }

    Choices with(FormField field, Seq<Choice> choices) {
        return new Choices(offered.put(field, choices.toList()));
    }

    <E extends Enum<E>> Choices with(FormField field, E[] values, Function1<E, String> name) {
        return with(field, List.of(values).map(value -> choice(value.name(), name.apply(value))));
    }

    Choices withSeverities(FormField field, Seq<Severity> severities, Wording wording) {
        return with(
                field,
                severities.map(severity ->
                        choice(severity.name(), severity.name() + ": " + wording.of(Phrase.nameOf(severity)))));
    }

    static Choice choice(String value, String label) {
        return new Choice(value, label, false);
    }
}
