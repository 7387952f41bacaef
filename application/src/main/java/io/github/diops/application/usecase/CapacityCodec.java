package io.github.diops.application.usecase;

import io.github.diops.domain.capacity.CapacityEvent;
import io.github.diops.domain.capacity.CapacityOpening;
import io.github.diops.domain.capacity.CapacityRequest;
import io.github.diops.domain.capacity.CapacityRequestId;
import io.github.diops.domain.capacity.CapacityStep;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.vavr.control.Option;
import java.time.Instant;

/** The stored form of capacity requests. */
final class CapacityCodec implements RecordCodec<CapacityRequest, CapacityEvent> {
    private static final String OPENED = "OPENED";
    private static final String STEP_TAKEN = "STEP_TAKEN";

    @Override
    public Form form(CapacityEvent event) {
        return event instanceof CapacityEvent.Opened opened
                ? new Form(OPENED, 1, opening(opened))
                : new Form(STEP_TAKEN, 1, new StoredJson().with("step", ((CapacityEvent.StepTaken) event).step()));
    }

    @Override
    public CapacityEvent event(Form form, Envelope envelope) {
        StoredJson data = form.data();
        return switch (form.type() + " " + form.version()) {
            case OPENED + " 1" -> opening(data, envelope.at());
            case STEP_TAKEN + " 1" ->
                new CapacityEvent.StepTaken(envelope.at(), envelope.party(), CapacityStep.valueOf(data.text("step")));
            default ->
                throw new IllegalStateException(
                        "a capacity request has no event " + form.type() + " of version " + form.version());
        };
    }

    @Override
    public CapacityRequest after(Option<CapacityRequest> before, CapacityEvent event) {
        return event.after(before);
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public StoredJson state(CapacityRequest request) {
        return new StoredJson()
                .with("opening", opening(request.opened()))
                .with("openedAt", request.opened().at())
                .with(
                        "taken",
                        request.taken()
                                .map(event -> new StoredJson()
                                        .with("at", event.at())
                                        .with("by", event.by())
                                        .with("step", event.step())));
    }

    @Override
    public CapacityRequest state(StoredJson stored) {
        return new CapacityRequest(
                opening(stored.object("opening"), stored.instant("openedAt")),
                stored.objects("taken")
                        .map(event -> new CapacityEvent.StepTaken(
                                event.instant("at"),
                                Party.valueOf(event.text("by")),
                                CapacityStep.valueOf(event.text("step")))));
    }

    private static StoredJson opening(CapacityEvent.Opened opened) {
        return new StoredJson()
                .with("id", opened.opening().id())
                .with("customer", opened.opening().customer())
                .with("committed", opened.opening().committed().map(CapacityCodec::counts))
                .with("adding", counts(opened.opening().adding()))
                .with("tacCase", opened.opening().tacCase())
                .with("edition", opened.edition());
    }

    private static CapacityEvent.Opened opening(StoredJson stored, Instant at) {
        return new CapacityEvent.Opened(
                CapacityOpening.builder()
                        .id(CapacityRequestId.of(stored.text("id")))
                        .customer(CustomerId.of(stored.text("customer")))
                        .committed(stored.optionalObject("committed").map(CapacityCodec::counts))
                        .adding(counts(stored.object("adding")))
                        .tacCase(stored.text("tacCase"))
                        .at(at)
                        .build(),
                EditionName.of(stored.text("edition")));
    }

    private static StoredJson counts(Capacity capacity) {
        return new StoredJson()
                .with("knowledgeWorkers", capacity.knowledgeWorkers())
                .with("workspaces", capacity.workspaces());
    }

    private static Capacity counts(StoredJson stored) {
        return new Capacity(stored.number("knowledgeWorkers"), stored.number("workspaces"));
    }
}
