package io.github.diops.domain.change;

import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Whether the partner may move planned maintenance (CHG-04 to CHG-08).
 *
 * @param upgradeTimes how often an upgrade may be moved (CHG-08)
 * @param upgradeTerm how long before its window's start the request for moving an upgrade is received at the latest,
 *     that instant included (CHG-08a)
 */
public record ReschedulePolicy(int upgradeTimes, Duration upgradeTerm) {
    private static final ReschedulePolicy STANDARD = new ReschedulePolicy(1, Duration.ofDays(7));

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public ReschedulePolicy {
        if (upgradeTimes < 0 || upgradeTerm.isNegative()) {
            throw new IllegalArgumentException(
                    "an upgrade is not moved " + upgradeTimes + " times, " + upgradeTerm + " before");
        }
    }

    /** An upgrade once, up to 7 x 24 h before. */
    public static ReschedulePolicy standard() {
        return STANDARD;
    }

    /**
     * A policy of those numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public static ReschedulePolicy of(int upgradeTimes, Duration upgradeTerm) {
        return new ReschedulePolicy(upgradeTimes, upgradeTerm);
    }

    /**
     * Whether {@code change} moves as {@code request} asks. Refused by the first that applies: no flexibility (CHG-06),
     * no reason (CHG-07a), moved before (CHG-08b), too late (CHG-08a), not a renewal's window (CHG-06a), not offered
     * (CHG-05), begun (CHG-05b) or the present one (CHG-05c), a weekend that the work may not use (CHG-05a).
     *
     * @param customer the customer's zone, on whose clock an answer is timely (CHG-04a)
     */
    public Either<Refusal, Ruling<Rescheduled>> decide(
            PlannedChange change, RescheduleRequest request, NoticePolicy notice, ZoneId customer) {
        MaintenanceWindow window = request.newWindow();
        return noFlexibility(change)
                .orElse(() -> blankReason(request))
                .orElse(() -> movedBefore(change))
                .orElse(() -> tooLate(change, request.receivedAt()))
                .orElse(() -> noRenewalWindow(change, window))
                .orElse(() -> notFree(request))
                .orElse(() -> sameWindow(change.window(), window))
                .orElse(() -> weekend(change, window))
                .<Either<Refusal, Ruling<Rescheduled>>>map(Either::left)
                .getOrElse(() -> Either.right(new Ruling<>(
                        new Rescheduled(timelyUntil(change, notice, customer)
                                .forAll(late -> request.receivedAt().isBefore(late))),
                        because(change, window).map(Rule::id))));
    }

    /**
     * What the partner can do about {@code change} at {@code now}: whether it may ask, how often yet, until when, and
     * for which windows that start before {@code toExclusive}; or every reason why not.
     *
     * @param customer the customer's zone, on whose clock an answer is timely (CHG-04a)
     */
    public Ruling<RescheduleAdvice> advise(
            PlannedChange change,
            NoticePolicy notice,
            WindowCalendar windows,
            ZoneId customer,
            Instant now,
            Instant toExclusive) {
        List<MaintenanceWindow> open = free(change, windows, now, toExclusive);
        List<Refusal> whyNot = List.of(
                        noFlexibility(change),
                        movedBefore(change),
                        tooLate(change, now),
                        Option.when(
                                isRenewal(change) && open.isEmpty(),
                                () -> Refusal.of(ChangeRefusal.NOT_A_RENEWAL_WINDOW)
                                        .with("now", now)))
                .flatMap(reason -> reason);
        return new Ruling<>(
                RescheduleAdvice.builder()
                        .whyNot(whyNot)
                        .timesLeft(Option.when(
                                isUpgrade(change), () -> Math.max(0, upgradeTimes - change.timesRescheduled())))
                        .until(Option.when(isUpgrade(change), () -> lastInstant(change)))
                        .timelyUntilExclusive(timelyUntil(change, notice, customer))
                        .windows(whyNot.isEmpty() ? open : List.empty())
                        .build(),
                whyNot.isEmpty()
                        ? rules(change).append(MaintenanceRules.MNT_09).map(Rule::id)
                        : whyNot.map(Refusal::rule).append(ChangeRules.CHG_00.id()));
    }

    private static Option<Refusal> noFlexibility(PlannedChange change) {
        return Option.when(
                change.work().emergency().isDefined() || change.severeVulnerability(),
                () -> Refusal.of(ChangeRefusal.NO_FLEXIBILITY));
    }

    private static Option<Refusal> blankReason(RescheduleRequest request) {
        return Option.when(request.reason().isBlank(), () -> Refusal.of(ChangeRefusal.REASON_IS_BLANK));
    }

