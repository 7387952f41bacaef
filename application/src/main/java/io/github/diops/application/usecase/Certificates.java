package io.github.diops.application.usecase;

import io.github.diops.application.port.in.CertificateView;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.Timer;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.LocalTimes;
import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.CertificateEvent;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.certificate.RenewalRequest;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.rule.Explained;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/** Certificates as records. */
final class Certificates implements RecordKind<Certificate, CertificateEvent, CertificateView> {
    /** The plan for its renewal is to be carried out: its notice is due, or it is an emergency (CRT-01, CRT-01g). */
    static final String PLAN_DUE = "CERTIFICATE_PLAN_DUE";

    private final OperationsPolicy policy;
    private final Customers customers;

    Certificates(OperationsPolicy policy, Customers customers) {
        this.policy = policy;
        this.customers = customers;
    }

    @Override
    public StreamKey.Kind kind() {
        return StreamKey.Kind.CERTIFICATE;
    }

    @Override
    public CertificateCodec codec() {
        return new CertificateCodec();
    }

    @Override
    public Object id(Certificate certificate) {
        return certificate.recorded().opening().id();
    }

    @Override
    public Instant lastEventAt(Certificate certificate) {
        return certificate.lastEventAt();
    }

    @Override
    public Deed deed(CertificateEvent event, Instant now) {
        return new Deed(event.by(), event.rule(), event.at());
    }

    @Override
    public Set<CustomerId> customers(Certificate certificate) {
        return HashSet.of(certificate.recorded().opening().customer());
    }

    @Override
    public Commit.Builder listed(Commit.Builder commit, Certificate after) {
        return commit.listed(Option.some(after.recorded().at()));
    }

    /** A task done changes no plan; a renewal plans anew. */
    @Override
    public Option<List<Timer>> timers(CertificateEvent event, Certificate after) {
        return Option.when(!(event instanceof CertificateEvent.TaskDone), () -> List.of(planDue(after)));
    }

    /**
     * The plan falls due on the first instant of its last notice date, on the customer's clock; as an emergency, at once.
     */
    private Timer planDue(Certificate certificate) {
        CustomerProfile customer = customer(new Scope.All(), certificate);
        RenewalPlan plan =
                plan(certificate, customer, certificate.lastEventAt()).value();
        return new Timer(
                PLAN_DUE,
                plan.notice()
                        .map(limit -> LocalTimes.instantOf(limit.date().atStartOfDay(), customer.zone()))
                        .getOrElse(certificate::lastEventAt),
                new StoredJson()
                        .with("application", certificate.recorded().opening().application())
                        .with("expiresAt", certificate.expiresAt())
                        .with("name", certificate.recorded().opening().name())
                        .with("plan", plan.way())
                        .with("windowStart", plan.window().map(MaintenanceWindow::start))
                        .toString());
    }

    @Override
    public CertificateView view(RecordStreams.Loaded<Certificate> found, Instant now) {
        CustomerProfile customer = customer(new Scope.OfPartner(found.tenant()), found.state());
        return new CertificateView(
                found.tenant(), found.state(), found.head().version(), plan(found.state(), customer, now));
    }

    private CustomerProfile customer(Scope scope, Certificate certificate) {
        CustomerId id = certificate.recorded().opening().customer();
        return customers
                .find(scope, id)
                .map(customer -> customer.state().profile())
                .getOrElseThrow(() -> new IllegalStateException("a certificate's customer is gone: " + id));
    }

    /** The plan with minimal impact, whose notice counts calendar days: holidays are of no matter to it (CHG-02a). */
    private Explained<RenewalPlan> plan(Certificate certificate, CustomerProfile customer, Instant now) {
        return policy.renewal(
                        customer.region(),
                        new RenewalRequest(certificate.expiresAt(), WorkImpact.MINIMAL, customer.sso()),
                        List.of(BusinessCalendar.weekdays(customer.zone())),
                        now)
                .getOrElseThrow(refusal -> new IllegalStateException("no plan without business days: " + refusal));
    }
}
