package io.github.diops.application.usecase;

import io.github.diops.application.port.in.CapacityView;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.capacity.CapacityEvent;
import io.github.diops.domain.capacity.CapacityRequest;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/** Capacity requests as records. */
final class CapacityRequests implements RecordKind<CapacityRequest, CapacityEvent, CapacityView> {
    @Override
    public StreamKey.Kind kind() {
        return StreamKey.Kind.CAPACITY_REQUEST;
    }

    @Override
    public CapacityCodec codec() {
        return new CapacityCodec();
    }

    @Override
    public Object id(CapacityRequest request) {
        return request.opened().opening().id();
    }

    @Override
    public Instant lastEventAt(CapacityRequest request) {
        return request.lastEventAt();
    }

    @Override
    public Deed deed(CapacityEvent event, Instant now) {
        return new Deed(event.by(), event.rule(), event.at());
    }

    @Override
    public Set<CustomerId> customers(CapacityRequest request) {
        return HashSet.of(request.opened().opening().customer());
    }

    @Override
    public Commit.Builder listed(Commit.Builder commit, CapacityRequest after) {
        return commit.listed(Option.some(after.opened().at()));
    }

    @Override
    public CapacityView view(RecordStreams.Loaded<CapacityRequest> found, Instant now) {
        return new CapacityView(found.tenant(), found.state(), found.head().version());
    }
}
