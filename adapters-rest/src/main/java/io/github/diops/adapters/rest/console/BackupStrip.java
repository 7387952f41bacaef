package io.github.diops.adapters.rest.console;

import io.github.diops.domain.backup.BackupNight;
import io.github.diops.domain.backup.RetainedBackup;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.backup.Tier;
import io.github.diops.domain.maintenance.Region;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The last 33 nights of one application's backups: a square for each, and what stands in it in words (BKP-02, BKP-03,
 * BKP-08).
 *
 * @param restorePoint what would be restored now (DRS-02a)
 * @param gaps how many of the nights brought no good backup
 */
record BackupStrip(String application, List<Night> nights, String restorePoint, Option<String> gaps) {
    static final int NIGHTS = 33;

    /** How much of a night's place its square takes. */
    private static final double SQUARE = 0.8;

    private static final double PERCENT = 100.0;

    /** A night: where its square stands, whether no harm is in it, its style class, and what it is in words. */
    record Night(String x, String width, String middle, boolean good, String style, String date, String told) {}

    static BackupStrip of(
            String application, Region region, RetentionPlan plan, Set<LocalDate> gaps, ZoneId zone, Wording wording) {
        List<RetainedBackup> kept = List.ofAll(plan);
        LocalDate last = BackupNight.at(region, plan.now()).date();
        List<LocalDate> dates = List.range(0, NIGHTS).map(back -> last.minusDays(NIGHTS - 1L - back));
        int missed = dates.count(gaps::contains);
        return new BackupStrip(
                application,
                dates.zipWithIndex().map(at -> night(at._1(), at._2(), region, kept, gaps, wording)),
                plan.restorePoint()
                        .map(backup ->
                                wording.of(RecordPhrase.RESTORE_POINT, wording.moment(backup.completedAt(), zone)))
                        .getOrElse(() -> wording.of(RecordPhrase.NO_RESTORE_POINT)),
                Option.when(missed > 0, () -> wording.of(RecordPhrase.GAPS, missed)));
    }

    private static Night night(
            LocalDate date, int index, Region region, List<RetainedBackup> all, Set<LocalDate> gaps, Wording wording) {
        BackupNight night = new BackupNight(region, date);
        // a good one tells of its night, whatever failed before or after it
        Option<Tier> tier = all.filter(
                        retained -> night.contains(retained.backup().completedAt()))
                .map(RetainedBackup::tier)
                .minBy(Tier::ordinal);
        return new Night(
                percent((double) index / NIGHTS),
                percent(SQUARE / NIGHTS),
                percent((index + SQUARE / 2) / NIGHTS),
                tier.map(kept -> kept != Tier.FAILED).getOrElse(!gaps.contains(date)),
                tier.map(BackupStrip::style).getOrElse(gaps.contains(date) ? "gap" : "none"),
                wording.day(date),
                wording.of(tier.map(RecordPhrase::nameOf)
                        .getOrElse(gaps.contains(date) ? RecordPhrase.NIGHT_GAP : RecordPhrase.NIGHT_NONE)));
    }

    private static String style(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share * PERCENT);
    }
}
