package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.BackupLogView;
import io.github.diops.application.port.out.Commit;
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
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.release.UcApplication;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The backups of one customer's application as a record. Its one timer is due at the end of the night that is watched
 * (BKP-08c), by the customer's region at that moment.
 */
final class BackupLogs implements RecordKind<BackupLog, BackupEvent, BackupLogView> {
    /** What the timer is for, and the notice of a gap is called. */
    static final String GAP = "BACKUP_GAP";

    private final RecordStreams<Customer, CustomerEvent> customers;

    BackupLogs(Ports ports) {
        this.customers = new RecordStreams<>(ports.journal(), new CustomerCodec());
    }

    @Override
    public StreamKey.Kind kind() {
        return StreamKey.Kind.BACKUP_LOG;
    }

    @Override
    public BackupCodec codec() {
        return new BackupCodec();
    }

    @Override
    public Object id(BackupLog log) {
        return id(log.customer(), log.application());
    }

    /** The id of the log of that customer's application. */
    static String id(CustomerId customer, UcApplication application) {
        return customer + ":" + application;
    }

    @Override
    public Instant lastEventAt(BackupLog log) {
        return log.records().values().map(BackupEvent.Recorded::at).max().getOrElse(Instant.MIN);
    }

    @Override
    public Deed deed(BackupEvent event, Instant now) {
        return new Deed(event.by(), event.rule(), event.at());
    }

    @Override
    public Set<CustomerId> customers(BackupLog log) {
        return HashSet.of(log.customer());
    }

    @Override
    public Commit.Builder listed(Commit.Builder commit, BackupLog after) {
        return commit.listed(after.records().values().headOption().map(BackupEvent.Recorded::at));
    }

    @Override
    public Option<List<Timer>> timers(BackupEvent event, BackupLog after) {
        return Option.some(customer(after.customer())
                .filter(customer -> !customer.archived())
                .flatMap(customer -> after.watched(BackupNights.of(customer.profile(), after.application())))
                .map(night -> new Timer(GAP, night.endInclusive(), data(after.customer(), after.application(), night)))
                .toList());
    }

    private Option<Customer> customer(CustomerId id) {
        return customers
                .load(new Scope.All(), StreamKey.of(StreamKey.Kind.CUSTOMER, id))
                .map(RecordStreams.Loaded::state);
    }

    @Override
    public List<Notice> notices(PartnerId tenant, BackupEvent event, BackupLog after, Instant now) {
        return event instanceof BackupEvent.GapAnnounced gap
                ? List.of(notice(tenant, StreamKey.of(kind(), id(after)), gap, now))
                : List.empty();
    }

    private static Notice notice(PartnerId tenant, StreamKey stream, BackupEvent.GapAnnounced gap, Instant now) {
        return Notice.builder()
                .tenant(tenant)
                .id(stream + "/gap/" + gap.night().date())
                .kind(GAP)
                .dueAt(gap.night().endInclusive())
                .recordedAt(now)
                .customers(HashSet.of(gap.customer()))
                .stream(stream)
                .data(data(gap.customer(), gap.application(), gap.night()))
                .build();
    }

    private static String data(CustomerId customer, UcApplication application, BackupNight night) {
        return new StoredJson()
                .with("application", application)
                .with("customer", customer)
                .with("date", night.date())
                .with("end", night.endInclusive())
                .with("start", night.startExclusive())
                .toString();
    }

    @Override
    public BackupLogView view(RecordStreams.Loaded<BackupLog> found, Instant now) {
        return new BackupLogView(found.tenant(), found.state(), found.head().version());
    }
}
