package io.github.diops.domain.change;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Whether the partner may move maintenance (CHG-04 to CHG-08), and the advice about it. */
class RescheduleTest {
    private static final ReschedulePolicy POLICY = ReschedulePolicy.standard();
    private static final NoticePolicy NOTICE = NoticePolicy.standard();
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WindowCalendar AMER = WindowCalendar.of(Region.AMER);

    private static final MaintenanceWindow TUE_2024_03_12 = AMER.starting(LocalDate.of(2024, 3, 12));
    private static final MaintenanceWindow WED_2024_03_20 = AMER.starting(LocalDate.of(2024, 3, 20));
    private static final MaintenanceWindow SAT_2024_03_23 = AMER.starting(LocalDate.of(2024, 3, 23));

    /** The clocks change on 10 March, so 7 x 24 h before 21:00 EDT is 20:00 EST. */
    private static final Instant LAST_FOR_AN_UPGRADE = at("Tue 2024-03-05 20:00", NEW_YORK);

    private static final Instant NOTICE_AT = at("Thu 2024-02-22 09:00", NEW_YORK);

    private static PlannedChange.Builder change(ChangeKind kind) {
        return PlannedChange.builder()
                .kind(kind)
                .work(Work.planned(WorkTarget.APPLICATION, WorkImpact.MINIMAL))
                .window(TUE_2024_03_12)
                .noticeAt(Option.some(NOTICE_AT));
    }

    private static RescheduleRequest request(Instant receivedAt) {
        return new RescheduleRequest(receivedAt, "stock-taking that night", WED_2024_03_20, true);
    }

    private static Either<Refusal, Ruling<Rescheduled>> decide(
            PlannedChange.Builder change, RescheduleRequest request) {
        return POLICY.decide(change.build(), request, NOTICE, NEW_YORK);
    }

    private static List<String> rules(Ruling<?> ruling) {
        return ruling.because().map(RuleId::value);
    }

    private static void assertRefused(Either<Refusal, Ruling<Rescheduled>> decision, ChangeRefusal code, String rule) {
        assertThat(decision.getLeft().code()).isEqualTo(code);
        assertThat(decision.getLeft().rule()).isEqualTo(RuleId.of(rule));
    }

    @Test
    void an_upgrade_moves_until_a_week_before_that_instant_included() {
        Ruling<Rescheduled> last =
                decide(change(ChangeKind.UPGRADE), request(LAST_FOR_AN_UPGRADE)).get();

        assertThat(last.value()).isEqualTo(new Rescheduled(true));
        assertThat(rules(last)).containsExactly("CHG-00", "CHG-07", "CHG-08", "CHG-08a", "CHG-08b", "CHG-05");

        Either<Refusal, Ruling<Rescheduled>> late =
                decide(change(ChangeKind.UPGRADE), request(LAST_FOR_AN_UPGRADE.plusNanos(1)));
        assertRefused(late, ChangeRefusal.TOO_LATE, "CHG-08a");
        assertThat(late.getLeft().data().toJavaMap())
                .containsEntry("until", "2024-03-06T01:00:00Z")
                .containsEntry("receivedAt", "2024-03-06T01:00:00.000000001Z");
    }

    /** By CHG-04a the answer to a notice of 22 February is late after the 25th. */
    @Test
    void other_work_moves_late_too_and_says_so() {
        Ruling<Rescheduled> timely = decide(change(ChangeKind.OTHER), request(at("Sun 2024-02-25 23:59", NEW_YORK)))
                .get();
        Ruling<Rescheduled> late = decide(change(ChangeKind.OTHER), request(at("Mon 2024-02-26 00:00", NEW_YORK)))
                .get();

        assertThat(timely.value().timely()).isTrue();
        assertThat(late.value().timely()).isFalse();
        assertThat(rules(late)).containsExactly("CHG-00", "CHG-07", "CHG-04", "CHG-04a", "CHG-05");
        assertThat(rules(decide(change(ChangeKind.COP), request(NOTICE_AT)).get()))
                .containsExactly("CHG-00", "CHG-07", "CHG-04", "CHG-04a", "CHG-05");
    }

