package io.github.diops.application.usecase;

import io.github.diops.application.port.in.CertificateView;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.CertificateEvent;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.certificate.RenewalRequest;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.rule.Explained;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** Certificates as records. */
final class Certificates implements RecordKind<Certificate, CertificateEvent, CertificateView> {
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
    public Commit.Builder listed(Commit.Builder commit, Certificate after) {
        return commit.customer(after.recorded().opening().customer())
                .listed(Option.some(after.recorded().at()));
    }

    @Override
    public CertificateView view(RecordStreams.Loaded<Certificate> found, Instant now) {
        return new CertificateView(
                found.tenant(),
                found.state(),
                found.head().version(),
                customers
                        .find(
                                new Scope.OfPartner(found.tenant()),
                                found.state().recorded().opening().customer())
                        .flatMap(
                                customer -> plan(found.state(), customer.state().profile(), now)));
    }

    private Option<Explained<RenewalPlan>> plan(Certificate certificate, CustomerProfile customer, Instant now) {
        int year = Customers.year(customer, now);
        return customers
                .calendar(
                        customer, year, Math.max(year, Customers.year(customer, certificate.expiresAt())), "/expiresAt")
                .toOption()
                .flatMap(calendar -> policy.renewal(
                                customer.region(),
                                new RenewalRequest(certificate.expiresAt(), WorkImpact.MINIMAL, customer.sso()),
                                List.of(calendar),
                                now)
                        .toOption());
    }
}
