package io.github.diops.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.change.NoticePolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.maintenance.WorkImpact;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every renewal. */
class RenewalProperties {
    private static final long FIRST = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2034-01-01T00:00:00Z").getEpochSecond();

    @Provide
    Arbitrary<Instant> expiries() {
        return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
    }

    private static RenewalPlan plan(Region region, WorkImpact impact, Instant expiry, Instant now) {
        return RenewalPolicy.standard()
                .plan(
                        new RenewalRequest(expiry, impact, false),
                        WindowCalendar.of(region),
                        NoticePolicy.standard(),
                        List.of(BusinessCalendar.weekdays(ZoneId.of("Asia/Dubai"))),
                        now)
                .get()
                .value();
    }

    @Property(tries = 1_000)
    void a_plan_lies_inside_its_bounds_or_is_an_emergency(
            @ForAll Region region,
            @ForAll WorkImpact impact,
            @ForAll("expiries") Instant expiry,
            @ForAll @IntRange(min = -100, max = 800) int hoursBefore) {
        Instant now = expiry.minus(Duration.ofHours(hoursBefore));

        RenewalPlan plan = plan(region, impact, expiry, now);

        switch (plan.way()) {
            case CANDIDATE, SHORT_NOTICE -> {
                MaintenanceWindow window = plan.window().get();
                assertThat(window.kind()).isEqualTo(WindowKind.WEEKDAY);
                assertThat(Duration.between(window.start(), expiry)).isLessThanOrEqualTo(Duration.ofDays(7));
                assertThat(Duration.between(window.endExclusive(), expiry)).isGreaterThanOrEqualTo(Duration.ofDays(3));
                assertThat(window.start()).isAfterOrEqualTo(now);
                assertThat(plan.notice().get().isMetBy(now)).isEqualTo(plan.way() == RenewalWay.CANDIDATE);
            }
            case EMERGENCY_WINDOW -> {
                assertThat(plan.candidates()).isEmpty();
                assertThat(plan.window().get().start()).isAfterOrEqualTo(now);
                assertThat(plan.window().get().endExclusive()).isBeforeOrEqualTo(expiry);
            }
            case AT_ONCE -> {
                assertThat(plan.window()).isEmpty();
                assertThat(WindowCalendar.of(region).overlapping(now, expiry))
                        .noneMatch(window -> !window.start().isBefore(now)
                                && !window.endExclusive().isAfter(expiry));
            }
        }
    }

    @Property(tries = 500)
    void waiting_never_gives_a_better_way(
            @ForAll Region region,
            @ForAll WorkImpact impact,
            @ForAll("expiries") Instant expiry,
            @ForAll @IntRange(min = 0, max = 800) int hoursBefore,
            @ForAll @IntRange(min = 0, max = 200) int waited) {
        Instant now = expiry.minus(Duration.ofHours(hoursBefore));

        assertThat(plan(region, impact, expiry, now.plus(Duration.ofHours(waited)))
                        .way())
                .isGreaterThanOrEqualTo(plan(region, impact, expiry, now).way());
    }
}