    private Option<Refusal> movedBefore(PlannedChange change) {
        return Option.when(
                isUpgrade(change) && change.timesRescheduled() >= upgradeTimes,
                () -> Refusal.of(ChangeRefusal.RESCHEDULED_BEFORE).with("times", change.timesRescheduled()));
    }

    private Option<Refusal> tooLate(PlannedChange change, Instant receivedAt) {
        return Option.when(
                isUpgrade(change) && receivedAt.isAfter(lastInstant(change)),
                () -> Refusal.of(ChangeRefusal.TOO_LATE)
                        .with("until", lastInstant(change))
                        .with("receivedAt", receivedAt));
    }

    private static Option<Refusal> noRenewalWindow(PlannedChange change, MaintenanceWindow window) {
        return Option.when(
                isRenewal(change) && !change.renewalWindows().contains(window),
                () -> Refusal.of(ChangeRefusal.NOT_A_RENEWAL_WINDOW).with("newWindowStart", window.start()));
    }

    private static Option<Refusal> notFree(RescheduleRequest request) {
        Instant start = request.newWindow().start();
        if (!request.offeredByCisco()) {
            return Option.some(Refusal.of(ChangeRefusal.DATE_NOT_OFFERED).with("newWindowStart", start));
        }
        return Option.when(
                start.isBefore(request.receivedAt()),
                () -> Refusal.of(ChangeRefusal.WINDOW_HAS_BEGUN)
                        .with("newWindowStart", start)
                        .with("receivedAt", request.receivedAt()));
    }

    static Option<Refusal> sameWindow(MaintenanceWindow present, MaintenanceWindow window) {
        return Option.when(
                window.equals(present),
                () -> Refusal.of(ChangeRefusal.SAME_WINDOW).with("newWindowStart", window.start()));
    }

    /** The partner asks and Cisco offers, so application work may use a weekend here, certificate work may not. */
    private static Option<Refusal> weekend(PlannedChange change, MaintenanceWindow window) {
        return Option.when(
                !mayUse(change, window),
                () -> Refusal.of(ChangeRefusal.WEEKEND_DATE_NOT_AGREED)
                        .with("target", change.work().target())
                        .with("date", window.date()));
    }

    private static boolean mayUse(PlannedChange change, MaintenanceWindow window) {
        WorkTarget target = change.work().target();
        return window.kind().admits(target) || target == WorkTarget.APPLICATION;
    }

    private static List<MaintenanceWindow> free(
            PlannedChange change, WindowCalendar windows, Instant now, Instant toExclusive) {
        List<MaintenanceWindow> all = isRenewal(change)
                ? change.renewalWindows()
                : windows.overlapping(now, toExclusive).toList();
        return all.filter(window -> !window.start().isBefore(now)
                && window.start().isBefore(toExclusive)
                && !window.equals(change.window())
                && mayUse(change, window));
    }

    /** An upgrade within its own term is never late; nothing is before its notice. */
    private static Option<Instant> timelyUntil(PlannedChange change, NoticePolicy notice, ZoneId customer) {
        return change.noticeAt().filter(at -> !isUpgrade(change)).map(at -> notice.timelyUntilExclusive(at, customer));
    }

    private Instant lastInstant(PlannedChange change) {
        return change.window().start().minus(upgradeTerm);
    }

    private static boolean isUpgrade(PlannedChange change) {
        return change.kind() == ChangeKind.UPGRADE;
    }

    private static boolean isRenewal(PlannedChange change) {
        return change.kind() == ChangeKind.CERTIFICATE_RENEWAL;
    }

    private static List<Rule> because(PlannedChange change, MaintenanceWindow window) {
        boolean weekend = window.kind() == WindowKind.WEEKEND
                && !window.kind().admits(change.work().target());
        return rules(change)
                .insert(1, ChangeRules.CHG_07)
                .append(weekend ? ChangeRules.CHG_05A : ChangeRules.CHG_05)
                .distinct();
    }

    /** What moving such a change rests on, wherever it goes. */
    private static List<Rule> rules(PlannedChange change) {
        List<Rule> byKind = switch (change.kind()) {
            case UPGRADE -> List.of(ChangeRules.CHG_08, ChangeRules.CHG_08A, ChangeRules.CHG_08B);
            case CERTIFICATE_RENEWAL -> List.of(ChangeRules.CHG_06A, ChangeRules.CHG_04, ChangeRules.CHG_04A);
            case COP, OTHER -> List.of(ChangeRules.CHG_04, ChangeRules.CHG_04A);
        };
        return byKind.prepend(ChangeRules.CHG_00).append(ChangeRules.CHG_05);
    }
}
