package io.github.diops.domain.change;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.calendar.LocalTimes;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How early maintenance is announced and until when an answer is timely (CHG-01 to CHG-04). Customers are given by
 * their business calendars, whose zones are the customers' own.
 *
 * @param disrupting how many business days before the window work that disrupts calling is announced (CHG-01)
 * @param plannedDays how many calendar days before the window all planned work is announced (CHG-02a)
 * @param answerDays until the end of how many calendar days after the notice an answer is timely (CHG-04a)
 */
public record NoticePolicy(BusinessDays disrupting, int plannedDays, int answerDays) {
    private static final NoticePolicy STANDARD = new NoticePolicy(BusinessDays.of(10), 10, 3);
    private static final int MOST_DAYS = 366;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not 0 to 366 days
     */
    public NoticePolicy {
        if (disrupting.count() > MOST_DAYS || !isTerm(plannedDays) || !isTerm(answerDays)) {
            throw new IllegalArgumentException("terms are 0 to " + MOST_DAYS + " days, not " + disrupting.count() + ", "
                    + plannedDays + " and " + answerDays);
        }
    }

    private static boolean isTerm(int days) {
        return days >= 0 && days <= MOST_DAYS;
    }

    /** 10 business days for disrupting work, 10 calendar days for all; answers within 3 days. */
    public static NoticePolicy standard() {
        return STANDARD;
    }

    /**
     * A policy of those numbers.
     *
     * @throws IllegalArgumentException if one is not 0 to 366 days
     */
    public static NoticePolicy of(BusinessDays disrupting, int plannedDays, int answerDays) {
        return new NoticePolicy(disrupting, plannedDays, answerDays);
    }

    /**
     * Until when planned work of that impact in {@code window} can be announced; refused where a customer's calendar
     * has no business day to count (OBJ-03a).
     *
     * @param customers the calendars of the customers it concerns, at least one
     * @throws IllegalArgumentException if there is no customer
     */
    public Either<Refusal, NoticeLimit> limit(
            WorkImpact impact, MaintenanceWindow window, List<BusinessCalendar> customers) {
        if (customers.isEmpty()) {
            throw new IllegalArgumentException("a notice concerns at least one customer");
        }
        return Either.sequenceRight(customers.map(customer -> limit(impact, window, customer)))
                .map(limits -> limits.reduce(NoticeLimit::and));
    }

    private Either<Refusal, NoticeLimit> limit(WorkImpact impact, MaintenanceWindow window, BusinessCalendar customer) {
        LocalDate windowDate = LocalDate.ofInstant(window.start(), customer.zone());
        LocalDate planned = windowDate.minusDays(plannedDays);
        return (switch (impact) {
                    case MINIMAL -> Option.some(planned);
                    case DISRUPTS_CALLING ->
                        customer.minus(windowDate, disrupting).map(date -> date.isBefore(planned) ? date : planned);
                })
                .map(date -> new NoticeLimit(date, startOf(date.plusDays(1), customer.zone())))
                .toEither(() -> Refusal.of(ChangeRefusal.NO_BUSINESS_DAY)
                        .with("days", BusinessCalendar.SEARCH_DAYS)
                        .with("zone", customer.zone()));
    }

    /**
     * Until when {@code work} in {@code window} can be announced; none for an emergency, which has no least notice
     * (CHG-03). Refused where a calendar has no business day to count (OBJ-03a).
     *
     * @throws IllegalArgumentException if there is no customer
     */
    public Either<Refusal, Ruling<Option<NoticeLimit>>> latest(
            Work work, MaintenanceWindow window, List<BusinessCalendar> customers) {
        if (work.emergency().isDefined()) {
            return Either.right(Ruling.of(Option.none(), ChangeRules.CHG_10, ChangeRules.CHG_03));
        }
        return limit(work.impact(), window, customers)
                .map(limit -> Ruling.of(Option.some(limit), rules(work.impact(), customers)));
    }

    /**
     * Whether a notice of {@code work} in {@code window}, sent at {@code noticeAt}, is in time for every customer;
     * refused where a calendar has no business day to count (OBJ-03a).
     *
     * @throws IllegalArgumentException if there is no customer
     */
    public Either<Refusal, Ruling<NoticeDecision>> decide(
            Work work, MaintenanceWindow window, List<BusinessCalendar> customers, Instant noticeAt) {
        return latest(work, window, customers)
                .map(latest -> new Ruling<>(
                        new NoticeDecision(latest.value().forAll(limit -> limit.isMetBy(noticeAt)), latest.value()),
                        latest.because()));
    }

    /**
     * The first window at or after {@code noticeAt} that {@code work} may use and of which a notice sent then is in time
     * for every customer. An emergency needs no notice: its window is the next of either kind (CHG-10). Planned
     * application and certificate work is offered weekdays only, since a weekend needs an agreement (CHG-05a).
     *
     * @throws IllegalArgumentException if there is no customer
     */
    public Either<Refusal, Ruling<MaintenanceWindow>> earliestWindow(
            Work work, WindowCalendar windows, List<BusinessCalendar> customers, Instant noticeAt) {
        if (work.emergency().isDefined()) {
            return Either.right(Ruling.of(
                    windows.next(noticeAt, Purpose.INFRASTRUCTURE),
                    ChangeRules.CHG_10,
                    ChangeRules.CHG_03,
                    MaintenanceRules.MNT_09));
        }
        Purpose purpose = purpose(work);
        Iterator<MaintenanceWindow> candidates = Iterator.iterate(
                windows.next(noticeAt, purpose), window -> windows.next(window.endExclusive(), purpose));
        return candidates
                .map(window -> limit(work.impact(), window, customers).map(limit -> new Offer(window, limit)))
                .find(offer ->
                        offer.isLeft() || offer.exists(found -> found.limit().isMetBy(noticeAt)))
                .getOrElseThrow(() -> new IllegalStateException("windows never end"))
                .map(offer -> Ruling.of(offer.window(), rules(work.impact(), customers))
                        .and(
                                purpose == Purpose.PLANNED ? MaintenanceRules.MNT_03 : MaintenanceRules.MNT_04,
                                MaintenanceRules.MNT_09));
    }

    private record Offer(MaintenanceWindow window, NoticeLimit limit) {}

    private static Purpose purpose(Work work) {
        return WindowKind.WEEKEND.admits(work.target()) ? Purpose.INFRASTRUCTURE : Purpose.PLANNED;
    }

    /** The first instant at which an answer to a notice of {@code noticeAt} is late (CHG-04a). */
    public Instant timelyUntilExclusive(Instant noticeAt, ZoneId customer) {
        return startOf(LocalDate.ofInstant(noticeAt, customer).plusDays(answerDays + 1L), customer);
    }

    private static Instant startOf(LocalDate date, ZoneId zone) {
        return LocalTimes.instantOf(date.atStartOfDay(), zone);
    }

    private static Rule[] rules(WorkImpact impact, List<BusinessCalendar> customers) {
        return List.of(ChangeRules.CHG_00)
                .appendAll(
                        switch (impact) {
                            case MINIMAL -> List.of(ChangeRules.CHG_02, ChangeRules.CHG_02A, ChangeRules.CHG_01A);
                            case DISRUPTS_CALLING ->
                                List.of(
                                        ChangeRules.CHG_01,
                                        ChangeRules.CHG_01A,
                                        ChangeRules.CHG_02,
                                        ChangeRules.CHG_02A);
                        })
                .appendAll(customers.size() > 1 ? List.of(ChangeRules.CHG_01B, ChangeRules.CHG_01C) : List.empty())
                .toJavaArray(Rule[]::new);
    }
}
