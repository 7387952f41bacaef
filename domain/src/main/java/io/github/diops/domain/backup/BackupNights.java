package io.github.diops.domain.backup;

import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * The nights of one application, each of which should bring a good backup (BKP-01, BKP-08).
 *
 * @param region where it is hosted
 * @param since since when it has been in service; none counts from its first record
 */
public record BackupNights(Region region, Option<Instant> since) {

    /** The nights of {@code application} as the customer's record has it; one it does not list has no {@code since}. */
    public static BackupNights of(CustomerProfile customer, UcApplication application) {
        return new BackupNights(
                customer.region(),
                customer.applications()
                        .find(installation -> installation.application() == application)
                        .flatMap(Installation::since));
    }

    /** The first night that lies wholly in service; none without {@code since} and without any record. */
    public Option<BackupNight> first(Backups backups) {
        return since.orElse(backups::firstCompletion)
                .map(instant -> BackupNight.at(region, instant).next());
    }

    /**
     * What is known at {@code now} of each night whose date is in {@code [from, toExclusive)}, by date; none if that is
     * empty.
     *
     * @throws IllegalArgumentException if a backup was completed after {@code now}
     */
    public Ruling<List<NightReport>> reports(Backups backups, LocalDate from, LocalDate toExclusive, Instant now) {
        backups.requireNoneAfter(now);
        Set<BackupNight> backedUp = new HashSet<>();
        backups.iterator().filter(Backup::good).forEach(one -> backedUp.add(BackupNight.at(region, one.completedAt())));
        Option<BackupNight> first = first(backups);
        List<NightReport> reports = Iterator.iterate(from, date -> date.plusDays(1))
                .takeWhile(date -> date.isBefore(toExclusive))
                .map(date -> new BackupNight(region, date))
                .map(night -> new NightReport(night, state(night, backedUp.contains(night), first, now)))
                .toList();
        return new Ruling<>(
                reports, BackupNight.rules(reports.map(NightReport::night)).prepend(BackupRules.BKP_01.id()));
    }

    private static NightState state(BackupNight night, boolean backedUp, Option<BackupNight> first, Instant now) {
        if (backedUp) {
            return NightState.BACKED_UP;
        }
        if (first.forAll(full -> night.date().isBefore(full.date()))) {
            return NightState.NOT_IN_SERVICE;
        }
        return now.isBefore(night.endInclusive()) ? NightState.NOT_YET_DUE : NightState.GAP;
    }
}
