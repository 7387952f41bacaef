package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.CapacityView;
import io.github.diops.application.port.in.CopView;
import io.github.diops.application.port.in.OpenCapacityRequest;
import io.github.diops.application.port.in.OpenCopRequest;
import io.github.diops.domain.capacity.CapacityRequestId;
import io.github.diops.domain.capacity.CapacityStep;
import io.github.diops.domain.cop.CopRequestId;
import io.github.diops.domain.cop.CopStep;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;

/** The durable requests that go from hand to hand: for COP files and for capacity. */
final class RequestRecords {
    private static final String COPS = "/api/v1/cop-requests";
    private static final String CAPACITIES = "/api/v1/capacity-requests";

    private final DiOps diops;

    RequestRecords(DiOps diops) {
        this.diops = diops;
    }

    List<Operation> operations() {
        return List.of(
                Operation.onRecords(HttpMethod.POST, COPS, this::openCop),
                Operation.onRecords(HttpMethod.GET, COPS, this::listCops).withQuery(),
                Operation.onRecords(HttpMethod.GET, COPS + "/{id}", this::readCop),
                Operation.onRecords(HttpMethod.POST, COPS + "/{id}/steps", this::takeCopStep),
                Operation.onRecords(HttpMethod.GET, COPS + "/{id}/timeline", this::copTimeline)
                        .withQuery(),
                Operation.onRecords(HttpMethod.POST, CAPACITIES, this::openCapacity),
                Operation.onRecords(HttpMethod.GET, CAPACITIES, this::listCapacities)
                        .withQuery(),
                Operation.onRecords(HttpMethod.GET, CAPACITIES + "/{id}", this::readCapacity),
                Operation.onRecords(HttpMethod.POST, CAPACITIES + "/{id}/steps", this::takeCapacityStep),
                Operation.onRecords(HttpMethod.GET, CAPACITIES + "/{id}/timeline", this::capacityTimeline)
                        .withQuery());
    }

    private Reply openCop(Exchange exchange) {
        return RecordProtocol.<OpenCopRequest, CopView>create(
                exchange,
                RequestDecoders::copRequest,
                view -> cop(exchange, 201, view)
                        .with("Location", COPS + "/" + view.request().opening().id()),
                (caller, command, once) -> diops.cops().open(caller, command, once));
    }

    private Reply takeCopStep(Exchange exchange) {
        return RecordProtocol.<CopStep, CopView>changeOnce(
                exchange,
                body -> RequestDecoders.step(body, CopStep.class),
                view -> cop(exchange, 200, view),
                (caller, step, occasion, once) ->
                        RecordProtocol.on(copId(exchange), id -> diops.cops().take(caller, id, step, occasion, once)));
    }

    private Reply readCop(Exchange exchange) {
        return RecordProtocol.read(
                exchange,
                view -> cop(exchange, 200, view),
                caller -> copId(exchange).flatMap(id -> diops.cops().read(caller, id)));
    }

    private Reply listCops(Exchange exchange) {
        return RecordProtocol.list(
                exchange,
                (caller, customer, after, most) -> diops.cops()
                        .list(caller, customer, after, most)
                        .map(view -> exchange.requests().cop(view)));
    }

    private Reply copTimeline(Exchange exchange) {
        return RecordProtocol.timeline(
                exchange,
                (caller, after, most) ->
                        copId(exchange).flatMap(id -> diops.cops().timeline(caller, id, after, most)));
    }

    private static Reply cop(Exchange exchange, int status, CopView view) {
        String variant = view.window()
                .map(window -> "W" + window.start().getEpochSecond())
                .getOrElse("COP");
        return Reply.json(status, exchange.requests().cop(view))
                .with("ETag", RecordProtocol.tag(view.version(), variant, exchange));
    }

    private static Option<CopRequestId> copId(Exchange exchange) {
        return RecordProtocol.id(exchange, CopRequestId::isValid, CopRequestId::of);
    }

    private Reply openCapacity(Exchange exchange) {
        return RecordProtocol.<OpenCapacityRequest, CapacityView>create(
                exchange,
                RequestDecoders::capacityRequest,
                view -> capacity(exchange, 201, view)
                        .with(
                                "Location",
                                CAPACITIES + "/"
                                        + view.request().opened().opening().id()),
                (caller, command, once) -> diops.capacities().open(caller, command, once));
    }

    private Reply takeCapacityStep(Exchange exchange) {
        return RecordProtocol.<CapacityStep, CapacityView>changeOnce(
                exchange,
                body -> RequestDecoders.step(body, CapacityStep.class),
                view -> capacity(exchange, 200, view),
                (caller, step, occasion, once) -> RecordProtocol.on(
                        capacityId(exchange), id -> diops.capacities().take(caller, id, step, occasion, once)));
    }

    private Reply readCapacity(Exchange exchange) {
        return RecordProtocol.read(
                exchange,
                view -> capacity(exchange, 200, view),
                caller -> capacityId(exchange).flatMap(id -> diops.capacities().read(caller, id)));
    }

    private Reply listCapacities(Exchange exchange) {
        return RecordProtocol.list(
                exchange,
                (caller, customer, after, most) -> diops.capacities()
                        .list(caller, customer, after, most)
                        .map(view -> exchange.requests().capacity(view)));
    }

    private Reply capacityTimeline(Exchange exchange) {
        return RecordProtocol.timeline(
                exchange,
                (caller, after, most) ->
                        capacityId(exchange).flatMap(id -> diops.capacities().timeline(caller, id, after, most)));
    }

    private static Reply capacity(Exchange exchange, int status, CapacityView view) {
        return Reply.json(status, exchange.requests().capacity(view))
                .with("ETag", RecordProtocol.tag(view.version(), "CAPACITY", exchange));
    }

    private static Option<CapacityRequestId> capacityId(Exchange exchange) {
        return RecordProtocol.id(exchange, CapacityRequestId::isValid, CapacityRequestId::of);
    }
}
