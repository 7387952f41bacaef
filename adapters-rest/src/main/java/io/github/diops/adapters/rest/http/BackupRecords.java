package io.github.diops.adapters.rest.http;

import static io.github.diops.adapters.rest.http.Decoders.present;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.BackupLogView;
import io.github.diops.application.port.in.BackupPosition;
import io.github.diops.application.port.in.RecordBackup;
import io.github.diops.domain.backup.BackupEvent;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The durable backups of each customer's applications. Nothing here restores one (BKP-05), and none but Cisco is told
 * where one lies (BKP-06a).
 */
final class BackupRecords {
    private static final String BACKUPS = "/api/v1/backups";

    private final DiOps diops;

    BackupRecords(DiOps diops) {
        this.diops = diops;
    }

    List<Operation> operations() {
        return List.of(
                Operation.onRecords(HttpMethod.POST, BACKUPS, this::record),
                Operation.onRecords(HttpMethod.GET, BACKUPS, this::list).withQuery(),
                Operation.onRecords(HttpMethod.GET, BACKUPS + "/retention", this::retention)
                        .withQuery(),
                Operation.onRecords(HttpMethod.GET, BACKUPS + "/gaps", this::gaps)
                        .withQuery(),
                Operation.onRecords(HttpMethod.GET, BACKUPS + "/timeline", this::timeline)
                        .withQuery());
    }

    private Reply record(Exchange exchange) {
        return RecordProtocol.<RecordBackup, BackupLogView>create(
                exchange,
                RequestDecoders::backup,
                view -> recorded(exchange, view.log().records().values().last()),
                (caller, command, once) -> diops.backups().record(caller, command, once));
    }

    private static Reply recorded(Exchange exchange, BackupEvent.Recorded event) {
        return exchange.called(caller -> Reply.json(201, RequestAnswers.backup(event, caller.actor()))
                .with("Location", BACKUPS + "?customer=" + event.customer() + "&application=" + event.application()));
    }

    private Reply list(Exchange exchange) {
        Fields in = exchange.query("customer", "application", "limit", "cursor");
        Option<CustomerId> customer = RequestDecoders.customer(in.need("customer"));
        Option<UcApplication> application = in.may("application").oneOf(UcApplication.class);
        Option<Integer> limit = RecordProtocol.limit(in);
        Option<BackupPosition> after = in.may("cursor").parsed(Cursors::backupPosition);
        return exchange.asked(
                in.decoded(() -> present(customer)),
                (whose, caller) -> RecordProtocol.page(
                        exchange,
                        diops.backups()
                                .list(caller, whose, application, after, RecordProtocol.longest(limit))
                                .map(event -> RequestAnswers.backup(event, caller.actor())),
                        Cursors::of));
    }

    private Reply retention(Exchange exchange) {
        Fields in = exchange.query("customer", "application", "at");
        Option<CustomerId> customer = RequestDecoders.customer(in.need("customer"));
        Option<UcApplication> application = in.need("application").oneOf(UcApplication.class);
        Option<Instant> at = in.may("at").recordedInstant();
        return exchange.asked(
                in.decoded(() -> present(customer)),
                (whose, caller) -> diops.backups()
                        .retention(caller, whose, present(application), at)
                        .fold(
                                problem -> problem.match(exchange.problems()),
                                decision -> Reply.json(
                                        200, exchange.requests().retention(whose, present(application), decision))));
    }

    private Reply gaps(Exchange exchange) {
        Fields in = exchange.query("customer", "from", "to");
        Option<CustomerId> customer = RequestDecoders.customer(in.need("customer"));
        Option<Either<LocalDate, Instant>> from = RequestDecoders.night(in.need("from"));
        Option<Either<LocalDate, Instant>> to = RequestDecoders.night(in.need("to"));
        return exchange.asked(
                in.decoded(() -> present(customer)),
                (whose, caller) -> diops.backups()
                        .gaps(caller, whose, present(from), present(to))
                        .fold(
                                problem -> problem.match(exchange.problems()),
                                gaps -> Reply.json(200, exchange.requests().gaps(gaps))));
    }

    private Reply timeline(Exchange exchange) {
        Fields in = exchange.query("customer", "application", "limit", "cursor");
        Option<CustomerId> customer = RequestDecoders.customer(in.need("customer"));
        Option<UcApplication> application = in.need("application").oneOf(UcApplication.class);
        Option<Integer> limit = RecordProtocol.limit(in);
        Option<Long> after = in.may("cursor").parsed(Cursors::step);
        return exchange.asked(
                in.decoded(() -> present(customer)),
                (whose, caller) -> RecordProtocol.page(
                        exchange,
                        diops.backups()
                                .timeline(
                                        caller,
                                        whose,
                                        present(application),
                                        after.getOrElse(0L),
                                        RecordProtocol.longest(limit))
                                .map(Answers::timelineEntry),
                        Cursors::ofStep));
    }
}
