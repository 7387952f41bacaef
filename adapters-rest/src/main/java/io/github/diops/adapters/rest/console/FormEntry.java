package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Language;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What was entered into a form on a record.
 *
 * @param zone in which local times are meant
 */
record FormEntry(PageQuery form, ZoneId zone) {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 200;

    /** The years of dates that a form takes. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1970, 1, 2);

    private static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 30);

    /** The field's text without white space at its ends. */
    String text(FormField field) {
        return form.value(field.code()).strip();
    }

    Option<String> mayText(FormField field) {
        return Option.some(text(field)).filter(text -> !text.isEmpty());
    }

    boolean flag(FormField field) {
        return !text(field).isEmpty();
    }

    /** What was ticked of a field of several. */
    List<String> several(FormField field) {
        String prefix = ticked(field, "");
        return form.values()
                .keySet()
                .toList()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()));
    }

    /** The name under which a form sends a value of a field of several. */
    static String ticked(FormField field, String value) {
        return field.code() + "." + value;
    }

    /** The chosen one of {@code choices}, none where none of that name is. */
    <E extends Enum<E>> Option<E> chosen(FormField field, E[] choices) {
        return List.of(choices).find(choice -> choice.name().equals(text(field)));
    }

    /** The moment of a field without a fault. */
    Instant moment(FormField field) {
        return Moment.entered(text(field), zone)
                .map(at -> at.truncatedTo(ChronoUnit.MILLIS))
                .getOrElseThrow(() -> new IllegalStateException("no moment in " + field));
    }

    Option<LocalDate> date(FormField field) {
        try {
            return Option.some(LocalDate.parse(text(field)))
                    .filter(date -> !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE));
        } catch (DateTimeException e) {
            return Option.none();
        }
    }

    /**
     * What is wrong, by field, each in a sentence; a form without a fault can be made a command.
     *
     * @param offered the choices of the fields that have some
     */
    Map<FormField, String> faults(List<FormField> fields, Choices offered, Sentences sentences, Wording wording) {
        return LinkedHashMap.ofEntries(fields.flatMap(
                field -> fault(field, offered, sentences, wording).map(sentence -> Tuple.of(field, sentence))));
    }

    private Option<String> fault(FormField field, Choices offered, Sentences sentences, Wording wording) {
        Language language = wording.language();
        String text = text(field);
        if (field.kind() == FormField.Kind.SEVERAL) {
            return Option.when(
                    field.needed() && several(field).isEmpty(),
                    () -> sentences.of(language, "fault.missing", HashMap.empty()));
        }
        if (text.isBlank()) {
            return Option.when(field.needed(), () -> sentences.of(language, "fault.missing", HashMap.empty()));
        }
        if (text.codePoints().anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
            return Option.some(sentences.of(language, "fault.bad_text", HashMap.empty()));
        }
        return switch (field.kind()) {
            case WORDS -> tooLong(text, LONGEST_TEXT, sentences, language);
            case LINE -> tooLong(text, LONGEST_LINE, sentences, language);
            case CHOICE ->
                Option.when(
                        !offered.of(field).exists(choice -> choice.value().equals(text)),
                        () -> wording.of(
                                field == FormField.SEVERITY || field == FormField.STATED
                                        ? Phrase.FAULT_STATED
                                        : PlanPhrase.FAULT_CHOICE));
            case DATE -> Option.when(date(field).isEmpty(), () -> wording.of(PlanPhrase.FAULT_DATE));
            case MOMENT -> Option.when(Moment.entered(text, zone).isEmpty(), () -> wording.of(Phrase.FAULT_OPENED_AT));
            case SEVERAL, FLAG -> Option.none();
        };
    }

    private static Option<String> tooLong(String text, int longest, Sentences sentences, Language language) {
        return Option.when(
                text.length() > longest,
                () -> sentences.of(language, "fault.too_long", HashMap.of("longest", Integer.toString(longest))));
    }
}
