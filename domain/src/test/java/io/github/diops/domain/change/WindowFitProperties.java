package io.github.diops.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Ruling;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WindowFitProperties {

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void planned_work_runs_exactly_where_the_local_clock_and_the_weekday_let_it(
            @ForAll Region region,
            @ForAll WorkTarget target,
            @ForAll WorkImpact impact,
            @ForAll("halfHours") Instant start,
            @ForAll @IntRange(min = 1, max = 22) int halfHours,
            @ForAll boolean requested,
            @ForAll boolean offered) {
        WorkPeriod period = new WorkPeriod(start, start.plusSeconds(halfHours * 1800L));
        Option<LocalDate> night = nightOf(region, period);
        boolean weekend = night.exists(
                date -> date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY);
        boolean mayUseIt = !weekend
                || target == WorkTarget.INFRASTRUCTURE
                || (target == WorkTarget.APPLICATION && requested && offered);

        Either<Refusal, Ruling<Option<MaintenanceWindow>>> answer = WindowFit.of(
                WindowCalendar.of(region), Work.planned(target, impact), period, new DateAgreement(requested, offered));

        assertThat(answer.isRight()).isEqualTo(night.isDefined() && mayUseIt);
        assertThat(answer.toOption().flatMap(Ruling::value).map(MaintenanceWindow::date))
                .isEqualTo(night.filter(date -> mayUseIt));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void an_emergency_is_never_refused(
            @ForAll Region region,
            @ForAll WorkTarget target,
            @ForAll EmergencyReason reason,
            @ForAll("halfHours") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int halfHours) {
        WorkPeriod period = new WorkPeriod(start, start.plusSeconds(halfHours * 1800L));

        Ruling<Option<MaintenanceWindow>> fit = WindowFit.of(
                        WindowCalendar.of(region),
                        Work.emergency(target, WorkImpact.DISRUPTS_CALLING, reason),
                        period,
                        DateAgreement.NONE)
                .get();

        assertThat(fit.value().map(MaintenanceWindow::date)).isEqualTo(nightOf(region, period));
    }

    /** The night that holds every half hour of the work, each read off the local clock. */
    private static Option<LocalDate> nightOf(Region region, WorkPeriod period) {
        Option<LocalDate> night = nightAt(region, period.start());
        for (Instant at = period.start(); at.isBefore(period.endExclusive()); at = at.plusSeconds(1800)) {
            if (!nightAt(region, at).equals(night)) {
                return Option.none();
            }
        }
        return night;
    }

    private static Option<LocalDate> nightAt(Region region, Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, region.zone());
        return local.getHour() >= 21
                ? Option.some(local.toLocalDate())
                : Option.when(local.getHour() < 6, () -> local.toLocalDate().minusDays(1));
    }

    @Provide
    Arbitrary<Instant> halfHours() {
        return Arbitraries.longs()
                .between(0, Instant.parse("2100-01-01T00:00:00Z").getEpochSecond() / 1800)
                .map(halfHour -> Instant.ofEpochSecond(halfHour * 1800));
    }
}
