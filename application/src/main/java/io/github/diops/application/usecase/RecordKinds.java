package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** Every kind of record, for work that goes through all of them. */
final class RecordKinds {
    private final OperationsPolicy policy;
    private final Ports ports;

    RecordKinds(OperationsPolicy policy, Ports ports) {
        this.policy = policy;
        this.ports = ports;
    }

    private RecordKind<?, ?, ?> of(StreamKey.Kind kind) {
        return switch (kind) {
            case CUSTOMER -> new CustomerRecords(ports, List.empty(), Instant.EPOCH);
            case SUPPORT_CASE -> new SupportCases(policy);
            case MAINTENANCE -> new MaintenanceEvents(policy);
            case COP_REQUEST -> new CopRequests(policy);
            case CERTIFICATE -> new Certificates(policy, new Customers(ports));
            case CAPACITY_REQUEST -> new CapacityRequests();
            case BACKUP_LOG -> new BackupLogs(ports);
            case RELEASES -> new ReleasePublications(policy);
        };
    }

    /**
     * One commit with all events of a record, the state that they leave and what finds it; it sets no timers and tells
     * nothing.
     */
    Commit whole(Archive.Place place, List<StoredEvent> events) {
        return whole(of(place.stream().kind()), place, events);
    }

    private static <S, E> Commit whole(RecordKind<S, E, ?> kind, Archive.Place place, List<StoredEvent> events) {
        RecordCodec<S, E> codec = kind.codec();
        List<Envelope> envelopes = events.map(event -> Envelope.of(StoredJson.parse(event.body())));
        S state = RecordStreams.fold(codec, events)
                .getOrElseThrow(() -> new IllegalStateException("record " + place + " has no events"));
        Commit.Builder unlisted = Commit.builder().tenant(place.tenant()).stream(place.stream())
                .customers(kind.customers(state))
                .expected(StreamHead.NONE)
                .events(events)
                .snapshot(new Snapshot(codec.stateVersion(), codec.state(state).toString()));
        Commit listed = kind.listed(unlisted, state).build();
        List<TrailRow> trail = events.zipWith(
                envelopes,
                (event, envelope) -> envelope.trailRow(place.tenant(), place.stream(), event, listed.customers()));
        return Commit.builder()
                .from(listed)
                // customers do not remember when they were created, which is when their first event was recorded
                .listed(
                        place.stream().kind() == StreamKey.Kind.CUSTOMER
                                ? Option.some(envelopes.head().recordedAt())
                                : listed.listed())
                .contacts(List.empty())
                .erasedContacts(List.empty())
                .timers(Option.none())
                .notices(List.empty())
                .trail(trail)
                .build();
    }
}
