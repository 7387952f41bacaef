package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Language;
import io.github.diops.domain.severity.Severity;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What was entered into a form that asks something of a case.
 *
 * @param zone in which local times are meant
 */
record CaseEntry(PageQuery form, ZoneId zone) {
    private static final int LONGEST_TEXT = 4000;

    /** The field's text without white space at its ends. */
    String text(CaseField field) {
        return form.value(field.code()).strip();
    }

    Option<String> mayText(CaseField field) {
        return Option.some(text(field)).filter(text -> !text.isEmpty());
    }

    Severity severity() {
        return Severity.valueOf(text(CaseField.SEVERITY));
    }

    Instant until() {
        return Moment.entered(text(CaseField.UNTIL), zone)
                .map(until -> until.truncatedTo(ChronoUnit.MILLIS))
                .getOrElseThrow(IllegalStateException::new);
    }

    /** What is wrong, by field, each in a sentence; a form without a fault can be made a command. */
    Map<CaseField, String> faults(List<CaseField> fields, Sentences sentences, Wording wording) {
        return LinkedHashMap.ofEntries(
                fields.flatMap(field -> fault(field, sentences, wording).map(sentence -> Tuple.of(field, sentence))));
    }

    private Option<String> fault(CaseField field, Sentences sentences, Wording wording) {
        Language language = wording.language();
        String text = text(field);
        if (text.isBlank()) {
            return Option.when(field.needed(), () -> sentences.of(language, "fault.missing", HashMap.empty()));
        }
        if (text.codePoints().anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
            return Option.some(sentences.of(language, "fault.bad_text", HashMap.empty()));
        }
        return switch (field.kind()) {
            case WORDS ->
                Option.when(
                        text.length() > LONGEST_TEXT,
                        () -> sentences.of(
                                language, "fault.too_long", HashMap.of("longest", Integer.toString(LONGEST_TEXT))));
            case SEVERITY ->
                Option.when(
                        !List.of(Severity.values())
                                .exists(severity -> severity.name().equals(text)),
                        () -> wording.of(Phrase.FAULT_STATED));
            case MOMENT -> Option.when(Moment.entered(text, zone).isEmpty(), () -> wording.of(Phrase.FAULT_OPENED_AT));
        };
    }
}
