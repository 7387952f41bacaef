package io.github.diops.application.port.in;

import io.github.diops.application.port.out.Position;
import io.github.diops.domain.capacity.CapacityRequestId;
import io.github.diops.domain.capacity.CapacityStep;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The desk where partners ask for more capacity and each party takes its steps. What it answers as done is durable. */
public interface CapacityDesk {
    /**
     * Records a request for a customer within the caller's scope, beyond the counts committed at that moment.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CapacityView>> open(
            Caller caller, OpenCapacityRequest command, Option<Once<CapacityView>> once);

    /**
     * Records that {@code step} was taken; users before the capacity are refused (CAP-03).
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CapacityView>> take(
            Caller caller, CapacityRequestId id, CapacityStep step, Occasion occasion, Option<Once<CapacityView>> once);

    /** The request of that id within the caller's scope, or none. */
    Option<CapacityView> read(Caller caller, CapacityRequestId id);

    /**
     * At most {@code limit} requests within the caller's scope, of that customer where one is named, latest opening
     * first, after {@code after}.
     */
    Page<CapacityView, Position> list(Caller caller, Option<CustomerId> customer, Option<Position> after, int limit);

    /**
     * At most {@code limit} steps of a request's history after version {@code afterVersion}, oldest first, each page's
     * next being the last version seen; none if there is no such request within the caller's scope.
     */
    Option<Page<TimelineEntry, Long>> timeline(Caller caller, CapacityRequestId id, long afterVersion, int limit);
}
