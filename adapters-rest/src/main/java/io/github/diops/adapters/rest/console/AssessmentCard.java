package io.github.diops.adapters.rest.console;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The form that asks how severe an incident is, with what was entered, and the answer or every fault. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface AssessmentCard {
    Field affected();

    Field total();

    Field impact();

    Field urgency();

    Field stated();

    Field openedAt();

    Field zone();

    /** What the form sends along unseen, so that the answer keeps language and week. */
    List<Hidden> hidden();

    /** Zones offered for completion; any other of the tz database is as good. */
    List<String> zones();

    /** Every fault, in the order of the form; empty where nothing was asked or all is well. */
    List<Complaint> complaints();

    /** The answer; none where nothing was asked or something is wrong. */
    Option<AssessmentAnswer> answer();

    /** The page without the question. */
    String emptyHref();

    /** Where a case is opened with this assessment in its form. */
    String openCaseHref();

    /** One field with what was entered, as entered. */
    record Field(String name, String label, String value, Option<String> fault, List<Choice> choices) {
        String faultId() {
            return name + "-fault";
        }

        /** The id of its fault, or none. */
        Option<String> describedBy() {
            return fault.map(unused -> faultId());
        }

        /** The ids of its hint and its fault. */
        String describedBy(String hint) {
            return describedBy().map(id -> id + " " + hint).getOrElse(hint);
        }

        /** The value of {@code aria-invalid}; without a fault there is no such attribute. */
        @Nullable
        String invalid() {
            return fault.map(unused -> "true").getOrNull();
        }
    }

    /** One choice of a field. */
    record Choice(String value, String label, boolean selected) {}

    /** A value sent along unseen. */
    record Hidden(String name, String value) {}

    /** One line of the summary of faults. */
    record Complaint(String field, String label, String sentence) {}

    static AssessmentCard of(OperationsPolicy policy, Wording wording, PageQuery query) {
        boolean asked = query.hasAny(SeverityQuestion.FIELDS);
        Validation<Seq<SeverityQuestion.Fault>, SeverityQuestion> question = SeverityQuestion.in(query);
        List<SeverityQuestion.Fault> faults = asked ? question.fold(Seq::toList, valid -> List.empty()) : List.empty();
        return ImmutableAssessmentCard.builder()
                .affected(field(SeverityQuestion.AFFECTED, List.empty(), query, faults, wording))
                .total(field(SeverityQuestion.TOTAL, List.empty(), query, faults, wording))
                .impact(field(
                        SeverityQuestion.IMPACT,
                        List.of(Impact.values())
                                .map(impact -> choice(
                                        impact.name(),
                                        wording.of(Phrase.nameOf(impact)).replace("\u00ad", "") + ": "
                                                + wording.of(Phrase.shareOf(impact)))),
                        query,
                        faults,
                        wording))
                .urgency(field(
                        SeverityQuestion.URGENCY,
                        List.of(Urgency.values())
                                .map(urgency -> choice(
                                        urgency.name(),
                                        wording.of(Phrase.nameOf(urgency)) + ": "
                                                + wording.of(Phrase.meaningOf(urgency)))),
                        query,
                        faults,
                        wording))
                .stated(field(
                        SeverityQuestion.STATED,
                        List.of(Severity.values())
                                .map(severity -> choice(
                                        severity.name(), severity.name() + ": " + wording.of(Phrase.nameOf(severity)))),
                        query,
                        faults,
                        wording))
                .openedAt(field(SeverityQuestion.OPENED_AT, List.empty(), query, faults, wording))
                .zone(field(SeverityQuestion.ZONE, List.empty(), query, faults, wording))
                .hidden(List.of(PageQuery.LANGUAGE, PageQuery.WEEK)
                        .filter(name -> !query.value(name).isEmpty())
                        .map(name -> new Hidden(name, query.value(name))))
                .zones(List.of(Region.values())
                        .map(region -> region.zone().getId())
                        .prepend("UTC"))
                .complaints(faults.map(fault -> new Complaint(
                        fault.field(), wording.of(Phrase.labelOf(fault.field())), wording.of(fault.phrase()))))
                .answer(Option.when(asked, question)
                        .flatMap(Validation::toOption)
                        .map(valid -> AssessmentAnswer.to(valid, policy, wording)))
                .openCaseHref("cases"
                        + query.without(List.of(SeverityQuestion.OPENED_AT, SeverityQuestion.ZONE, PageQuery.WEEK))
                                .with(PageQuery.LANGUAGE, wording.language().tag())
                                .href(CaseOpeningForm.PART))
                .emptyHref(query.without(SeverityQuestion.FIELDS).href("assessment"))
                .build();
    }

    private static Choice choice(String value, String label) {
        return new Choice(value, label, false);
    }

    /** The field with its choices; an entry that is none of them is offered as one, so that it is not lost. */
    private static Field field(
            String name, List<Choice> choices, PageQuery query, List<SeverityQuestion.Fault> faults, Wording wording) {
        String entered = query.value(name);
        List<Choice> offered =
                entered.isBlank() || choices.exists(choice -> choice.value().equals(entered.trim()))
                        ? choices
                        : choices.append(choice(entered, entered));
        return new Field(
                name,
                wording.of(Phrase.labelOf(name)),
                entered,
                faults.find(fault -> fault.field().equals(name)).map(fault -> wording.of(fault.phrase())),
                offered.map(choice -> new Choice(
                        choice.value(), choice.label(), choice.value().trim().equals(entered.trim()))));
    }
}