    @Test
    void before_the_notice_no_request_is_late() {
        assertThat(decide(
                                change(ChangeKind.OTHER).noticeAt(Option.none()),
                                request(at("Mon 2024-03-11 00:00", NEW_YORK)))
                        .get()
                        .value()
                        .timely())
                .isTrue();
    }

    @Test
    void an_emergency_and_a_severe_vulnerability_leave_no_flexibility() {
        assertRefused(
                decide(
                        change(ChangeKind.OTHER)
                                .work(Work.emergency(
                                        WorkTarget.APPLICATION, WorkImpact.MINIMAL, EmergencyReason.AVOID_OUTAGE)),
                        request(NOTICE_AT)),
                ChangeRefusal.NO_FLEXIBILITY,
                "CHG-06");
        assertRefused(
                decide(change(ChangeKind.UPGRADE).severeVulnerability(true), request(NOTICE_AT)),
                ChangeRefusal.NO_FLEXIBILITY,
                "CHG-06");
    }

    @Test
    void an_upgrade_moves_once_and_other_work_as_often_as_cisco_offers() {
        Either<Refusal, Ruling<Rescheduled>> second =
                decide(change(ChangeKind.UPGRADE).timesRescheduled(1), request(NOTICE_AT));

        assertRefused(second, ChangeRefusal.RESCHEDULED_BEFORE, "CHG-08b");
        assertThat(second.getLeft().data().toJavaMap()).containsEntry("times", "1");
        assertThat(decide(change(ChangeKind.OTHER).timesRescheduled(7), request(NOTICE_AT))
                        .isRight())
                .isTrue();
        assertThat(ReschedulePolicy.of(2, Duration.ofDays(7))
                        .decide(
                                change(ChangeKind.UPGRADE).timesRescheduled(1).build(),
                                request(NOTICE_AT),
                                NOTICE,
                                NEW_YORK)
                        .isRight())
                .isTrue();
    }

    @Test
    void the_window_that_holds_it_is_no_new_date() {
        Either<Refusal, Ruling<Rescheduled>> nowhere = decide(
                change(ChangeKind.UPGRADE), new RescheduleRequest(NOTICE_AT, "Quarter end.", TUE_2024_03_12, true));

        assertRefused(nowhere, ChangeRefusal.SAME_WINDOW, "CHG-05c");
        assertThat(nowhere.getLeft().data().toJavaMap()).containsEntry("newWindowStart", "2024-03-13T01:00:00Z");
    }

    @Test
    void a_renewal_moves_among_its_own_windows_only() {
        PlannedChange.Builder renewal = change(ChangeKind.CERTIFICATE_RENEWAL)
                .work(Work.planned(WorkTarget.CERTIFICATE, WorkImpact.MINIMAL))
                .renewalWindows(List.of(TUE_2024_03_12, WED_2024_03_20));
        Ruling<Rescheduled> moved = decide(renewal, request(NOTICE_AT)).get();

        assertThat(rules(moved)).containsExactly("CHG-00", "CHG-07", "CHG-06a", "CHG-04", "CHG-04a", "CHG-05");
        Either<Refusal, Ruling<Rescheduled>> elsewhere =
                decide(renewal, new RescheduleRequest(NOTICE_AT, "busy", SAT_2024_03_23, true));
        assertRefused(elsewhere, ChangeRefusal.NOT_A_RENEWAL_WINDOW, "CHG-06a");
        assertThat(elsewhere.getLeft().data().toJavaMap()).containsEntry("newWindowStart", "2024-03-24T01:00:00Z");
    }

    @Test
    void the_date_must_be_offered_and_must_not_have_begun() {
        assertRefused(
                decide(change(ChangeKind.OTHER), new RescheduleRequest(NOTICE_AT, "busy", WED_2024_03_20, false)),
                ChangeRefusal.DATE_NOT_OFFERED,
                "CHG-05");
        assertThat(decide(change(ChangeKind.OTHER), request(WED_2024_03_20.start()))
                        .isRight())
                .isTrue();
        Either<Refusal, Ruling<Rescheduled>> begun =
                decide(change(ChangeKind.OTHER), request(WED_2024_03_20.start().plusNanos(1)));
        assertRefused(begun, ChangeRefusal.WINDOW_HAS_BEGUN, "CHG-05b");
        assertThat(begun.getLeft().data().toJavaMap()).containsEntry("newWindowStart", "2024-03-21T01:00:00Z");
    }

