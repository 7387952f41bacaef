package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** Reads the outbox. {@link Journal#append} and {@link TimerQueue#fire} add to it. */
public interface Notices {
    /**
     * At most {@code limit} notices within {@code scope}, of {@code customer} where one is named, recorded at
     * {@code since} or later, in the order of {@link Notice#recordedAt()} and of equal ones by id, strictly after
     * {@code after}. Instants count in milliseconds.
     *
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    List<Notice> page(
            Scope scope, Option<Instant> since, Option<CustomerId> customer, Option<Position> after, int limit);

    /** Whether the notice of that id has been told. */
    boolean isTold(PartnerId tenant, String id);
}
