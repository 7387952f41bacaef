package io.github.diops.domain.change;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** MNT-01a, MNT-04, MNT-06a, CHG-05a, CHG-10. */
class WindowFitTest {
    private static final LocalDate TUE_2024_03_12 = LocalDate.of(2024, 3, 12);
    private static final LocalDate FRI_2024_03_15 = LocalDate.of(2024, 3, 15);
    private static final LocalDate SAT_2024_03_16 = LocalDate.of(2024, 3, 16);
    private static final LocalDate SUN_2024_03_17 = LocalDate.of(2024, 3, 17);

    private static final MaintenanceWindow TUESDAY = MaintenanceWindow.starting(Region.EMEA, TUE_2024_03_12);
    private static final MaintenanceWindow SATURDAY = MaintenanceWindow.starting(Region.EMEA, SAT_2024_03_16);

    private static final DateAgreement AGREED = new DateAgreement(true, true);
    private static final Work UPGRADE = Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING);

    @ParameterizedTest
    @EnumSource(WorkTarget.class)
    void planned_work_of_every_target_fits_a_weekday_window_up_to_both_ends(WorkTarget target) {
        Work work = Work.planned(target, WorkImpact.MINIMAL);
        Instant start = TUESDAY.start();
        Instant end = TUESDAY.endExclusive();

        for (WorkPeriod period : new WorkPeriod[] {
            new WorkPeriod(start, end),
            new WorkPeriod(start, start.plusNanos(1)),
            new WorkPeriod(end.minusNanos(1), end)
        }) {
            Ruling<Option<MaintenanceWindow>> fit =
                    fit(work, period, DateAgreement.NONE).get();
            assertThat(fit.value()).isEqualTo(Option.some(TUESDAY));
            assertThat(fit.because().map(RuleId::value))
                    .containsExactly("MNT-06", "MNT-06a", "MNT-01", "MNT-01a", "MNT-02", "MNT-04a", "MNT-03");
        }
    }

    @Test
    void planned_work_one_nanosecond_past_either_end_is_refused() {
        Instant start = TUESDAY.start();
        Instant end = TUESDAY.endExclusive();

        for (WorkPeriod period : new WorkPeriod[] {
            new WorkPeriod(start.minusNanos(1), end),
            new WorkPeriod(start, end.plusNanos(1)),
            new WorkPeriod(start.minusNanos(1), start),
            new WorkPeriod(end, end.plusNanos(1)),
        }) {
            Refusal refusal = fit(UPGRADE, period, AGREED).getLeft();
            assertThat(refusal.code()).isEqualTo(ChangeRefusal.NOT_IN_ONE_WINDOW);
            assertThat(refusal.rule()).isEqualTo(RuleId.of("MNT-06a"));
            assertThat(refusal.data())
                    .isEqualTo(LinkedHashMap.of(
                            "region",
                            "EMEA",
                            "start",
                            period.start().toString(),
                            "end",
                            period.endExclusive().toString()));
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "Tue 2024-03-12 12:00, Tue 2024-03-12 13:00", // by day
        "Tue 2024-03-12 20:00, Wed 2024-03-13 07:00", // around a window
        "Tue 2024-03-12 22:00, Wed 2024-03-13 22:00", // over two windows
        "Tue 2024-03-12 03:00, Tue 2024-03-12 22:00",
    })
    void planned_work_outside_or_across_windows_is_refused(String from, String to) {
        assertThat(fit(UPGRADE, period(from, to), AGREED).getLeft().code()).isEqualTo(ChangeRefusal.NOT_IN_ONE_WINDOW);
    }

    @Test
    void work_longer_than_a_window_is_refused_and_split_in_two_it_fits() {
        WorkPeriod whole = period("Tue 2024-03-12 21:00", "Wed 2024-03-13 09:00");

        assertThat(fit(UPGRADE, whole, DateAgreement.NONE).isLeft()).isTrue();
        assertThat(fit(UPGRADE, period("Tue 2024-03-12 21:00", "Wed 2024-03-13 06:00"), DateAgreement.NONE)
                        .isRight())
                .isTrue();
        assertThat(fit(UPGRADE, period("Wed 2024-03-13 21:00", "Thu 2024-03-14 00:00"), DateAgreement.NONE)
                        .isRight())
                .isTrue();
    }

    /** MNT-04, CHG-05a: every target, every agreement, in Saturday's window. */
    @ParameterizedTest(name = "{0}, requested {1}, offered {2}: {3} by {4}")
    @CsvSource({
        "INFRASTRUCTURE, false, false, fits, MNT-04",
        "INFRASTRUCTURE, true,  false, fits, MNT-04",
        "INFRASTRUCTURE, false, true,  fits, MNT-04",
        "INFRASTRUCTURE, true,  true,  fits, MNT-04",
        "APPLICATION,    false, false, WEEKEND_IS_FOR_INFRASTRUCTURE, MNT-04",
        "APPLICATION,    true,  false, WEEKEND_DATE_NOT_AGREED, CHG-05a",
        "APPLICATION,    false, true,  WEEKEND_DATE_NOT_AGREED, CHG-05a",
        "APPLICATION,    true,  true,  fits, CHG-05a",
        "CERTIFICATE,    false, false, WEEKEND_IS_FOR_INFRASTRUCTURE, MNT-04",
        "CERTIFICATE,    true,  false, WEEKEND_IS_FOR_INFRASTRUCTURE, MNT-04",
        "CERTIFICATE,    false, true,  WEEKEND_IS_FOR_INFRASTRUCTURE, MNT-04",
        "CERTIFICATE,    true,  true,  WEEKEND_IS_FOR_INFRASTRUCTURE, MNT-04",
    })
    void a_weekend_window_goes_by_target_and_agreement(
            WorkTarget target, boolean requested, boolean offered, String expected, String rule) {
        Either<Refusal, Ruling<Option<MaintenanceWindow>>> answer = fit(
                Work.planned(target, WorkImpact.MINIMAL),
                new WorkPeriod(SATURDAY.start(), SATURDAY.endExclusive()),
                new DateAgreement(requested, offered));

        if (expected.equals("fits")) {
            assertThat(answer.get().value()).isEqualTo(Option.some(SATURDAY));
            assertThat(answer.get().because().last()).isEqualTo(RuleId.of(rule));
        } else {
            assertThat(answer.getLeft().code()).isEqualTo(ChangeRefusal.valueOf(expected));
            assertThat(answer.getLeft().rule()).isEqualTo(RuleId.of(rule));
            assertThat(answer.getLeft().data())
                    .isEqualTo(LinkedHashMap.of("target", target.name(), "date", "2024-03-16"));
        }
    }

    @Test
    void the_weekend_rules_are_cited_after_those_of_the_window() {
        WorkPeriod saturday = new WorkPeriod(SATURDAY.start(), SATURDAY.endExclusive());

        assertThat(fit(Work.planned(WorkTarget.INFRASTRUCTURE, WorkImpact.MINIMAL), saturday, DateAgreement.NONE)
                        .get()
                        .because()
                        .map(RuleId::value))
                .containsExactly("MNT-06", "MNT-06a", "MNT-01", "MNT-01a", "MNT-02", "MNT-04a", "MNT-07a", "MNT-04");
        assertThat(fit(UPGRADE, saturday, AGREED).get().because().map(RuleId::value))
                .containsExactly(
                        "MNT-06", "MNT-06a", "MNT-01", "MNT-01a", "MNT-02", "MNT-04a", "MNT-04", "CHG-05", "CHG-05a");
    }

    /** MNT-04a: Friday's tail on Saturday is a weekday window, Sunday's on Monday a weekend one. */
    @Test
    void the_kind_is_that_of_the_day_the_window_starts_on() {
        assertThat(fit(UPGRADE, period("Sat 2024-03-16 01:00", "Sat 2024-03-16 05:00"), DateAgreement.NONE)
                        .get()
                        .value()
                        .map(MaintenanceWindow::date))
                .isEqualTo(Option.some(FRI_2024_03_15));
        assertThat(fit(UPGRADE, period("Mon 2024-03-18 01:00", "Mon 2024-03-18 05:00"), DateAgreement.NONE)
                        .getLeft()
                        .data()
                        .get("date"))
                .isEqualTo(Option.some(SUN_2024_03_17.toString()));
    }

    @ParameterizedTest
    @EnumSource(EmergencyReason.class)
    void an_emergency_runs_at_any_time_for_each_of_the_guides_reasons(EmergencyReason reason) {
        Work emergency = Work.emergency(WorkTarget.CERTIFICATE, WorkImpact.DISRUPTS_CALLING, reason);

        Ruling<Option<MaintenanceWindow>> byDay = fit(
                        emergency, period("Tue 2024-03-12 12:00", "Tue 2024-03-12 13:00"), DateAgreement.NONE)
                .get();
        Ruling<Option<MaintenanceWindow>> onSaturday = fit(
                        emergency, new WorkPeriod(SATURDAY.start(), SATURDAY.endExclusive()), DateAgreement.NONE)
                .get();
        Ruling<Option<MaintenanceWindow>> acrossTheEnd = fit(
                        emergency,
                        new WorkPeriod(TUESDAY.start(), TUESDAY.endExclusive().plusNanos(1)),
                        DateAgreement.NONE)
                .get();

        assertThat(byDay.value()).isEqualTo(Option.none());
        assertThat(byDay.because().map(RuleId::value)).containsExactly("CHG-10", "MNT-06a");
        assertThat(onSaturday.value()).isEqualTo(Option.some(SATURDAY));
        assertThat(onSaturday.because().map(RuleId::value)).containsExactly("CHG-10", "MNT-01a", "MNT-02");
        assertThat(acrossTheEnd.value()).isEqualTo(Option.none());
    }

    @Test
    void the_guides_reasons_for_an_emergency_are_four() {
        assertThat(EmergencyReason.values())
                .containsExactly(
                        EmergencyReason.RESTORE_SERVICE,
                        EmergencyReason.MITIGATE_OUTAGE,
                        EmergencyReason.AVOID_OUTAGE,
                        EmergencyReason.FIX_VULNERABILITY);
    }

    private static Either<Refusal, Ruling<Option<MaintenanceWindow>>> fit(
            Work work, WorkPeriod period, DateAgreement agreement) {
        return WindowFit.of(WindowCalendar.of(Region.EMEA), work, period, agreement);
    }

    private static WorkPeriod period(String from, String to) {
        return new WorkPeriod(at(from, Region.EMEA.zone()), at(to, Region.EMEA.zone()));
    }
}
