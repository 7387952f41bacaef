package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** Finds cases. It reads only; {@link Journal#append} writes what it finds. */
public interface SupportCaseList {
    /**
     * At most {@code limit} cases within {@code scope} that pass {@code filter}, latest opening first, of equal openings
     * the greater id (by code point) first, strictly after {@code after} in that order. Instants count in milliseconds.
     *
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    List<StoredRecord> page(Scope scope, Filter filter, Option<Position> after, int limit);

    /** Which cases; an absent part admits all. {@code dueBefore} is exclusive. */
    record Filter(
            Option<CaseState> state,
            Option<Severity> severity,
            Option<CustomerId> customer,
            Option<Instant> dueBefore) {
        public static final Filter EVERYTHING = new Filter(Option.none(), Option.none(), Option.none(), Option.none());
    }

    /** A place in the list: the case that was last seen. */
    record Position(Instant openedAt, CaseId id) {}
}
