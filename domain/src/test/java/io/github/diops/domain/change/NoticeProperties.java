package io.github.diops.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of notices for every window, customer and calendar. */
class NoticeProperties {
    private static final NoticePolicy POLICY = NoticePolicy.standard();

    @Provide
    Arbitrary<MaintenanceWindow> windows() {
        return Combinators.combine(
                        Arbitraries.of(Region.values()), Arbitraries.integers().between(0, 3_000))
                .as((region, day) -> WindowCalendar.of(region)
                        .starting(LocalDate.of(2024, 1, 1).plusDays(day)));
    }

    @Provide
    Arbitrary<BusinessCalendar> customers() {
        Arbitrary<Set<LocalDate>> holidays = Arbitraries.integers()
                .between(-40, 3_000)
                .map(day -> LocalDate.of(2024, 1, 1).plusDays(day))
                .set()
                .ofMaxSize(300);
        return Combinators.combine(
                        Arbitraries.of(
                                "America/New_York",
                                "Asia/Tokyo",
                                "Asia/Dubai",
                                "Pacific/Kiritimati",
                                "Etc/GMT+12",
                                "Australia/Lord_Howe",
                                "America/Sao_Paulo"),
                        holidays)
                .as((zone, days) -> BusinessCalendar.weekdays(ZoneId.of(zone)).withHolidays(HashSet.ofAll(days)));
    }

    /** Counted back day by day, as one would on paper. */
    private static LocalDate onPaper(WorkImpact impact, MaintenanceWindow window, BusinessCalendar customer) {
        LocalDate date = window.start().atZone(customer.zone()).toLocalDate();
        LocalDate tenDays = date.minusDays(10);
        if (impact == WorkImpact.MINIMAL) {
            return tenDays;
        }
        int business = 0;
        LocalDate day = date;
        while (business < 10) {
            day = day.minusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            business += weekend || customer.holidays().contains(day) ? 0 : 1;
        }
        return day;
    }

    @Property(tries = 1_000)
    void the_latest_date_is_the_one_counted_on_paper(
            @ForAll WorkImpact impact,
            @ForAll("windows") MaintenanceWindow window,
            @ForAll("customers") BusinessCalendar customer) {
        NoticeLimit limit = POLICY.limit(impact, window, List.of(customer)).get();

        assertThat(limit.date()).isEqualTo(onPaper(impact, window, customer));
        assertThat(limit.endExclusive())
                .isEqualTo(
                        limit.date().plusDays(1).atStartOfDay(customer.zone()).toInstant());
    }

    @Property(tries = 500)
    void disrupting_work_is_never_announced_later_than_other_work(
            @ForAll("windows") MaintenanceWindow window, @ForAll("customers") BusinessCalendar customer) {
        assertThat(POLICY.limit(WorkImpact.DISRUPTS_CALLING, window, List.of(customer))
                        .get()
                        .endExclusive())
                .isBeforeOrEqualTo(POLICY.limit(WorkImpact.MINIMAL, window, List.of(customer))
                        .get()
                        .endExclusive());
    }

    @Property(tries = 500)
    void several_customers_limit_as_the_strictest_of_them(
            @ForAll WorkImpact impact,
            @ForAll("windows") MaintenanceWindow window,
            @ForAll("customers") BusinessCalendar one,
            @ForAll("customers") BusinessCalendar other) {
        NoticeLimit both = POLICY.limit(impact, window, List.of(one, other)).get();
        NoticeLimit first = POLICY.limit(impact, window, List.of(one)).get();
        NoticeLimit second = POLICY.limit(impact, window, List.of(other)).get();

        assertThat(both.date())
                .isEqualTo(List.of(first.date(), second.date()).min().get());
        assertThat(both.endExclusive())
                .isEqualTo(List.of(first.endExclusive(), second.endExclusive())
                        .min()
                        .get());
    }

    @Property(tries = 500)
    void the_later_the_window_the_later_its_last_date(
            @ForAll WorkImpact impact,
            @ForAll("windows") MaintenanceWindow window,
            @ForAll("customers") BusinessCalendar customer,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        MaintenanceWindow later =
                WindowCalendar.of(window.region()).starting(window.date().plusDays(days));

        assertThat(POLICY.limit(impact, later, List.of(customer)).get().endExclusive())
                .isAfterOrEqualTo(
                        POLICY.limit(impact, window, List.of(customer)).get().endExclusive());
    }

    /** It is lawful, and each window before it that the work may use is announced too late. */
    @Property(tries = 300)
    void the_earliest_window_is_lawful_and_none_before_it_is(
            @ForAll WorkTarget target,
            @ForAll WorkImpact impact,
            @ForAll("windows") MaintenanceWindow from,
            @ForAll("customers") BusinessCalendar customer) {
        Instant noticeAt = from.start().plusSeconds(3_600);
        WindowCalendar windows = WindowCalendar.of(from.region());
        List<BusinessCalendar> customers = List.of(customer);
        Work work = Work.planned(target, impact);

        MaintenanceWindow earliest =
                POLICY.earliestWindow(work, windows, customers, noticeAt).get().value();

        java.util.List<Boolean> before = new ArrayList<>();
        windows.overlapping(noticeAt, earliest.start())
                .filter(window -> !window.start().isBefore(noticeAt))
                .filter(window -> window.kind().admits(target))
                .forEach(window -> before.add(POLICY.decide(work, window, customers, noticeAt)
                        .get()
                        .value()
                        .sufficient()));
        assertThat(before).doesNotContain(true);
        assertThat(earliest.kind().admits(target)).isTrue();
        assertThat(POLICY.decide(work, earliest, customers, noticeAt)
                        .get()
                        .value()
                        .sufficient())
                .isTrue();
    }
}
