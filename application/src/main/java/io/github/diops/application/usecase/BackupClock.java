package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.BackupLogView;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.Timer;
import io.github.diops.domain.backup.BackupEvent;
import io.github.diops.domain.backup.BackupLog;
import io.github.diops.domain.backup.BackupNight;
import io.github.diops.domain.backup.BackupNights;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerEvent;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Announces the nights without a good backup (BKP-08, BKP-08c). A night that has come without one is an event of its
 * application's log, committed with its notice and with the timer of the night after it: so the log itself says how far
 * gaps are announced, each is told once whoever looks, and one that comes late is told with its own end.
 *
 * <p>A log watches its own nights. A customer's record watches those of applications that have no log yet, and looks at
 * all once its region or the instant since when one serves has changed.
 */
final class BackupClock implements RecordClock {
    /** The kind of a customer's timers. */
    private static final String NIGHT = "BACKUP_NIGHT";

    /** The service itself, which watches for Cisco. */
    private static final Caller CLOCK = new Caller(Actor.of("clock", Party.CISCO), new Scope.All(), "clock");

    private final RecordStreams<Customer, CustomerEvent> customers;
    private final RecordDesk<BackupLog, BackupEvent, BackupLogView> logs;

    BackupClock(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.customers = new RecordStreams<>(ports.journal(), new CustomerCodec());
        this.logs = new RecordDesk<>(new BackupLogs(ports), policy.name(), ports, clock, repetitions);
    }

    /**
     * The timers of a customer whose applications are {@code profile}'s from {@code now} on: at the end of each one's
     * first night that is to be watched.
     */
    static List<Timer> timers(CustomerProfile profile, Instant now) {
        BackupNight current = BackupNight.at(profile.region(), now);
        BackupNight known = current.endInclusive().isAfter(now) ? current : current.next();
        return profile.applications()
                .map(installation -> BackupNights.of(profile, installation.application()))
                .map(nights -> nights.since()
                        .map(since -> BackupNight.at(profile.region(), since).next())
                        .filter(full -> full.date().isAfter(known.date()))
                        .getOrElse(known))
                .map(BackupNight::endInclusive)
                .distinct()
                .map(end -> new Timer(NIGHT, end, "{}"));
    }

    /** Announces what is due; the notices stand in the outbox then, so there is none left to tell. */
    @Override
    public List<Notice> told(DueTimer due, Instant now) {
        due.customers()
                .flatMap(id ->
                        customers.load(new Scope.OfPartner(due.tenant()), StreamKey.of(StreamKey.Kind.CUSTOMER, id)))
                .filter(found -> !found.state().archived())
                .forEach(found -> announce(found, due));
        return List.empty();
    }

    private void announce(RecordStreams.Loaded<Customer> customer, DueTimer due) {
        // a log that begins now begins with the night that the timer has waited for
        Instant begin = due.timer().dueAt().minusMillis(1);
        List.of(UcApplication.values())
                .filter(application -> isMeant(due, customer, application))
                .forEach(application -> announce(customer, application, begin));
    }

    /** Announces one night after the other until none is due. */
    private void announce(RecordStreams.Loaded<Customer> customer, UcApplication application, Instant begin) {
        CustomerId id = customer.state().id();
        BackupNights nights = BackupNights.of(customer.state().profile(), application);
        Option<BackupLog> begun =
                nights.since().map(since -> BackupLog.empty(id, application).watchedFrom(begin));
        boolean more = true;
        while (more) {
            more = logs.add(
                            CLOCK,
                            customer.tenant(),
                            BackupLogs.id(id, application),
                            HashSet.of(id),
                            Option.none(),
                            (before, now) -> before.orElse(begun)
                                    .flatMap(log -> log.gap(nights, now))
                                    .toEither(Problem.Missing::new))
                    .isRight();
        }
    }

    /**
     * A log's timer is about its own application, unless it was taken from the customer's record, a customer's about all
     * that the customer has.
     */
    private boolean isMeant(DueTimer due, RecordStreams.Loaded<Customer> customer, UcApplication application) {
        return due.stream().kind() == StreamKey.Kind.BACKUP_LOG
                ? due.stream().id().equals(BackupLogs.id(customer.state().id(), application))
                        && (has(customer.state(), application) || !everHad(customer, application))
                : has(customer.state(), application);
    }

    private static boolean has(Customer customer, UcApplication application) {
        return customer.profile().applications().map(Installation::application).contains(application);
    }

    /** Whether it was ever on the customer's record; one that never was is watched from its first backup (BKP-08c). */
    private boolean everHad(RecordStreams.Loaded<Customer> customer, UcApplication application) {
        return customers
                .states(
                        new Scope.OfPartner(customer.tenant()),
                        StreamKey.of(StreamKey.Kind.CUSTOMER, customer.state().id()))
                .exists(before -> has(before, application));
    }
}
