package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.BackupDesk;
import io.github.diops.application.port.in.BackupGaps;
import io.github.diops.application.port.in.BackupLogView;
import io.github.diops.application.port.in.BackupPosition;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RecordBackup;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.BackupEvent;
import io.github.diops.domain.backup.BackupId;
import io.github.diops.domain.backup.BackupLog;
import io.github.diops.domain.backup.BackupNight;
import io.github.diops.domain.backup.BackupNights;
import io.github.diops.domain.backup.BackupRules;
import io.github.diops.domain.backup.Backups;
import io.github.diops.domain.backup.NightReport;
import io.github.diops.domain.backup.NightState;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;

final class JournaledBackupDesk implements BackupDesk {
    private static final Comparator<Backup> NEWEST_FIRST =
            Comparator.comparing(Backup::completedAt).thenComparing(Backup::id).reversed();

    private final OperationsPolicy policy;
    private final Customers customers;
    private final RecordDesk<BackupLog, BackupEvent, BackupLogView> logs;

    JournaledBackupDesk(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.policy = policy;
        this.customers = new Customers(ports);
        this.logs = new RecordDesk<>(new BackupLogs(ports), policy.name(), ports, clock, repetitions);
    }

    @Override
    public Either<Problem, Outcome<BackupLogView>> record(
            Caller caller, RecordBackup command, Option<Once<BackupLogView>> once) {
        return customers
                .named(caller, command.customer(), "/customer")
                .<Problem>mapLeft(
                        unknown -> new Problem.Invalid(List.of(unknown).appendAll(timeFault(command, logs.now()))))
                .flatMap(customer -> logs.add(
                        caller,
                        customer.tenant(),
                        BackupLogs.id(command.customer(), command.application()),
                        HashSet.of(command.customer()),
                        once,
                        (before, now) -> timeFault(command, now)
                                .<Either<Problem, BackupEvent.Recorded>>map(
                                        fault -> Either.left(new Problem.Invalid(List.of(fault))))
                                .getOrElse(() -> record(caller.actor(), customer.state(), before, command, now)
                                        .mapLeft(Problem.Refused::new))));
    }

    private static Option<Fault> timeFault(RecordBackup command, Instant now) {
        return RecordDesk.instantFault("/completedAt", command.completedAt(), now)
                .map(fault -> fault.by(BackupRules.BKP_03.id()));
    }

    private static Either<Refusal, BackupEvent.Recorded> record(
            Actor actor, Customer customer, Option<BackupLog> before, RecordBackup command, Instant now) {
        Backup backup = new Backup(BackupId.of(RandomIds.id()), command.completedAt(), command.good());
        return customer.served()
                .flatMap(served -> before.getOrElse(() -> BackupLog.empty(customer.id(), command.application()))
                        .add(actor, backup, command.location(), now));
    }

    @Override
    public Page<BackupEvent.Recorded, BackupPosition> list(
            Caller caller,
            CustomerId customer,
            Option<UcApplication> application,
            Option<BackupPosition> after,
            int limit) {
        List<BackupEvent.Recorded> found = application
                .map(List::of)
                .getOrElse(() -> List.of(UcApplication.values()))
                .flatMap(each -> log(caller, customer, each))
                .flatMap(log -> log.records().values())
                .filter(event -> after.forAll(
                        last -> new Backup(last.id(), last.completedAt(), true).isNewerThan(event.backup())))
                .sorted(Comparator.comparing(BackupEvent.Recorded::backup, NEWEST_FIRST));
        return Page.of(found.take(limit + 1), limit, last -> BackupPosition.of(last.backup()));
    }

    @Override
    public Either<Problem, Explained<RetentionPlan>> retention(
            Caller caller, CustomerId customer, UcApplication application, Option<Instant> at) {
        Instant instant = at.getOrElse(logs::now);
        return customers
                .named(caller, customer, "customer")
                .<Problem>mapLeft(unknown -> new Problem.Invalid(List.of(unknown)))
                .map(known -> log(caller, customer, application)
                        .getOrElse(() -> BackupLog.empty(customer, application))
                        .completedBy(instant))
                .map(backups -> policy.retention(Backups.of(List.ofAll(backups).sorted(NEWEST_FIRST)), instant));
    }

