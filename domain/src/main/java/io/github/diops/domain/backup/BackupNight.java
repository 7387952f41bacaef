package io.github.diops.domain.backup;

import io.github.diops.domain.calendar.LocalTimes;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The night of a date in a region: from 06:00 of the day before, excluded, to 06:00 of the date, included, on the
 * region's clock (BKP-08). Nights follow each other without gap or overlap.
 *
 * @param date the local date on which it ends
 */
public record BackupNight(Region region, LocalDate date) {
    private static final LocalTime END = LocalTime.of(6, 0);
    private static final Duration PLAIN_LENGTH = Duration.ofHours(24);

    /** The night to which a backup completed at {@code instant} belongs; 06:00 sharp is the last of a night. */
    public static BackupNight at(Region region, Instant instant) {
        BackupNight night = new BackupNight(region, LocalDate.ofInstant(instant, region.zone()));
        return instant.isAfter(night.endInclusive()) ? night.next() : night;
    }

    public Instant startExclusive() {
        return endOf(date.minusDays(1));
    }

    /** Its last instant, and the first at which it can be reported as a gap. */
    public Instant endInclusive() {
        return endOf(date);
    }

    private Instant endOf(LocalDate day) {
        return LocalTimes.instantOf(day.atTime(END), region.zone());
    }

    public boolean contains(Instant instant) {
        return instant.isAfter(startExclusive()) && !instant.isAfter(endInclusive());
    }

    public BackupNight next() {
        return new BackupNight(region, date.plusDays(1));
    }

    /** Its real length: 24 hours, or 23 or 25 where the clock changes in it (BKP-08a). */
    public Duration length() {
        return Duration.between(startExclusive(), endInclusive());
    }

    /** The rules by which these nights are what they are. */
    static List<RuleId> rules(List<BackupNight> nights) {
        List<Rule> rules = List.of(BackupRules.BKP_08, MaintenanceRules.MNT_02);
        return (nights.exists(night -> !night.length().equals(PLAIN_LENGTH))
                        ? rules.append(BackupRules.BKP_08A)
                        : rules)
                .map(Rule::id);
    }
}
