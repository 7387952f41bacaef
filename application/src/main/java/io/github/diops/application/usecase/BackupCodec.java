package io.github.diops.application.usecase;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.BackupEvent;
import io.github.diops.domain.backup.BackupId;
import io.github.diops.domain.backup.BackupLocation;
import io.github.diops.domain.backup.BackupLog;
import io.github.diops.domain.backup.BackupNight;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/** The stored form of the backups of one customer's application, the only place besides Cisco that knows where they lie. */
final class BackupCodec implements RecordCodec<BackupLog, BackupEvent> {
    /** The part that Cisco alone is shown (BKP-06a). */
    static final String LOCATION = "location";

    private static final String RECORDED = "RECORDED";
    private static final String GAP_ANNOUNCED = "GAP_ANNOUNCED";

    /** What stores a place reads it as the administrator does. */
    private static final Actor JOURNAL = Actor.administrator("journal");

    @Override
    public Form form(BackupEvent event) {
        return event instanceof BackupEvent.Recorded recorded
                ? new Form(
                        RECORDED,
                        1,
                        backup(recorded)
                                .with("customer", recorded.customer())
                                .with("application", recorded.application()))
                : new Form(GAP_ANNOUNCED, 1, gap((BackupEvent.GapAnnounced) event));
    }

    @Override
    public BackupEvent event(Form form, Envelope envelope) {
        StoredJson data = form.data();
        return switch (form.type() + " " + form.version()) {
            case RECORDED + " 1" -> backup(data, customer(data), application(data), envelope.at());
            case GAP_ANNOUNCED + " 1" ->
                new BackupEvent.GapAnnounced(
                        customer(data),
                        application(data),
                        new BackupNight(Region.valueOf(data.text("region")), LocalDate.parse(data.text("date"))),
                        envelope.at());
            default ->
                throw new IllegalStateException(
                        "backups have no event " + form.type() + " of version " + form.version());
        };
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
                .with("watchedFrom", log.watchedFrom())
                .with(
                        "backups",
                        log.records().values().map(event -> backup(event).with("at", event.at())));
    }

    @Override
    public BackupLog state(StoredJson stored) {
        CustomerId customer = customer(stored);
        UcApplication application = application(stored);
        LinkedHashMap<BackupId, BackupEvent.Recorded> records = stored.objects("backups")
                .map(part -> backup(part, customer, application, part.instant("at")))
                .foldLeft(
                        LinkedHashMap.empty(),
                        (all, event) -> all.put(event.backup().id(), event));
        return new BackupLog(customer, application, records, stored.optionalInstant("watchedFrom"));
    }

    private static CustomerId customer(StoredJson stored) {
        return CustomerId.of(stored.text("customer"));
    }

    private static UcApplication application(StoredJson stored) {
        return UcApplication.valueOf(stored.text("application"));
    }

    private static StoredJson gap(BackupEvent.GapAnnounced event) {
        return new StoredJson()
                .with("customer", event.customer())
                .with("application", event.application())
                .with("region", event.night().region())
                .with("date", event.night().date());
    }

    private static StoredJson backup(BackupEvent.Recorded event) {
        return new StoredJson()
                .with("id", event.backup().id())
                .with("good", event.backup().good())
                .with("recordedAt", event.recordedAt())
                .with(
                        LOCATION,
                        event.location()
                                .flatMap(location -> location.shownTo(JOURNAL).toOption()));
    }

    private static BackupEvent.Recorded backup(
            StoredJson stored, CustomerId customer, UcApplication application, Instant completedAt) {
        return BackupEvent.Recorded.builder()
                .customer(customer)
                .application(application)
                .backup(Backup.of(stored.text("id"), completedAt, stored.flag("good")))
                .location(stored.option(LOCATION).map(BackupLocation::of))
                .recordedAt(stored.instant("recordedAt"))
                .build();
    }
}
