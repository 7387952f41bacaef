package io.github.diops.application.port.in;

import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** The desk where it is seen what was told, who did what or was denied it, and how objectives were kept. */
public interface OversightDesk {
    /**
     * At most {@code limit} notices within the caller's scope, in the order they were recorded, after {@code after}.
     *
     * @param since none recorded before that
     * @param customer only those that concern that customer
     */
    Page<Notice, Position> notices(
            Caller caller, Option<Instant> since, Option<CustomerId> customer, Option<Position> after, int limit);

    /** At most {@code limit} lines of the access trail within the caller's scope, the latest first, after {@code after}. */
    Page<TrailRow, Position> trail(Caller caller, AccessTrail.Filter filter, Option<Position> after, int limit);

    /**
     * Notes in the trail that the caller was denied what was {@code asked} for.
     *
     * @throws io.github.diops.application.port.out.StorageException if it cannot be noted
     */
    void denied(Caller caller, String asked);

    /** How the cases within the caller's scope were answered, severities never pooled (OBJ-04a). */
    Either<Problem, AttainmentView> attainment(Caller caller, AttainmentQuestion question);
}
