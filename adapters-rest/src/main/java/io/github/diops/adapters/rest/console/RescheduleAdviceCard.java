package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.CaseCard.Fact;
import io.github.diops.adapters.rest.console.MailText.Line;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceState;
import io.github.diops.domain.change.RescheduleAdvice;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.ZoneId;

/**
 * Whether the partner may move maintenance, how often yet, until when and where to; or why not (CHG-04 to CHG-08).
 *
 * @param applies whether it lies ahead, so that it can be moved at all
 */
record RescheduleAdviceCard(
        boolean applies,
        String verdict,
        List<FormCard.Refused> whyNot,
        List<Fact> facts,
        List<String> windows,
        List<String> rules,
        Option<MailText> mail) {
    /** Where requests to reschedule are sent (CHG-07). */
    private static final String CHANGE_MANAGEMENT = "ucm-cloud-change-management@cisco.com";

    private static final Duration AHEAD = Duration.ofDays(30);
    private static final int SHOWN = 8;

    /**
     * The card of that maintenance.
     *
     * @param customers their names
     */
    static RescheduleAdviceCard of(Maintenance maintenance, List<String> customers, Reception reception, Visit visit) {
        Wording wording = visit.wording();
        ZoneId zone = maintenance.calendars().head().zone();
        Explained<RescheduleAdvice> advice = reception
                .diops()
                .policy()
                .rescheduleAdvice(
                        maintenance.asChange(
                                renewalWindows(maintenance, reception.diops().policy(), visit)),
                        zone,
                        visit.now(),
                        visit.now().plus(AHEAD));
        return new RescheduleAdviceCard(
                isAhead(maintenance.state()),
                wording.of(advice.value().isAllowed() ? AdvicePhrase.MAY : AdvicePhrase.MAY_NOT),
                advice.value()
                        .whyNot()
                        .map(refusal ->
                                FormCard.Refused.of(AdvicePhrase.MAY_NOT, refusal, reception.sentences(), wording)),
                facts(advice.value(), zone, wording),
                advice.value()
                        .windows()
                        .take(SHOWN)
                        .map(window -> wording.moment(window.start(), window.zone())
                                + " – "
                                + wording.moment(window.endExclusive(), window.zone())),
                advice.because().map(RuleId::value),
                Option.when(advice.value().isAllowed(), () -> mail(maintenance, customers, advice.value(), wording)));
    }

    private static MailText mail(
            Maintenance maintenance, List<String> customers, RescheduleAdvice advice, Wording wording) {
        String title = maintenance.plan().title();
        String wanted = advice.windows()
                .headOption()
                .map(window -> wording.of(MailPhrase.NEW_DATE_OFFERED, told(window, wording)))
                .getOrElse(() -> wording.of(MailPhrase.NEW_DATE));
        return MailText.of(
                wording.of(MailPhrase.RESCHEDULE_TITLE),
                wording.of(MailPhrase.RESCHEDULE_LEAD, CHANGE_MANAGEMENT),
                CHANGE_MANAGEMENT,
                wording.of(
                        MailPhrase.RESCHEDULE_SUBJECT,
                        title,
                        wording.day(maintenance.window().date())),
                wording.of(MailPhrase.RESCHEDULE_OPENING),
                List.of(
                        Line.known(
                                MailPhrase.WORK,
                                title + ", "
                                        + wording.of(RecordPhrase.nameOf(
                                                maintenance.plan().kind())),
                                wording),
                        Line.known(
                                CasePhrase.PARTNER, maintenance.plan().partner().value(), wording),
                        Line.known(MailPhrase.CUSTOMERS, customers.mkString(", "), wording),
                        Line.known(MailPhrase.PLANNED_WINDOW, told(maintenance.window(), wording), wording),
                        Line.known(MailPhrase.RECORD, maintenance.plan().id().value(), wording),
                        new Line(wording.of(MailPhrase.NEW_DATE), Option.none(), wanted, "CHG-05"),
                        Line.missing(MailPhrase.REASON, MailPhrase.REASON_WANTED, "CHG-07a", wording),
                        Line.missing(MailPhrase.ASKED_BY, MailPhrase.ASKED_BY_WANTED, "CHG-07", wording)),
                wording);
    }

    private static String told(MaintenanceWindow window, Wording wording) {
        Moment runs = Moment.between(window.start(), window.endExclusive(), window.zone(), wording);
        return window.region() + " " + runs.local()
                + runs.utc().map(utc -> " (" + utc + ")").getOrElse("");
    }

    private static boolean isAhead(MaintenanceState state) {
        return switch (state) {
            case PLANNED, NOTIFIED -> true;
            case STARTED, COMPLETED, CANCELLED -> false;
        };
    }

    private static List<MaintenanceWindow> renewalWindows(
            Maintenance maintenance, OperationsPolicy policy, Visit visit) {
        return maintenance
                .plan()
                .certificateExpiresAt()
                .map(expiry -> policy.renewalWindows(maintenance.window().region(), expiry, visit.now()))
                .getOrElse(List.empty());
    }

    private static List<Fact> facts(RescheduleAdvice advice, ZoneId zone, Wording wording) {
        return List.of(
                        advice.timesLeft()
                                .map(times ->
                                        new Fact(wording.of(AdvicePhrase.TIMES_LEFT), times.toString(), Option.none())),
                        advice.until().map(at -> fact(AdvicePhrase.UNTIL, Moment.of(at, zone, wording), wording)),
                        advice.timelyUntilExclusive()
                                .map(at -> fact(AdvicePhrase.TIMELY, Moment.of(at, zone, wording), wording)))
                .flatMap(fact -> fact);
    }

    private static Fact fact(Said name, Moment moment, Wording wording) {
        return new Fact(wording.of(name), moment.local(), moment.utc());
    }
}