    @Test
    void application_work_may_use_an_offered_weekend_and_certificate_work_may_not() {
        RescheduleRequest weekend = new RescheduleRequest(NOTICE_AT, "busy", SAT_2024_03_23, true);

        assertThat(rules(decide(change(ChangeKind.OTHER), weekend).get()))
                .containsExactly("CHG-00", "CHG-07", "CHG-04", "CHG-04a", "CHG-05", "CHG-05a");
        assertThat(rules(decide(
                                change(ChangeKind.OTHER)
                                        .work(Work.planned(WorkTarget.INFRASTRUCTURE, WorkImpact.MINIMAL)),
                                weekend)
                        .get()))
                .doesNotContain("CHG-05a");
        Either<Refusal, Ruling<Rescheduled>> certificate = decide(
                change(ChangeKind.OTHER).work(Work.planned(WorkTarget.CERTIFICATE, WorkImpact.MINIMAL)), weekend);
        assertRefused(certificate, ChangeRefusal.WEEKEND_DATE_NOT_AGREED, "CHG-05a");
        assertThat(certificate.getLeft().data().toJavaMap())
                .containsEntry("target", "CERTIFICATE")
                .containsEntry("date", "2024-03-23");
    }

    /** Everything is wrong at once; what is mended in turn shows the next reason. */
    @Test
    void the_first_reason_of_the_list_is_given() {
        Instant late = WED_2024_03_20.start().plusSeconds(1);
        PlannedChange.Builder upgrade = change(ChangeKind.UPGRADE)
                .work(Work.planned(WorkTarget.CERTIFICATE, WorkImpact.MINIMAL))
                .timesRescheduled(1)
                .severeVulnerability(true);
        RescheduleRequest bad = new RescheduleRequest(late, " \t", SAT_2024_03_23, false);
        RescheduleRequest reasoned = new RescheduleRequest(late, "busy", SAT_2024_03_23, false);

        assertRefused(decide(upgrade, bad), ChangeRefusal.NO_FLEXIBILITY, "CHG-06");
        assertRefused(decide(upgrade.severeVulnerability(false), bad), ChangeRefusal.REASON_IS_BLANK, "CHG-07a");
        assertRefused(decide(upgrade, reasoned), ChangeRefusal.RESCHEDULED_BEFORE, "CHG-08b");
        assertRefused(decide(upgrade.timesRescheduled(0), reasoned), ChangeRefusal.TOO_LATE, "CHG-08a");
        assertRefused(
                decide(upgrade.kind(ChangeKind.CERTIFICATE_RENEWAL), reasoned),
                ChangeRefusal.NOT_A_RENEWAL_WINDOW,
                "CHG-06a");
        assertRefused(decide(upgrade.kind(ChangeKind.OTHER), reasoned), ChangeRefusal.DATE_NOT_OFFERED, "CHG-05");
        assertRefused(
                decide(upgrade, new RescheduleRequest(late, "busy", SAT_2024_03_23, true)),
                ChangeRefusal.WEEKEND_DATE_NOT_AGREED,
                "CHG-05a");
    }

    private static Ruling<RescheduleAdvice> advise(PlannedChange.Builder change, Instant now, Instant toExclusive) {
        return POLICY.advise(change.build(), NOTICE, AMER, NEW_YORK, now, toExclusive);
    }

