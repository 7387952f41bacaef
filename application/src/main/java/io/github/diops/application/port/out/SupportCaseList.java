package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** Finds cases. It reads only; {@link Journal#append} writes what it finds. */
public interface SupportCaseList {
    /**
     * At most {@code limit} cases within {@code scope} that pass {@code filter}, latest opening first, of equal openings
     * the greater id (by code point) first, strictly after {@code after} in that order. Instants count in milliseconds.
     *
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    List<StoredRecord> page(Scope scope, Filter filter, Option<Position> after, int limit);

    /** Which cases; an absent part admits all. */
    @Value.Immutable
    @Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
    interface Filter {
        Filter EVERYTHING = builder().build();

        @Value.Default
        default Option<CaseState> state() {
            return Option.none();
        }

        @Value.Default
        default Option<Severity> severity() {
            return Option.none();
        }

        @Value.Default
        default Option<CustomerId> customer() {
            return Option.none();
        }

        /** Exclusive. */
        @Value.Default
        default Option<Instant> dueBefore() {
            return Option.none();
        }

        /** Exactly one of the {@linkplain SupportCaseEntry#references() references} of the case. */
        @Value.Default
        default Option<String> reference() {
            return Option.none();
        }

        /** Each stands somewhere in the {@linkplain SupportCaseEntry#words() words} of the case, folded as they are. */
        @Value.Default
        default List<String> words() {
            return List.empty();
        }

        static Builder builder() {
            return new Builder();
        }

        /** Builds a filter; what is not set admits all. */
        class Builder extends ImmutableFilter.Builder {}
    }

    /** A place in the list: the case that was last seen. */
    record Position(Instant openedAt, CaseId id) {}
}
