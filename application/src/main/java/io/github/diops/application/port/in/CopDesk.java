package io.github.diops.application.port.in;

import io.github.diops.application.port.out.Position;
import io.github.diops.domain.cop.CopRequestId;
import io.github.diops.domain.cop.CopStep;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The desk where COP files are requested and each party takes its steps. What it answers as done is durable. */
public interface CopDesk {
    /**
     * Records a request for a customer within the caller's scope, hosted where the customer is at that moment.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CopView>> open(Caller caller, OpenCopRequest command, Option<Once<CopView>> once);

    /**
     * Records that {@code step} was taken; refused out of order and to another party (COP-06).
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CopView>> take(
            Caller caller, CopRequestId id, CopStep step, Occasion occasion, Option<Once<CopView>> once);

    /** The request of that id within the caller's scope, or none. */
    Option<CopView> read(Caller caller, CopRequestId id);

    /**
     * At most {@code limit} requests within the caller's scope, of that customer where one is named, latest opening
     * first, after {@code after}.
     */
    Page<CopView, Position> list(Caller caller, Option<CustomerId> customer, Option<Position> after, int limit);

    /**
     * At most {@code limit} steps of a request's history after version {@code afterVersion}, oldest first, each page's
     * next being the last version seen; none if there is no such request within the caller's scope.
     */
    Option<Page<TimelineEntry, Long>> timeline(Caller caller, CopRequestId id, long afterVersion, int limit);
}
