package io.github.diops.adapters.rest.http;

import static io.github.diops.adapters.rest.http.Decoders.present;

import io.github.diops.application.port.in.Fault;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.certificate.RenewalRequest;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.PlannedChange;
import io.github.diops.domain.change.RescheduleRequest;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.cop.CopReason;
import io.github.diops.domain.cop.Initiator;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.release.ReleaseRules;
import io.github.diops.domain.release.UpgradeReason;
import io.github.diops.domain.release.UpgradeRequest;
import io.github.diops.domain.release.Version;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** From bodies to questions about maintenance, certificates, COP files and upgrades. */
final class ChangeDecoders {
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_CASE = 200;

    private ChangeDecoders() {}

    /** How it is asked whether a notice is in time. */
    record NoticeQuestion(Work work, MaintenanceWindow window, Instant noticeAt, BusinessCalendar calendar) {}

    /** How it is asked whether maintenance may be moved. */
    record MoveQuestion(PlannedChange change, RescheduleRequest request, BusinessCalendar calendar) {}

    /** How it is asked when a certificate is renewed. */
    record RenewalQuestion(Region region, RenewalRequest request, Instant now, BusinessCalendar calendar) {}

    /** How it is asked by which steps a COP file is installed; where a region is named, in which window too. */
    record CopQuestion(CopInquiry inquiry, Option<Region> region, Option<Instant> now) {}

    static Either<List<Fault>, NoticeQuestion> notice(Json.Document body, OperationsPolicy policy) {
        Fields in = Fields.of(body, "work", "region", "windowStart", "noticeAt", "calendar");
        Option<Work> work = Decoders.work(in);
        Option<MaintenanceWindow> window =
                window(in, "windowStart", in.need("region").oneOf(Region.class), policy);
        Option<Instant> noticeAt = in.need("noticeAt").instant();
        BusinessCalendar calendar = Decoders.calendar(in);
        return in.decoded(() -> new NoticeQuestion(present(work), present(window), present(noticeAt), calendar));
    }

    /** The window of that region that starts at the instant of that field. */
    private static Option<MaintenanceWindow> window(
            Fields in, String field, Option<Region> region, OperationsPolicy policy) {
        Option<Instant> start = in.need(field).instant();
        return start.flatMap(at -> region.flatMap(known -> {
            Option<MaintenanceWindow> window = policy.windows(List.of(known), at, at.plusNanos(1))
                    .find(open -> open.start().equals(at));
            if (window.isEmpty()) {
                in.fault(field, "no_window", MaintenanceRules.MNT_01.id());
            }
            return window;
        }));
    }

    static Either<List<Fault>, MoveQuestion> reschedule(Json.Document body, OperationsPolicy policy) {
        Fields in = Fields.of(
                body,
                "kind",
                "work",
                "region",
                "windowStart",
                "noticeAt",
                "requestedAt",
                "timesRescheduled",
                "reason",
                "newWindowStart",
                "offeredByCisco",
                "severeVulnerability",
                "certificateExpiresAt",
                "calendar");
        Option<ChangeKind> kind = in.need("kind").oneOf(ChangeKind.class);
        Option<Work> work = Decoders.work(in);
        Option<Region> region = in.need("region").oneOf(Region.class);
        Option<MaintenanceWindow> window = window(in, "windowStart", region, policy);
        Option<Instant> noticeAt = in.need("noticeAt").instant();
        Option<Instant> requestedAt = in.need("requestedAt").instant();
        Option<Long> times = in.need("timesRescheduled").whole(0, Integer.MAX_VALUE);
        Option<String> reason = in.need("reason").words(LONGEST_REASON);
        Option<MaintenanceWindow> newWindow = window(in, "newWindowStart", region, policy);
        Option<Boolean> offered = in.need("offeredByCisco").flag();
        boolean severe = in.may("severeVulnerability").flag().getOrElse(false);
        Option<Instant> expiresAt = in.may("certificateExpiresAt").instant();
        BusinessCalendar calendar = Decoders.calendar(in);
        return in.decoded(() -> new MoveQuestion(
                PlannedChange.builder()
                        .kind(present(kind))
                        .work(present(work))
                        .window(present(window))
                        .noticeAt(noticeAt)
                        .timesRescheduled(present(times).intValue())
                        .severeVulnerability(severe)
                        .renewalWindows(expiresAt
                                .map(at -> policy.renewalWindows(present(region), at, present(requestedAt)))
                                .getOrElse(List.empty()))
                        .build(),
                new RescheduleRequest(present(requestedAt), present(reason), present(newWindow), present(offered)),
                calendar));
    }

    static Either<List<Fault>, RenewalQuestion> renewal(Json.Document body) {
        Fields in = Fields.of(body, "region", "expiresAt", "now", "impact", "ssoEnabled", "calendar");
        Option<Region> region = in.need("region").oneOf(Region.class);
        Option<Instant> expiresAt = in.need("expiresAt").instant();
        Option<Instant> now = in.need("now").instant();
        Option<WorkImpact> impact = in.may("impact").oneOf(WorkImpact.class);
        Option<Boolean> sso = in.need("ssoEnabled").flag();
        BusinessCalendar calendar = Decoders.calendar(in);
        return in.decoded(() -> new RenewalQuestion(
                present(region),
                new RenewalRequest(present(expiresAt), impact.getOrElse(WorkImpact.MINIMAL), present(sso)),
                present(now),
                calendar));
    }

    static Either<List<Fault>, CopQuestion> cop(Json.Document body) {
        Fields in = Fields.of(body, "initiator", "reason", "content", "region", "now");
        Option<CopInquiry> inquiry = copInquiry(in);
        Option<Region> region = in.may("region").oneOf(Region.class);
        Option<Instant> now = in.may("now").instant();
        return in.decoded(() -> new CopQuestion(present(inquiry), region, now));
    }

    /** Who initiates, and why or what, without contradiction. */
    static Option<CopInquiry> copInquiry(Fields in) {
        Option<Initiator> initiator = in.need("initiator").oneOf(Initiator.class);
        Option<CopReason> reason = in.may("reason").oneOf(CopReason.class);
        Option<CopContent> content = in.may("content").oneOf(CopContent.class);
        return initiator.flatMap(given -> CopInquiry.of(given, reason, content)
                .fold(
                        faults -> {
                            faults.forEach(fault -> in.fault(fault.field(), "not_the_initiators", fault.rule()));
                            return Option.none();
                        },
                        Option::some));
    }

    /** The question, whose running version is one that the releases of {@code policy} know. */
    static Either<List<Fault>, UpgradeRequest> upgrade(Json.Document body, OperationsPolicy policy) {
        Fields in = Fields.of(body, "running", "reason", "tacCase");
        Option<Version> running =
                in.need("running").form(Version::isValid, "bad_version").map(Version::parse);
        if (running.exists(version -> policy.releases().standingOf(version).isEmpty())) {
            in.fault("running", "unknown_version", ReleaseRules.REL_07.id());
        }
        Option<UpgradeReason> reason = in.need("reason").oneOf(UpgradeReason.class);
        Option<String> tacCase = in.may("tacCase").words(LONGEST_CASE);
        return in.decoded(() -> new UpgradeRequest(present(running), present(reason), tacCase));
    }
}
