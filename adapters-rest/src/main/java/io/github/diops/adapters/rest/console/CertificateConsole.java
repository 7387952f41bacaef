package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.Answer.Ending;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CertificateDesk;
import io.github.diops.application.port.in.CertificateView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.domain.certificate.CertificateId;
import io.github.diops.domain.certificate.CertificateOpening;
import io.github.diops.domain.certificate.SsoTask;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** The page of a certificate: how it is renewed, what follows, and what can be recorded of it now (CRT-01, CRT-02). */
public final class CertificateConsole {
    private final DiOps diops;
    private final Reception reception;

    /** The pages on the certificates of that application. */
    public CertificateConsole(DiOps diops, Sentences sentences) {
        this.diops = diops;
        this.reception = new Reception(diops, sentences);
    }

    /** A certificate with its plan, the tasks left after its renewal, and its forms. */
    public Answer certificate(Visit visit, Caller caller, String id) {
        return read(caller, id)
                .map(view -> page(visit, caller, view, Ending.SHOWN, FormCard.Sent.NOTHING))
                .getOrElse(() -> missing(visit));
    }

    /** Records of a certificate what {@code form} says; each name with its first value. */
    public Answer ask(Visit visit, Caller caller, String id, Map<String, String> form) {
        return read(caller, id)
                .map(view -> ask(visit, caller, view, PageQuery.of(form)))
                .getOrElse(() -> missing(visit));
    }

    private Answer ask(Visit visit, Caller caller, CertificateView view, PageQuery form) {
        CertificateId id = view.certificate().recorded().opening().id();
        String asked = form.value(FormCard.ACTION);
        FormEntry entry = new FormEntry(form, zone(caller, view));
        Submission submission = new Submission(
                visit,
                reception.sentences(),
                asked,
                entry,
                (ending, sent) -> read(caller, id.value())
                        .map(now -> page(visit, caller, now, ending, sent))
                        .getOrElse(() -> missing(visit)),
                () -> missing(visit));
        CertificateDesk desk = diops.certificates();
        if (asked.equals(CertificateSteps.RENEWED)) {
            return submission.carriedOut(
                    CertificateSteps.RENEWAL,
                    Choices.NONE,
                    () -> led(
                            visit,
                            id,
                            submission,
                            occasion -> desk.renew(
                                    caller, id, entry.moment(FormField.EXPIRES_AT), occasion, Option.none())));
        }
        return List.of(SsoTask.values())
                .find(task -> task.name().equals(asked))
                .map(task -> submission.carriedOut(
                        List.empty(),
                        Choices.NONE,
                        () -> led(
                                visit,
                                id,
                                submission,
                                occasion -> desk.complete(caller, id, task, occasion, Option.none()))))
                .getOrElse(submission::unknown);
    }

    /** Does it on the occasion of the form, and leads back to the page. */
    private static Either<Problem, String> led(
            Visit visit,
            CertificateId id,
            Submission submission,
            Function1<Occasion, Either<Problem, Outcome<CertificateView>>> done) {
        return done.apply(submission.occasion()).map(view -> Reception.next(id.value(), visit));
    }

    private Option<CertificateView> read(Caller caller, String id) {
        return Option.some(id)
                .filter(CertificateId::isValid)
                .flatMap(valid -> diops.certificates().read(caller, CertificateId.of(valid)));
    }

    /** The zone of the certificate's customer, by whose clock it is shown. */
    private ZoneId zone(Caller caller, CertificateView view) {
        return diops.customers()
                .read(caller, view.certificate().recorded().opening().customer())
                .map(customer -> customer.customer().profile().zone())
                .getOrElse(ZoneOffset.UTC);
    }

    private Answer page(Visit visit, Caller caller, CertificateView view, Ending ending, FormCard.Sent sent) {
        Wording wording = visit.wording();
        CertificateOpening opening = view.certificate().recorded().opening();
        ZoneId zone = zone(caller, view);
        HistoryCard history = HistoryCard.of(
                view.version(),
                (after, most) -> diops.certificates().timeline(caller, opening.id(), after, most),
                PlanPhrase::stepOf,
                "../api/v1/certificates/" + opening.id() + "/timeline",
                zone,
                wording);
        String customer = reception.name(caller, opening.customer());
        return Reception.shown(
                ending,
                "record-page",
                reception.below(
                        Section.CUSTOMERS,
                        wording.of(PlanPhrase.CERTIFICATE_OF, opening.name(), opening.application()),
                        customer,
                        visit),
                new CertificateSteps(reception, caller.actor(), visit, zone).card(view, customer, history, sent));
    }

    private Answer missing(Visit visit) {
        return reception.missing(
                Section.CUSTOMERS, PlanPhrase.CERTIFICATE_MISSING_TITLE, RecordPhrase.MISSING_LEAD, visit);
    }
}
