package io.github.diops.domain.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.maintenance.Region;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** BKP-08 for every half hour, against the region's own clock. */
class BackupNightsProperties {

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_night_of_an_instant_is_read_off_the_local_clock(@ForAll Region region, @ForAll("halfHours") Instant at) {
        assertThat(BackupNight.at(region, at).date()).isEqualTo(dateOf(region, at));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void every_instant_lies_in_exactly_one_night(@ForAll Region region, @ForAll("halfHours") Instant at) {
        BackupNight night = BackupNight.at(region, at);
        BackupNight before = new BackupNight(region, night.date().minusDays(1));

        assertThat(night.contains(at)).isTrue();
        assertThat(before.contains(at)).isFalse();
        assertThat(night.next().contains(at)).isFalse();
        assertThat(before.next()).isEqualTo(night);
        assertThat(before.endInclusive()).isEqualTo(night.startExclusive());
        assertThat(night.length()).isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }

    /** A gap is a night that is over, wholly in service, and in no half hour of which a good backup ended. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void gaps_are_the_full_nights_that_are_over_and_have_no_good_backup(
            @ForAll Region region,
            @ForAll("completions") List<Instant> good,
            @ForAll("completions") List<Instant> failed,
            @ForAll("inMarch") Instant since,
            @ForAll boolean known) {
        Instant now = Instant.parse("2024-04-05T10:00:00Z");
        List<Backup> backups = good.zipWithIndex((at, index) -> Backup.of("good-" + index, at, true))
                .appendAll(failed.zipWithIndex((at, index) -> Backup.of("failed-" + index, at, false)));
        Option<Instant> from =
                known ? Option.some(since) : backups.map(Backup::completedAt).min();
        LocalDate first = LocalDate.of(2024, 2, 25);
        LocalDate last = LocalDate.of(2024, 4, 10);

        List<NightReport> reports = new BackupNights(region, Option.when(known, since))
                .reports(Backups.of(backups), first, last, now)
                .value();

        assertThat(reports.map(report -> report.night().date()))
                .containsExactlyElementsOf(first.datesUntil(last).toList());
        for (NightReport report : reports) {
            LocalDate date = report.night().date();
            boolean backedUp = good.exists(at -> dateOf(region, at).equals(date));
            boolean inService = from.exists(start -> dateOf(region, start).isBefore(date));
            boolean over = !now.isBefore(date.atTime(6, 0).atZone(region.zone()).toInstant());
            assertThat(report.state())
                    .isEqualTo(
                            backedUp
                                    ? NightState.BACKED_UP
                                    : !inService
                                            ? NightState.NOT_IN_SERVICE
                                            : over ? NightState.GAP : NightState.NOT_YET_DUE);
        }
    }

    /** The date whose 06:00 is the next on the region's clock, or the one it shows at 06:00 sharp. */
    private static LocalDate dateOf(Region region, Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, region.zone());
        boolean bySix = local.getHour() < 6 || (local.getHour() == 6 && local.getMinute() == 0);
        return bySix ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    }

    @Provide
    Arbitrary<Instant> halfHours() {
        return Arbitraries.longs()
                .between(0, Instant.parse("2100-01-01T00:00:00Z").getEpochSecond() / 1800)
                .map(halfHour -> Instant.ofEpochSecond(halfHour * 1800));
    }

    @Provide
    Arbitrary<Instant> inMarch() {
        Instant start = Instant.parse("2024-03-01T00:00:00Z");
        return Arbitraries.longs().between(0, 34 * 48).map(halfHour -> start.plusSeconds(halfHour * 1800));
    }

    @Provide
    Arbitrary<List<Instant>> completions() {
        return inMarch().list().ofMaxSize(20).map(List::ofAll);
    }
}