    @Override
    public Either<Problem, BackupGaps> gaps(
            Caller caller,
            CustomerId customer,
            Either<LocalDate, Instant> from,
            Either<LocalDate, Instant> toExclusive) {
        return customers
                .named(caller, customer, "customer")
                .map(known -> known.state().profile())
                .flatMap(profile -> {
                    Region region = profile.region();
                    LocalDate first = from.fold(
                            date -> date, at -> BackupNight.at(region, at).date());
                    // the last night that overlaps is the one in which the instant before the end lies
                    LocalDate end = toExclusive.fold(
                            date -> date,
                            at -> BackupNight.at(region, at.minusNanos(1))
                                    .next()
                                    .date());
                    boolean backwards = from.exists(start -> toExclusive.exists(stop -> !start.isBefore(stop)));
                    return rangeFault(first, end, backwards)
                            .<Either<Fault, BackupGaps>>map(Either::left)
                            .getOrElse(() -> Either.right(gaps(caller, customer, profile, first, end)));
                })
                .mapLeft(fault -> new Problem.Invalid(List.of(fault)));
    }

    private static Option<Fault> rangeFault(LocalDate from, LocalDate toExclusive, boolean backwards) {
        return backwards || !from.isBefore(toExclusive)
                ? Option.some(Fault.of("to", "empty_range"))
                : Option.when(
                        toExclusive.isAfter(from.plusYears(LONGEST_RANGE_YEARS)),
                        () -> Fault.of("to", "range_too_long"));
    }

    private BackupGaps gaps(
            Caller caller, CustomerId customer, CustomerProfile profile, LocalDate from, LocalDate toExclusive) {
        Instant now = logs.now();
        // Whatever the customer has, the rules are those of its region's nights.
        Explained<List<NightReport>> none = policy.backupNights(
                new BackupNights(profile.region(), Option.none()), Backups.of(List.empty()), from, toExclusive, now);
        List<BackupGaps.Gap> gaps = List.of(UcApplication.values()).flatMap(application -> {
            Option<BackupLog> log = log(caller, customer, application);
            boolean installed =
                    profile.applications().map(Installation::application).contains(application);
            return log.isEmpty() && !installed
                    ? List.<BackupGaps.Gap>empty()
                    : policy.backupNights(
                                    BackupNights.of(profile, application),
                                    log.getOrElse(() -> BackupLog.empty(customer, application))
                                            .completedBy(now),
                                    from,
                                    toExclusive,
                                    now)
                            .value()
                            .filter(report -> report.state() == NightState.GAP)
                            .map(report -> new BackupGaps.Gap(application, report.night()));
        });
        return new BackupGaps(
                customer,
                profile.region(),
                new Explained<>(gaps.sortBy(gap -> gap.night().date()), none.because(), none.edition()));
    }

    private Option<BackupLog> log(Caller caller, CustomerId customer, UcApplication application) {
        return logs.load(caller, BackupLogs.id(customer, application)).map(RecordStreams.Loaded::state);
    }

    @Override
    public Page<TimelineEntry, Long> timeline(
            Caller caller, CustomerId customer, UcApplication application, long afterVersion, int limit) {
        return logs.timeline(caller, BackupLogs.id(customer, application), afterVersion, limit)
                .map(page -> page.map(JournaledBackupDesk::withoutLocation))
                .getOrElse(() -> new Page<>(List.empty(), Option.none()));
    }

    /** What everybody may see of an event, which is all but where the backup lies (BKP-06a). */
    private static TimelineEntry withoutLocation(TimelineEntry entry) {
        return TimelineEntry.builder()
                .from(entry)
                .data(StoredJson.parse(entry.data())
                        .without(BackupCodec.LOCATION)
                        .toString())
                .build();
    }
}
