package io.github.diops.adapters.rest.console;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CertificateView;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.CertificateId;
import io.github.diops.domain.certificate.CertificateOpening;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** The form that puts a certificate of a customer on record (CRT-01f), its expiry by the customer's clock. */
record CertificateForm(Reception reception, Caller caller, Visit visit) {
    static final String CODE = "record";

    private static final List<FormField> FIELDS = List.of(FormField.APPLICATION, FormField.NAME, FormField.EXPIRES_AT);
    private static final Choices CHOICES =
            Choices.NONE.with(FormField.APPLICATION, UcApplication.values(), UcApplication::name);

    /** The form, or why the policy allows none; and what a form was answered that was not carried out. */
    record Card(Option<FormCard> form, Option<FormCard.Refused> refused, Option<FormCard.Complaint> complaint) {}

    Card card(CustomerView view, FormCard.Sent sent) {
        Wording wording = visit.wording();
        Option<Refusal> refusal = refusal(view);
        return new Card(
                Option.when(
                        refusal.isEmpty() || sent.isOf(CODE),
                        () -> FormCard.of(
                                CODE,
                                PlanPhrase.RECORD_CERTIFICATE,
                                FIELDS,
                                CHOICES,
                                sent,
                                view.customer().profile().zone(),
                                wording)),
                refusal.map(
                        why -> FormCard.Refused.of(PlanPhrase.RECORD_CERTIFICATE, why, reception.sentences(), wording)),
                sent.complaint());
    }

    /** Why the reader may not put one on record; asked of the certificate itself, with a sample. */
    private Option<Refusal> refusal(CustomerView view) {
        return Certificate.record(
                        caller.actor(),
                        CertificateOpening.builder()
                                .id(CertificateId.of("sample"))
                                .customer(view.customer().id())
                                .application(UcApplication.CUCM)
                                .name("sample")
                                .expiresAt(visit.now())
                                .at(visit.now())
                                .build(),
                        reception.diops().policy().name())
                .swap()
                .toOption();
    }

    /** Puts the certificate on record, and goes on to its page. */
    Answer answer(Submission submission, CustomerId customer) {
        FormEntry entry = submission.entry();
        return submission.carriedOut(
                FIELDS,
                CHOICES,
                () -> reception
                        .diops()
                        .certificates()
                        .record(
                                caller,
                                new RecordCertificate(
                                        customer,
                                        UcApplication.valueOf(entry.text(FormField.APPLICATION)),
                                        entry.text(FormField.NAME),
                                        entry.moment(FormField.EXPIRES_AT)),
                                submission.once(this::next))
                        .map(recorded -> recorded.fold(this::next, before -> before)));
    }

    private String next(CertificateView recorded) {
        return Reception.next(
                "../certificates/" + recorded.certificate().recorded().opening().id(), visit);
    }
}
