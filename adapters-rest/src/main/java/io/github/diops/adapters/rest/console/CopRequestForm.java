package io.github.diops.adapters.rest.console;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CopView;
import io.github.diops.application.port.in.OpenCopRequest;
import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopFault;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.cop.CopReason;
import io.github.diops.domain.cop.Initiator;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.ZoneOffset;

/** The form that records a COP request (COP-03, COP-06a). */
record CopRequestForm(Reception reception, Caller caller, Visit visit) {
    static final String CODE = "request";

    private static final List<FormField> FIELDS =
            List.of(FormField.CUSTOMER, FormField.INITIATOR, FormField.COP_REASON, FormField.CONTENT, FormField.FILE);

    /** What the page shows of it. */
    record Card(FormCard form, boolean hasCustomers, Option<FormCard.Complaint> complaint) {}

    Card card(FormCard.Sent sent) {
        Choices choices = choices(sent.form());
        return new Card(
                FormCard.of(CODE, PlanPhrase.COP_REQUEST, FIELDS, choices, sent, ZoneOffset.UTC, visit.wording()),
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
                .with(FormField.INITIATOR, Initiator.values(), who -> wording.of(PlanPhrase.nameOf(who)))
                .with(FormField.COP_REASON, CopReason.values(), reason -> wording.of(PlanPhrase.nameOf(reason)))
                .with(FormField.CONTENT, CopContent.values(), content -> wording.of(PlanPhrase.nameOf(content)));
    }

    /** Records the request, and goes on to its page. */
    Answer answer(Submission submission) {
        FormEntry entry = submission.entry();
        Map<FormField, String> faults =
                entry.faults(FIELDS, choices(entry.form()), reception.sentences(), visit.wording());
        return faults.nonEmpty()
                ? submission.faulty(faults)
                : inquiry(entry)
                        .fold(
                                contradictions -> submission.faulty(told(contradictions)),
                                inquiry -> open(submission, inquiry));
    }

    private static Validation<Seq<CopFault>, CopInquiry> inquiry(FormEntry entry) {
        return CopInquiry.of(
                Initiator.valueOf(entry.text(FormField.INITIATOR)),
                entry.chosen(FormField.COP_REASON, CopReason.values()),
                entry.chosen(FormField.CONTENT, CopContent.values()));
    }

    private Map<FormField, String> told(Seq<CopFault> faults) {
        return LinkedHashMap.ofEntries(faults.map(fault -> switch (fault) {
            case REASON_IS_CISCOS ->
                Tuple.of(FormField.COP_REASON, visit.wording().of(PlanPhrase.FAULT_REASON_IS_CISCOS));
            case CONTENT_IS_THE_CUSTOMERS ->
                Tuple.of(FormField.CONTENT, visit.wording().of(PlanPhrase.FAULT_CONTENT_IS_THE_CUSTOMERS));
        }));
    }

    private Answer open(Submission submission, CopInquiry inquiry) {
        FormEntry entry = submission.entry();
        return submission.carriedOut(
                List.empty(),
                Choices.NONE,
                () -> reception
                        .diops()
                        .cops()
                        .open(
                                caller,
                                new OpenCopRequest(
                                        CustomerId.of(entry.text(FormField.CUSTOMER)),
                                        inquiry,
                                        entry.mayText(FormField.FILE)),
                                submission.once(this::next))
                        .map(opened -> opened.fold(this::next, before -> before)));
    }

    private String next(CopView opened) {
        return Reception.next("cop/" + opened.request().opening().id(), visit);
    }
}
