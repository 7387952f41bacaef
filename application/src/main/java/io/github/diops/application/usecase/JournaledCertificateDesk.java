package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CertificateDesk;
import io.github.diops.application.port.in.CertificateView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.CertificateEvent;
import io.github.diops.domain.certificate.CertificateId;
import io.github.diops.domain.certificate.CertificateOpening;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;

final class JournaledCertificateDesk implements CertificateDesk {
    private final OperationsPolicy policy;
    private final Customers customers;
    private final RecordDesk<Certificate, CertificateEvent, CertificateView> certificates;

    JournaledCertificateDesk(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.policy = policy;
        this.customers = new Customers(ports);
        this.certificates =
                new RecordDesk<>(new Certificates(policy, customers), policy.name(), ports, clock, repetitions);
    }

    @Override
    public Either<Problem, Outcome<CertificateView>> record(
            Caller caller, RecordCertificate command, Option<Once<CertificateView>> once) {
        return customers
                .named(caller, command.customer(), "/customer")
                .<Problem>mapLeft(unknown -> new Problem.Invalid(List.of(unknown)))
                .flatMap(customer -> certificates.create(
                        caller,
                        customer.tenant(),
                        HashSet.of(command.customer()),
                        once,
                        now -> record(caller.actor(), customer.state(), command, now)
                                .mapLeft(Problem.Refused::new)));
    }

    private Either<Refusal, CertificateEvent.Recorded> record(
            Actor actor, Customer customer, RecordCertificate command, Instant now) {
        return customer.served()
                .flatMap(served -> Certificate.record(
                        actor,
                        CertificateOpening.builder()
                                .id(CertificateId.of(RandomIds.id()))
                                .customer(served.id())
                                .application(command.application())
                                .name(command.name())
                                .expiresAt(command.expiresAt())
                                .at(now)
                                .build(),
                        policy.name()));
    }

    @Override
    public Either<Problem, Outcome<CertificateView>> renew(
            Caller caller, CertificateId id, Instant expiresAt, Occasion occasion, Option<Once<CertificateView>> once) {
        return certificates.change(
                caller,
                id,
                occasion,
                (certificate, at) -> certificate.renew(caller.actor(), expiresAt, usesSso(caller, certificate), at),
                once);
    }

    private boolean usesSso(Caller caller, Certificate certificate) {
        return customers
                .find(caller.scope(), certificate.recorded().opening().customer())
                .exists(customer -> customer.state().profile().sso());
    }

    @Override
    public Either<Problem, Outcome<CertificateView>> complete(
            Caller caller, CertificateId id, SsoTask task, Occasion occasion, Option<Once<CertificateView>> once) {
        return certificates.change(
                caller, id, occasion, (certificate, at) -> certificate.complete(caller.actor(), task, at), once);
    }

    @Override
    public Option<CertificateView> read(Caller caller, CertificateId id) {
        return certificates.read(caller, id);
    }

    @Override
    public Page<CertificateView, Position> list(
            Caller caller, Option<CustomerId> customer, Option<Position> after, int limit) {
        return certificates.page(
                caller,
                customer,
                after,
                limit,
                last -> new Position(
                        last.recorded().at(), last.recorded().opening().id().value()));
    }

    @Override
    public Option<Page<TimelineEntry, Long>> timeline(Caller caller, CertificateId id, long afterVersion, int limit) {
        return certificates.timeline(caller, id, afterVersion, limit);
    }
}
