package io.github.diops.adapters.rest.http;

import static io.github.diops.adapters.rest.http.Decoders.present;

import io.github.diops.application.port.in.CompleteMaintenance;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.application.port.in.RescheduleMaintenance;
import io.github.diops.domain.certificate.CertificateRules;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.release.Cell;
import io.github.diops.domain.release.ReleaseRules;
import io.github.diops.domain.release.ReleaseTerms;
import io.github.diops.domain.release.Support;
import io.github.diops.domain.release.UcApplication;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** From bodies to commands on maintenance events, certificates and releases. */
final class PlanDecoders {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4000;

    private PlanDecoders() {}

    static Either<List<Fault>, PlanMaintenance> maintenance(Json.Document body) {
        Fields in = Fields.of(
                body,
                "customers",
                "title",
                "kind",
                "work",
                "windowStart",
                "start",
                "end",
                "certificateExpiresAt",
                "severeVulnerability",
                "release");
        Option<List<CustomerId>> customers = customers(in);
        Option<String> title = in.need("title").text(LONGEST_NAME);
        Option<ChangeKind> kind = in.need("kind").oneOf(ChangeKind.class);
        Option<Work> work = Decoders.work(in);
        Option<WorkPeriod> period = period(in);
        boolean runsAtOnce = work.exists(given -> given.emergency().isDefined()) && (in.has("start") || in.has("end"));
        Option<Instant> windowStart = (runsAtOnce ? in.may("windowStart") : in.need("windowStart")).recordedInstant();
        Option<Instant> certificateExpiresAt = certificateExpiresAt(in, kind);
        boolean severe = in.may("severeVulnerability").flag().getOrElse(false);
        Option<String> release = in.may("release").form(Decoders::isRelease, "bad_id");
        return in.decoded(() -> PlanMaintenance.builder()
                .customers(present(customers))
                .title(present(title))
                .kind(present(kind))
                .work(present(work))
                .windowStart(windowStart)
                .period(period)
                .certificateExpiresAt(certificateExpiresAt)
                .severeVulnerability(severe)
                .release(release)
                .build());
    }

    private static Option<List<CustomerId>> customers(Fields in) {
        Option<List<CustomerId>> customers = in.need("customers").list(item -> RequestDecoders.customer(item));
        if (customers.exists(List::isEmpty)) {
            in.fault("customers", "empty");
        }
        customers.forEach(given -> given.zipWithIndex()
                .filter(one -> given.indexOf(one._1) < one._2)
                .forEach(again -> in.fault(Fault.of("/customers/" + again._2, "listed_twice"))));
        return customers;
    }

    private static Option<WorkPeriod> period(Fields in) {
        boolean given = in.has("start") || in.has("end");
        Option<Instant> start = (given ? in.need("start") : in.may("start")).recordedInstant();
        Option<Instant> end = (given ? in.need("end") : in.may("end")).recordedInstant();
        return start.flatMap(from -> end.flatMap(to -> {
            if (from.isBefore(to)) {
                return Option.some(new WorkPeriod(from, to));
            }
            in.fault("end", "empty_work", MaintenanceRules.MNT_01A.id());
            return Option.none();
        }));
    }

    /** The expiry by which a renewal, and nothing else, may be planned. */
    private static Option<Instant> certificateExpiresAt(Fields in, Option<ChangeKind> kind) {
        boolean renewal = kind.contains(ChangeKind.CERTIFICATE_RENEWAL);
        if (kind.isDefined() && !renewal && in.has("certificateExpiresAt")) {
            in.fault("certificateExpiresAt", "only_for_renewals", CertificateRules.CRT_01.id());
        }
        return in.may("certificateExpiresAt").recordedInstant();
    }

    static Either<List<Fault>, RecordProtocol.Timed<RescheduleMaintenance>> reschedule(Json.Document body) {
        Fields in = Fields.of(body, "newWindowStart", "reason", "offeredByCisco", "at");
        Option<Instant> newWindowStart = in.need("newWindowStart").recordedInstant();
        Option<String> reason = in.need("reason").words(LONGEST_TEXT);
        Option<Boolean> offered = in.may("offeredByCisco").flag();
        return RecordProtocol.Timed.decoded(
                in, at -> new RescheduleMaintenance(present(newWindowStart), present(reason), offered));
    }

    static Either<List<Fault>, RecordProtocol.Timed<CompleteMaintenance>> completion(Json.Document body) {
        Fields in = Fields.of(body, "successful", "note", "at");
        Option<Boolean> successful = in.need("successful").flag();
        Option<String> note = in.may("note").text(LONGEST_TEXT);
        return RecordProtocol.Timed.decoded(in, at -> new CompleteMaintenance(present(successful), note));
    }

    static Either<List<Fault>, RecordProtocol.Timed<String>> reason(Json.Document body) {
        Fields in = Fields.of(body, "reason", "at");
        Option<String> reason = in.need("reason").text(LONGEST_TEXT);
        return RecordProtocol.Timed.decoded(in, at -> present(reason));
    }

    static Either<List<Fault>, RecordCertificate> certificate(Json.Document body) {
        Fields in = Fields.of(body, "customer", "application", "name", "expiresAt");
        Option<CustomerId> customer = RequestDecoders.customer(in.need("customer"));
        Option<UcApplication> application = in.need("application").oneOf(UcApplication.class);
        Option<String> name = in.need("name").text(LONGEST_NAME);
        Option<Instant> expiresAt = in.need("expiresAt").recordedInstant();
        return in.decoded(() ->
                new RecordCertificate(present(customer), present(application), present(name), present(expiresAt)));
    }

    static Either<List<Fault>, RecordProtocol.Timed<Instant>> renewal(Json.Document body) {
        Fields in = Fields.of(body, "expiresAt", "at");
        Option<Instant> expiresAt = in.need("expiresAt").recordedInstant();
        return RecordProtocol.Timed.decoded(in, at -> present(expiresAt));
    }

    static Either<List<Fault>, RecordProtocol.Timed<SsoTask>> ssoStep(Json.Document body) {
        return RequestDecoders.step(body, SsoTask.class);
    }

    static Either<List<Fault>, RecordProtocol.Timed<ReleaseTerms>> release(Json.Document body) {
        Fields in = Fields.of(body, "newDeployments", "upgrades", "stay", "at");
        Option<Cell> newDeployments = cell(in, "newDeployments");
        Option<Cell> upgrades = cell(in, "upgrades");
        Option<Cell> stay = cell(in, "stay");
        return RecordProtocol.Timed.decoded(in, at -> ReleaseTerms.published(newDeployments, upgrades, stay));
    }

    /** What is said of the release that is published, which is then the latest. */
    private static Option<Cell> cell(Fields in, String name) {
        Option<Support> support = in.may(name).oneOf(Support.class);
        if (support.exists(said -> !said.suitsLatest())) {
            in.fault(name, "not_of_the_latest", ReleaseRules.REL_07B.id());
        }
        return support.filter(Support::suitsLatest).map(Cell::of);
    }
}
