import io.github.diops.domain.backup.*;
import io.github.diops.domain.calendar.*;
import io.github.diops.domain.certificate.*;
import io.github.diops.domain.change.*;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.escalation.*;
import io.github.diops.domain.maintenance.*;
import io.github.diops.domain.recovery.*;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.response.*;
import io.github.diops.domain.rule.*;
import io.github.diops.domain.severity.*;
import io.github.diops.domain.triage.Component;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a program asks that has the domain jar and Vavr, and nothing else; it stops at the first wrong answer. */
final class Library {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final BusinessCalendar CUSTOMER =
            BusinessCalendar.weekdays(ZONE).withHolidays(HashSet.of(LocalDate.of(2024, 7, 4)));
    private static final OperationsPolicy POLICY = OperationsPolicy.standard();

    public static void main(String[] args) {
        firstLines();
        notices();
        rescheduling();
        certificates();
        responsibilities();
        disasters();
        escalations();
        System.out.println("the library answers");
    }

    private static void firstLines() {
        Instant openedAt = Instant.parse("2024-03-08T21:00:00Z");
        Severity s = SeverityMatrix.standard().severityOf(Impact.WIDESPREAD, Urgency.CRITICAL);
        Impact i = Impact.ofAffected(120, 400);
        Instant due = ResponseObjective.of(Severity.S3).dueAt(openedAt, BusinessCalendar.weekdays(ZONE));
        MaintenanceWindow w = WindowCalendar.of(Region.EMEA).next(openedAt, Purpose.PLANNED);
        List<Backup> backups = List.of(new Backup(BackupId.of("b1"), openedAt, true));
        RetentionPlan plan = RetentionPolicy.standard().plan(Backups.of(backups), openedAt);
        expect("S1 LOCALIZED 2024-03-11T20:00:00Z 2024-03-11T20:00:00Z b1",
                s + " " + i + " " + due + " " + w.start() + " " + plan.restorePoint().get().id());
    }

    private static void notices() {
        MaintenanceWindow window = WindowCalendar.of(Region.AMER).starting(LocalDate.of(2024, 7, 15));
        Work work = Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING);
        Explained<Option<NoticeLimit>> latest = POLICY.latestNotice(work, window, List.of(CUSTOMER)).get();
        Instant notice = Instant.parse("2024-06-28T16:00:00Z");
        Explained<MaintenanceWindow> earliest =
                POLICY.earliestWindow(Region.AMER, work, List.of(CUSTOMER), notice).get();
        expect("2024-06-28 2024-07-15", latest.value().get().date() + " " + earliest.value().date());
    }

    private static void rescheduling() {
        PlannedChange change = PlannedChange.builder()
                .kind(ChangeKind.UPGRADE)
                .work(Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING))
                .window(WindowCalendar.of(Region.AMER).starting(LocalDate.of(2024, 3, 12)))
                .build();
        Instant now = Instant.parse("2024-03-01T12:00:00Z");
        RescheduleAdvice advice = POLICY.rescheduleAdvice(change, ZONE, now, now.plusSeconds(30 * 86_400)).value();
        expect("true 1 2024-03-06T01:00:00Z", advice.isAllowed() + " " + advice.timesLeft().get() + " " + advice.until().get());
    }

    private static void certificates() {
        Explained<RenewalPlan> plan = POLICY.renewal(
                        Region.AMER,
                        new RenewalRequest(Instant.parse("2024-03-15T12:00:00Z"), WorkImpact.MINIMAL, true),
                        List.of(CUSTOMER),
                        Instant.parse("2024-02-29T17:00:00Z"))
                .get();
        expect("CANDIDATE 2024-03-11 4", plan.value().way() + " " + plan.value().window().get().date() + " "
                + plan.value().tasks().size());
    }

    private static void responsibilities() {
        expect("List(CISCO)", POLICY.whoIsResponsible("scans").value().holders().toString());
        expect("List(CISCO, PARTNER, CUSTOMER)",
                POLICY.whoIsResponsible(Component.SURVIVABILITY_NODE).value().holders().toString());
    }

    private static void disasters() {
        Instant now = Instant.parse("2024-03-10T03:00:00Z");
        Backups backups = Backups.of(List.rangeClosed(1, 10).map(night -> new Backup(
                BackupId.of("b" + night), Instant.parse("2024-03-01T02:00:00Z").plusSeconds((night - 1) * 86_400L), night < 8 || night > 9)));
        DisasterOutlook outlook = POLICY.ifItDiedNow(UcApplication.CUCM, Failure.APPLICATION, backups, now).value();
        expect("b10 CISCO 1", outlook.restorePoint().get().id() + " " + outlook.next() + " " + outlook.goal().get().count());
        List<NightOutlook> nights = POLICY.ifNightsFail(backups, Region.AMER, now, 40).value();
        expect("List(b1, b2, b3, b4, b5)", nights.flatMap(NightOutlook::expiring).map(Backup::id).toString());
    }

    private static void escalations() {
        EscalationAdvice advice = POLICY.escalationAdvice(
                        EscalationDraft.builder().partnerSupportMember(true).build(), Severity.S1)
                .value();
        expect("false PHONE 7", advice.isComplete() + " " + advice.channel() + " " + advice.faults().size());
    }

    private static void expect(String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", got " + actual);
        }
    }
}
