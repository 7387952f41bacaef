package io.github.diops.application.usecase;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.BackupEvent;
import io.github.diops.domain.backup.BackupId;
import io.github.diops.domain.backup.BackupLocation;
import io.github.diops.domain.backup.BackupLog;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.time.Instant;

/** The stored form of the backups of one customer's application, the only place besides Cisco that knows where they lie. */
final class BackupCodec implements RecordCodec<BackupLog, BackupEvent> {
    /** The part that Cisco alone is shown (BKP-06a). */
    static final String LOCATION = "location";

    private static final String RECORDED = "RECORDED";

    /** What stores a place reads it as the administrator does. */
    private static final Actor JOURNAL = Actor.administrator("journal");

    @Override
    public Form form(BackupEvent event) {
        BackupEvent.Recorded recorded = (BackupEvent.Recorded) event;
        return new Form(
                RECORDED,
                1,
                backup(recorded).with("customer", recorded.customer()).with("application", recorded.application()));
    }

    @Override
    public BackupEvent event(Form form, Envelope envelope) {
        if (!form.type().equals(RECORDED) || form.version() != 1) {
            throw new IllegalStateException("backups have no event " + form.type() + " of version " + form.version());
        }
        StoredJson data = form.data();
        return backup(
                data,
                CustomerId.of(data.text("customer")),
                UcApplication.valueOf(data.text("application")),
                envelope.at());
    }

    @Override
    public BackupLog after(Option<BackupLog> before, BackupEvent event) {
        return event.after(before);
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public StoredJson state(BackupLog log) {
        return new StoredJson()
                .with("customer", log.customer())
                .with("application", log.application())
                .with(
                        "backups",
                        log.records().values().map(event -> backup(event).with("at", event.at())));
    }

    @Override
    public BackupLog state(StoredJson stored) {
        CustomerId customer = CustomerId.of(stored.text("customer"));
        UcApplication application = UcApplication.valueOf(stored.text("application"));
        LinkedHashMap<BackupId, BackupEvent.Recorded> records = stored.objects("backups")
                .map(part -> backup(part, customer, application, part.instant("at")))
                .foldLeft(
                        LinkedHashMap.empty(),
                        (all, event) -> all.put(event.backup().id(), event));
        return new BackupLog(customer, application, records);
    }

    private static StoredJson backup(BackupEvent.Recorded event) {
        return new StoredJson()
                .with("id", event.backup().id())
                .with("good", event.backup().good())
                .with(
                        LOCATION,
                        event.location()
                                .flatMap(location -> location.shownTo(JOURNAL).toOption()));
    }

    private static BackupEvent.Recorded backup(
            StoredJson stored, CustomerId customer, UcApplication application, Instant completedAt) {
        return new BackupEvent.Recorded(
                customer,
                application,
                Backup.of(stored.text("id"), completedAt, stored.flag("good")),
                stored.option(LOCATION).map(BackupLocation::of));
    }
}