    @Test
    void advice_on_an_upgrade_says_how_often_until_when_and_where_to() {
        Ruling<RescheduleAdvice> ruling =
                advise(change(ChangeKind.UPGRADE), LAST_FOR_AN_UPGRADE, at("Fri 2024-03-15 00:00", NEW_YORK));
        RescheduleAdvice advice = ruling.value();

        assertThat(advice.isAllowed()).isTrue();
        assertThat(advice.timesLeft()).contains(1);
        assertThat(advice.until()).contains(LAST_FOR_AN_UPGRADE);
        assertThat(advice.timelyUntilExclusive()).isEmpty();
        assertThat(advice.windows().map(window -> window.date().toString()))
                .containsExactly(
                        "2024-03-05",
                        "2024-03-06",
                        "2024-03-07",
                        "2024-03-08",
                        "2024-03-09",
                        "2024-03-10",
                        "2024-03-11",
                        "2024-03-13",
                        "2024-03-14");
        assertThat(rules(ruling)).containsExactly("CHG-00", "CHG-08", "CHG-08a", "CHG-08b", "CHG-05", "MNT-09");
    }

    @Test
    void advice_against_gives_every_reason_and_no_window() {
        Ruling<RescheduleAdvice> ruling = advise(
                change(ChangeKind.UPGRADE).timesRescheduled(2).severeVulnerability(true),
                LAST_FOR_AN_UPGRADE.plusMillis(1),
                at("Fri 2024-03-15 00:00", NEW_YORK));

        assertThat(ruling.value().isAllowed()).isFalse();
        assertThat(ruling.value().whyNot().map(Refusal::code))
                .containsExactly(
                        ChangeRefusal.NO_FLEXIBILITY, ChangeRefusal.RESCHEDULED_BEFORE, ChangeRefusal.TOO_LATE);
        assertThat(ruling.value().timesLeft()).contains(0);
        assertThat(ruling.value().windows()).isEmpty();
        assertThat(rules(ruling)).containsExactly("CHG-06", "CHG-08b", "CHG-08a", "CHG-00");
    }

    @Test
    void advice_on_other_work_has_no_last_instant_but_a_timely_one() {
        RescheduleAdvice advice = advise(
                        change(ChangeKind.OTHER).work(Work.planned(WorkTarget.CERTIFICATE, WorkImpact.MINIMAL)),
                        at("Fri 2024-03-08 21:00", NEW_YORK),
                        at("Wed 2024-03-13 21:00", NEW_YORK))
                .value();

        assertThat(advice.timesLeft()).isEmpty();
        assertThat(advice.until()).isEmpty();
        assertThat(advice.timelyUntilExclusive()).contains(at("Mon 2024-02-26 00:00", NEW_YORK));
        assertThat(advice.windows().map(window -> window.date().toString()))
                .containsExactly("2024-03-08", "2024-03-11");
    }

    @Test
    void advice_on_a_renewal_keeps_to_its_windows_and_says_when_none_is_left() {
        PlannedChange.Builder renewal = change(ChangeKind.CERTIFICATE_RENEWAL)
                .work(Work.planned(WorkTarget.CERTIFICATE, WorkImpact.MINIMAL))
                .renewalWindows(List.of(TUE_2024_03_12, WED_2024_03_20));
        Instant end = at("Fri 2024-04-12 00:00", NEW_YORK);

        assertThat(advise(renewal, NOTICE_AT, end).value().windows()).containsExactly(WED_2024_03_20);
        assertThat(rules(advise(renewal, NOTICE_AT, end)))
                .containsExactly("CHG-00", "CHG-06a", "CHG-04", "CHG-04a", "CHG-05", "MNT-09");
        RescheduleAdvice none =
                advise(renewal, WED_2024_03_20.start().plusNanos(1), end).value();
        assertThat(none.whyNot().map(Refusal::code)).containsExactly(ChangeRefusal.NOT_A_RENEWAL_WINDOW);
        assertThat(none.whyNot().head().data().toJavaMap()).containsEntry("now", "2024-03-21T01:00:00.000000001Z");
    }

    @Test
    void numbers_are_not_negative() {
        assertThatThrownBy(() -> ReschedulePolicy.of(-1, Duration.ofDays(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> ReschedulePolicy.of(1, Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ReschedulePolicy.of(0, Duration.ZERO)).isEqualTo(new ReschedulePolicy(0, Duration.ZERO));
        assertThatThrownBy(() -> change(ChangeKind.OTHER).timesRescheduled(-1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
