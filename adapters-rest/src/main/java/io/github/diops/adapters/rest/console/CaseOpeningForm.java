package io.github.diops.adapters.rest.console;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.ZoneOffset;

/** The form that opens a case: for whom, what is wrong, and a severity stated or assessed (SEV-08, OBJ-09). */
record CaseOpeningForm(Reception reception, Caller caller, Visit visit) {
    static final String CODE = "open";

    /** The part of the page where it stands. */
    static final String PART = "opening";

    private static final List<FormField> ASSESSED =
            List.of(FormField.AFFECTED, FormField.TOTAL, FormField.IMPACT, FormField.URGENCY);
    private static final List<FormField> BROUGHT = ASSESSED.append(FormField.STATED);
    private static final List<FormField> FIELDS = List.of(
            FormField.CUSTOMER,
            FormField.PROBLEM,
            FormField.AFFECTED,
            FormField.TOTAL,
            FormField.IMPACT,
            FormField.URGENCY,
            FormField.STATED,
            FormField.CHANNEL);

    /** What the page shows of it. */
    record Card(FormCard form, boolean hasCustomers, Option<FormCard.Complaint> complaint) {}

    /** The form with the assessment that a link brought along. */
    static FormCard.Sent brought(PageQuery query) {
        return FormCard.Sent.brought(CODE, query, BROUGHT);
    }

    Card card(FormCard.Sent sent) {
        Choices choices = choices(sent.form());
        return new Card(
                FormCard.of(CODE, CasePhrase.OPEN_CASE, FIELDS, choices, sent, ZoneOffset.UTC, visit.wording()),
                choices.of(FormField.CUSTOMER).nonEmpty(),
                sent.complaint());
    }

    private Choices choices(PageQuery form) {
        Wording wording = visit.wording();
        return Choices.NONE
                .with(
                        FormField.CUSTOMER,
                        reception
                                .customers(caller, List.of(form.value(FormField.CUSTOMER.code())))
                                .map(Reception::choice))
                .with(
                        FormField.IMPACT,
                        Impact.values(),
                        impact -> wording.of(Phrase.nameOf(impact)).replace("\u00ad", "") + ": "
                                + wording.of(Phrase.shareOf(impact)))
                .with(
                        FormField.URGENCY,
                        Urgency.values(),
                        urgency -> wording.of(Phrase.nameOf(urgency)) + ": " + wording.of(Phrase.meaningOf(urgency)))
                .withSeverities(FormField.STATED, List.of(Severity.values()), wording)
                .with(FormField.CHANNEL, SupportChannel.values(), channel -> wording.of(Phrase.nameOf(channel)));
    }

    /** Opens the case, and goes on to its page. */
    Answer answer(Submission submission) {
        FormEntry entry = submission.entry();
        boolean assessed = ASSESSED.exists(field -> !entry.text(field).isEmpty());
        Map<FormField, String> faults = assessed ? assessmentFaults(entry) : statementFaults(entry);
        Map<FormField, String> all = entry.faults(FIELDS, choices(entry.form()), reception.sentences(), visit.wording())
                .merge(faults);
        return all.nonEmpty()
                ? submission.faulty(all)
                : submission.carriedOut(
                        List.empty(),
                        Choices.NONE,
                        () -> reception
                                .diops()
                                .cases()
                                .open(caller, command(entry, assessed), submission.once(this::next))
                                .map(opened -> opened.fold(this::next, before -> before)));
    }

    private String next(CaseView opened) {
        return Reception.next("cases/" + opened.supportCase().opening().id(), visit);
    }

    private Map<FormField, String> statementFaults(FormEntry entry) {
        return entry.text(FormField.STATED).isEmpty()
                ? LinkedHashMap.of(FormField.STATED, visit.wording().of(CasePhrase.SEVERITY_OR_ASSESSMENT))
                : LinkedHashMap.empty();
    }

    private Map<FormField, String> assessmentFaults(FormEntry entry) {
        Seq<SeverityQuestion.Fault> faults =
                SeverityQuestion.in(entry.form()).fold(found -> found, valid -> List.empty());
        return LinkedHashMap.ofEntries(faults.flatMap(fault -> BROUGHT.find(
                        field -> field.code().equals(fault.field()))
                .map(field -> Tuple.of(field, visit.wording().of(fault.phrase())))));
    }

    private static OpenCase command(FormEntry entry, boolean assessed) {
        Either<Severity, Assessment> severity = assessed
                ? Either.right(SeverityQuestion.in(entry.form())
                        .map(SeverityQuestion::assessment)
                        .getOrElseThrow(IllegalStateException::new))
                : Either.left(Severity.valueOf(entry.text(FormField.STATED)));
        return OpenCase.builder()
                .customer(CustomerId.of(entry.text(FormField.CUSTOMER)))
                .problem(entry.text(FormField.PROBLEM))
                .severity(severity)
                .channel(entry.chosen(FormField.CHANNEL, SupportChannel.values()))
                .build();
    }
}
