package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.Answer.Ending;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.control.Option;
import java.util.Map;

/** The page of a customer: where it stands, and the form that puts a certificate on record. Thread-safe. */
public final class CustomerConsole {
    private final DiOps diops;
    private final Reception reception;

    /** The pages on the customers of that application. */
    public CustomerConsole(DiOps diops, Sentences sentences) {
        this.diops = diops;
        this.reception = new Reception(diops, sentences);
    }

    /** Where a customer stands. */
    public Answer customer(Visit visit, Caller caller, String id) {
        return read(caller, id)
                .map(view -> page(visit, caller, view, Ending.SHOWN, FormCard.Sent.NOTHING))
                .getOrElse(() -> missing(visit));
    }

    /** Puts the certificate of a customer on record that {@code form} tells of; each name with its first value. */
    public Answer ask(Visit visit, Caller caller, String id, Map<String, String> form) {
        return read(caller, id)
                .map(view -> ask(visit, caller, view, PageQuery.of(form)))
                .getOrElse(() -> missing(visit));
    }

    private Answer ask(Visit visit, Caller caller, CustomerView view, PageQuery form) {
        CustomerId id = view.customer().id();
        String asked = form.value(FormCard.ACTION);
        Submission submission = new Submission(
                visit,
                reception.sentences(),
                asked,
                new FormEntry(form, view.customer().profile().zone()),
                (ending, sent) -> page(visit, caller, view, ending, sent),
                () -> missing(visit));
        return asked.equals(CertificateForm.CODE)
                ? new CertificateForm(reception, caller, visit).answer(submission, id)
                : submission.unknown();
    }

    private Option<CustomerView> read(Caller caller, String id) {
        return Option.some(id)
                .filter(CustomerId::isValid)
                .flatMap(valid -> diops.customers().read(caller, CustomerId.of(valid)));
    }

    private Answer page(Visit visit, Caller caller, CustomerView view, Ending ending, FormCard.Sent sent) {
        CustomerCard card = CustomerCard.of(view, reception, caller, visit, sent);
        return Reception.shown(
                ending, "customer-page", reception.below(Section.CUSTOMERS, card.name(), card.id(), visit), card);
    }

    private Answer missing(Visit visit) {
        return reception.missing(Section.CUSTOMERS, RecordPhrase.MISSING_TITLE, RecordPhrase.MISSING_LEAD, visit);
    }
}
