package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Everything one command changes; it happens whole or not at all. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Commit {
    PartnerId tenant();

    StreamKey stream();

    /** The customer whose record it is, by which a customer's scope finds it; fixed by the first commit. */
    CustomerId customer();

    /** The head that the command was decided on. */
    StreamHead expected();

    /** At least one, numbered from {@code expected().version() + 1} without gaps. */
    List<StoredEvent> events();

    /** The state after the last event. */
    Snapshot snapshot();

    /** The row of the list of cases to add or replace; none for other records. */
    @Value.Default
    default Option<SupportCaseEntry> supportCase() {
        return Option.none();
    }

    /** Contacts to add, kept apart from the journal. */
    @Value.Default
    default List<StoredContact> contacts() {
        return List.empty();
    }

    /** The answer to store, if the request may be repeated. It replaces one that has expired. */
    @Value.Default
    default Option<RecordedAnswer> answer() {
        return Option.none();
    }

    /** The head after this commit. */
    default StreamHead reached() {
        StoredEvent last = events().last();
        return new StreamHead(last.version(), last.hash());
    }

    @Value.Check
    default void check() {
        if (events().isEmpty()) {
            throw new IllegalArgumentException("a commit has at least one event");
        }
        long first = expected().version() + 1;
        boolean gapless = events().zipWithIndex().forAll(numbered -> numbered._1.version() == first + numbered._2);
        if (!gapless) {
            throw new IllegalArgumentException(
                    "events follow version " + expected().version() + " without gaps");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a commit; list row, contacts and answer are empty unless set. */
    class Builder extends ImmutableCommit.Builder {}
}
