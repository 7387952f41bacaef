package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CertificateView;
import io.github.diops.application.port.in.CompleteMaintenance;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.application.port.in.RescheduleMaintenance;
import io.github.diops.domain.certificate.CertificateId;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.change.MaintenanceId;
import io.vavr.Function4;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;
import java.time.Instant;

/** The durable plans: maintenance events, and the certificates whose renewal is planned. */
final class PlanRecords {
    private static final String EVENTS = "/api/v1/maintenance/events";
    private static final String CERTIFICATES = "/api/v1/certificates";

    private final DiOps diops;

    PlanRecords(DiOps diops) {
        this.diops = diops;
    }

    List<Operation> operations() {
        return List.of(
                Operation.onRecords(HttpMethod.POST, EVENTS, this::planMaintenance),
                Operation.onRecords(HttpMethod.GET, EVENTS, this::listMaintenance)
                        .withQuery(),
                Operation.onRecords(HttpMethod.GET, EVENTS + "/{id}", this::readMaintenance),
                Operation.onRecords(HttpMethod.POST, EVENTS + "/{id}/notice", this::sendNotice),
                Operation.onRecords(HttpMethod.POST, EVENTS + "/{id}/reschedule", this::reschedule),
                Operation.onRecords(HttpMethod.POST, EVENTS + "/{id}/start", this::start),
                Operation.onRecords(HttpMethod.POST, EVENTS + "/{id}/complete", this::complete),
                Operation.onRecords(HttpMethod.POST, EVENTS + "/{id}/cancel", this::cancel),
                Operation.onRecords(HttpMethod.GET, EVENTS + "/{id}/timeline", this::maintenanceTimeline)
                        .withQuery(),
                Operation.onRecords(HttpMethod.POST, CERTIFICATES, this::recordCertificate),
                Operation.onRecords(HttpMethod.GET, CERTIFICATES, this::listCertificates)
                        .withQuery(),
                Operation.onRecords(HttpMethod.GET, CERTIFICATES + "/{id}", this::readCertificate),
                Operation.onRecords(HttpMethod.POST, CERTIFICATES + "/{id}/renewed", this::renewed),
                Operation.onRecords(HttpMethod.POST, CERTIFICATES + "/{id}/sso-steps", this::completeSsoStep),
                Operation.onRecords(HttpMethod.GET, CERTIFICATES + "/{id}/timeline", this::certificateTimeline)
                        .withQuery());
    }

    private Reply planMaintenance(Exchange exchange) {
        return RecordProtocol.<PlanMaintenance, MaintenanceView>create(
                exchange,
                PlanDecoders::maintenance,
                view -> maintenance(exchange, 201, view)
                        .with(
                                "Location",
                                EVENTS + "/" + view.maintenance().plan().id()),
                (caller, command, once) -> diops.maintenance().plan(caller, command, once));
    }

    private Reply readMaintenance(Exchange exchange) {
        return RecordProtocol.read(
                exchange,
                view -> maintenance(exchange, 200, view),
                caller -> maintenanceId(exchange)
                        .flatMap(id -> diops.maintenance().read(caller, id)));
    }

    private Reply listMaintenance(Exchange exchange) {
        return RecordProtocol.list(
                exchange,
                (caller, customer, after, most) ->
                        diops.maintenance().list(caller, customer, after, most).map(PlanAnswers::maintenance));
    }

    private Reply maintenanceTimeline(Exchange exchange) {
        return RecordProtocol.timeline(
                exchange,
                (caller, after, most) -> maintenanceId(exchange)
                        .flatMap(id -> diops.maintenance().timeline(caller, id, after, most)));
    }

    private Reply sendNotice(Exchange exchange) {
        return maintenanceStep(
                exchange, (caller, id, occasion, once) -> diops.maintenance().sendNotice(caller, id, occasion, once));
    }

    private Reply reschedule(Exchange exchange) {
        return RecordProtocol.<RescheduleMaintenance, MaintenanceView>changeOnce(
                exchange,
                PlanDecoders::reschedule,
                view -> maintenance(exchange, 200, view),
                (caller, command, occasion, once) -> RecordProtocol.on(
                        maintenanceId(exchange),
                        id -> diops.maintenance().reschedule(caller, id, command, occasion, once)));
    }

    private Reply start(Exchange exchange) {
        return maintenanceStep(
                exchange, (caller, id, occasion, once) -> diops.maintenance().start(caller, id, occasion, once));
    }

