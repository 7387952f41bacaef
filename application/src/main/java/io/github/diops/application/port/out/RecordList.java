package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Finds the records of a kind. It reads only; {@link Journal#append} writes what it finds. */
public interface RecordList {
    /**
     * At most {@code limit} records of {@code kind} within {@code scope}, of {@code customer} where one is named, that a
     * commit has {@linkplain Commit#listed() listed}: the latest such instant first, of equal ones the greater id (by
     * code point) first, strictly after {@code after} in that order. Instants count in milliseconds.
     *
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    List<StoredRecord> page(
            Scope scope, StreamKey.Kind kind, Option<CustomerId> customer, Option<Position> after, int limit);
}
