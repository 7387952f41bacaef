package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.AssessmentCard.Choice;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A form that asks something of a record, or for a new one, with what was entered.
 *
 * @param code what it asks, as the form says it
 * @param open whether it is shown unfolded
 */
record FormCard(String code, String label, List<Input> inputs, boolean open) {
    /** What a form says besides its fields: what is asked, and of which version of the record. */
    static final String ACTION = "action";

    static final String VERSION = "version";

    /** What a form for a new record says of when it was shown, so that it makes one record however often it is sent. */
    static final String KEY = "key";

    /** One field of a form. */
    record Input(
            String id,
            String name,
            String label,
            FormField.Kind kind,
            String value,
            Option<String> fault,
            List<Choice> choices) {
        boolean isChoice() {
            return kind == FormField.Kind.CHOICE;
        }

        boolean isSeveral() {
            return kind == FormField.Kind.SEVERAL;
        }

        boolean isFlag() {
            return kind == FormField.Kind.FLAG;
        }

        boolean isWords() {
            return kind == FormField.Kind.WORDS;
        }

        /** The type of the input of a field that is neither words nor a choice. */
        String type() {
            return switch (kind) {
                case DATE -> "date";
                case MOMENT -> "datetime-local";
                case LINE, WORDS, CHOICE, SEVERAL, FLAG -> "text";
            };
        }

        String faultId() {
            return id + "-fault";
        }

        @Nullable
        String invalid() {
            return fault.map(unused -> "true").getOrNull();
        }

        @Nullable
        String describedBy() {
            return fault.map(unused -> faultId()).getOrNull();
        }
    }

    /** What cannot be asked of the record now, and why. */
    record Refused(String label, String why, String rule) {
        static Refused of(Said label, Refusal refusal, Sentences sentences, Wording wording) {
            return new Refused(
                    wording.of(label),
                    sentences.of(wording.language(), "refusal." + refusal.code().name(), refusal.data()),
                    refusal.rule().value());
        }
    }

    /** Why nothing was done. */
    record Complaint(String sentence, Option<String> rule) {}

    /**
     * What a reader sent, and why it was not carried out: faults by field, or a complaint.
     *
     * @param action what it asked; empty where nothing was sent
     */
    record Sent(String action, PageQuery form, Map<FormField, String> faults, Option<Complaint> complaint) {
        static final Sent NOTHING = new Sent("", PageQuery.of(java.util.Map.of()), HashMap.empty(), Option.none());

        boolean isOf(String other) {
            return action.equals(other);
        }

        /** Nothing sent, and yet a form that already holds what a link brought along. */
        static Sent brought(String action, PageQuery query, List<FormField> fields) {
            return query.values()
                            .keySet()
                            .exists(name -> fields.exists(
                                    field -> name.equals(field.code()) || name.startsWith(field.code() + ".")))
                    ? new Sent(action, query, HashMap.empty(), Option.none())
                    : NOTHING;
        }
    }

    /**
     * The form {@code code} with those fields.
     *
     * @param zone by whose clock its moments are meant
     */
    static FormCard of(
            String code, Said label, List<FormField> fields, Choices offered, Sent sent, ZoneId zone, Wording wording) {
        return new FormCard(
                code,
                wording.of(label),
                fields.map(field -> input(code, field, offered.of(field), sent, zone, wording)),
                sent.isOf(code));
    }

    private static Input input(
            String code, FormField field, List<Choice> choices, Sent sent, ZoneId zone, Wording wording) {
        PageQuery form = sent.isOf(code) ? sent.form() : Sent.NOTHING.form();
        String entered = form.value(field.code());
        String label = wording.of(field.label(), zone.getId());
        return new Input(
                code + "-" + field.code(),
                field.code(),
                field.optional() ? wording.of(CasePhrase.OPTIONAL, label) : label,
                field.kind(),
                entered,
                sent.isOf(code) ? sent.faults().get(field) : Option.none(),
                choices.map(choice -> new Choice(
                        field.kind() == FormField.Kind.SEVERAL
                                ? FormEntry.ticked(field, choice.value())
                                : choice.value(),
                        choice.label(),
                        field.kind() == FormField.Kind.SEVERAL
                                ? form.values().containsKey(FormEntry.ticked(field, choice.value()))
                                : choice.value().equals(entered.strip()))));
    }
}