    private Reply complete(Exchange exchange) {
        return RecordProtocol.<CompleteMaintenance, MaintenanceView>changeOnce(
                exchange,
                PlanDecoders::completion,
                view -> maintenance(exchange, 200, view),
                (caller, command, occasion, once) -> RecordProtocol.on(
                        maintenanceId(exchange),
                        id -> diops.maintenance().complete(caller, id, command, occasion, once)));
    }

    private Reply cancel(Exchange exchange) {
        return RecordProtocol.<String, MaintenanceView>changeOnce(
                exchange,
                PlanDecoders::reason,
                view -> maintenance(exchange, 200, view),
                (caller, reason, occasion, once) -> RecordProtocol.on(
                        maintenanceId(exchange), id -> diops.maintenance().cancel(caller, id, reason, occasion, once)));
    }

    private static Reply maintenanceStep(
            Exchange exchange,
            Function4<
                            Caller,
                            MaintenanceId,
                            Occasion,
                            Option<Once<MaintenanceView>>,
                            Either<Problem, Outcome<MaintenanceView>>>
                    step) {
        return RecordProtocol.<MaintenanceView>step(
                exchange,
                view -> maintenance(exchange, 200, view),
                (caller, occasion, once) ->
                        RecordProtocol.on(maintenanceId(exchange), id -> step.apply(caller, id, occasion, once)));
    }

    private static Reply maintenance(Exchange exchange, int status, MaintenanceView view) {
        return Reply.json(status, PlanAnswers.maintenance(view))
                .with(
                        "ETag",
                        RecordProtocol.tag(
                                view.version(), view.maintenance().state().name(), exchange));
    }

    private static Option<MaintenanceId> maintenanceId(Exchange exchange) {
        return RecordProtocol.id(exchange, MaintenanceId::isValid, MaintenanceId::of);
    }

    private Reply recordCertificate(Exchange exchange) {
        return RecordProtocol.<RecordCertificate, CertificateView>create(
                exchange,
                PlanDecoders::certificate,
                view -> certificate(exchange, 201, view)
                        .with(
                                "Location",
                                CERTIFICATES + "/"
                                        + view.certificate()
                                                .recorded()
                                                .opening()
                                                .id()),
                (caller, command, once) -> diops.certificates().record(caller, command, once));
    }

    private Reply readCertificate(Exchange exchange) {
        return RecordProtocol.read(
                exchange,
                view -> certificate(exchange, 200, view),
                caller -> certificateId(exchange)
                        .flatMap(id -> diops.certificates().read(caller, id)));
    }

    private Reply listCertificates(Exchange exchange) {
        return RecordProtocol.list(
                exchange,
                (caller, customer, after, most) -> diops.certificates()
                        .list(caller, customer, after, most)
                        .map(view -> exchange.plans().certificate(view)));
    }

    private Reply certificateTimeline(Exchange exchange) {
        return RecordProtocol.timeline(
                exchange,
                (caller, after, most) -> certificateId(exchange)
                        .flatMap(id -> diops.certificates().timeline(caller, id, after, most)));
    }

    private Reply renewed(Exchange exchange) {
        return RecordProtocol.<Instant, CertificateView>changeOnce(
                exchange,
                PlanDecoders::renewal,
                view -> certificate(exchange, 200, view),
                (caller, expiresAt, occasion, once) -> RecordProtocol.on(
                        certificateId(exchange),
                        id -> diops.certificates().renew(caller, id, expiresAt, occasion, once)));
    }

    private Reply completeSsoStep(Exchange exchange) {
        return RecordProtocol.<SsoTask, CertificateView>changeOnce(
                exchange,
                PlanDecoders::ssoStep,
                view -> certificate(exchange, 200, view),
                (caller, task, occasion, once) -> RecordProtocol.on(
                        certificateId(exchange),
                        id -> diops.certificates().complete(caller, id, task, occasion, once)));
    }

    private static Reply certificate(Exchange exchange, int status, CertificateView view) {
        return Reply.json(status, exchange.plans().certificate(view))
                .with("ETag", RecordProtocol.tag(view.version(), variant(view), exchange));
    }

    /** What the plan of the moment rests on beside the record: the way, its window and how many candidates are left. */
    private static String variant(CertificateView view) {
        RenewalPlan plan = view.plan().value();
        return plan.way().name()
                + plan.window()
                        .map(window -> "_" + window.start().getEpochSecond())
                        .getOrElse("")
                + "_" + plan.candidates().size()
                + "_" + plan.tasks().size();
    }

    private static Option<CertificateId> certificateId(Exchange exchange) {
        return RecordProtocol.id(exchange, CertificateId::isValid, CertificateId::of);
    }
}
