package io.github.diops.adapters.rest.http;

import static io.github.diops.adapters.rest.http.Decoders.present;

import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.OpenCapacityRequest;
import io.github.diops.application.port.in.OpenCopRequest;
import io.github.diops.application.port.in.RecordBackup;
import io.github.diops.domain.backup.BackupLocation;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/** From bodies and queries to commands and questions about COP requests, capacity requests and backups. */
final class RequestDecoders {
    private static final int LONGEST_NAME = 200;

    private RequestDecoders() {}

    static Either<List<Fault>, OpenCopRequest> copRequest(Json.Document body) {
        Fields in = Fields.of(body, "customer", "initiator", "reason", "content", "file");
        Option<CustomerId> customer = customer(in.need("customer"));
        Option<CopInquiry> inquiry = ChangeDecoders.copInquiry(in);
        Option<String> file = in.may("file").text(LONGEST_NAME);
        return in.decoded(() -> new OpenCopRequest(present(customer), present(inquiry), file));
    }

    static Either<List<Fault>, OpenCapacityRequest> capacityRequest(Json.Document body) {
        Fields in = Fields.of(body, "customer", "adding", "tacCase");
        Option<CustomerId> customer = customer(in.need("customer"));
        Option<Capacity> adding = in.need("adding").object(Decoders::capacity, "knowledgeWorkers", "workspaces");
        Option<String> tacCase = in.need("tacCase").text(LONGEST_NAME);
        return in.decoded(() -> new OpenCapacityRequest(present(customer), present(adding), present(tacCase)));
    }

    /** A step of that workflow. */
    static <E extends Enum<E>> Either<List<Fault>, RecordProtocol.Timed<E>> step(Json.Document body, Class<E> steps) {
        Fields in = Fields.of(body, "step", "at");
        Option<E> step = in.need("step").oneOf(steps);
        return RecordProtocol.Timed.decoded(in, at -> present(step));
    }

    static Either<List<Fault>, RecordBackup> backup(Json.Document body) {
        Fields in = Fields.of(body, "customer", "application", "completedAt", "good", "location");
        Option<CustomerId> customer = customer(in.need("customer"));
        Option<UcApplication> application = in.need("application").oneOf(UcApplication.class);
        Option<Instant> completedAt = in.need("completedAt").recordedInstant();
        Option<Boolean> good = in.need("good").flag();
        Option<BackupLocation> location =
                in.may("location").text(BackupLocation.LONGEST).map(BackupLocation::of);
        return in.decoded(() -> RecordBackup.builder()
                .customer(present(customer))
                .application(present(application))
                .completedAt(present(completedAt))
                .good(present(good))
                .location(location)
                .build());
    }

    static Option<CustomerId> customer(Fields.Field field) {
        return field.form(CustomerId::isValid, "bad_id").map(CustomerId::of);
    }

    /** The date of a night, or an instant in it. */
    static Option<Either<LocalDate, Instant>> night(Fields.Field field) {
        return field.parsed(text -> Values.date(text)
                .<Either<LocalDate, Instant>>map(Either::left)
                .orElse(() -> Values.instant(text).map(Either::right))
                .mapLeft(code -> code.equals("bad_instant") ? "bad_night" : code));
    }
}
