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

    /**
     * The customer whose record it is, by which a customer's scope finds it; fixed by the first commit, so that a later
     * one that names another is a version conflict.
     */
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

    /** Contacts of {@link #customer()} to add, kept apart from the journal; an id is used once. */
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
        if (!supportCase()
                .forAll(row -> row.customer().equals(customer())
                        && stream().equals(StreamKey.of(StreamKey.Kind.SUPPORT_CASE, row.id())))) {
            throw new IllegalArgumentException("the list row of " + stream() + " is another record's");
        }
        if (!answer().forAll(given -> given.key().tenant().equals(tenant()))) {
            throw new IllegalArgumentException("the answer belongs to another tenant than " + tenant());
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a commit; list row, contacts and answer are empty unless set. */
    class Builder extends ImmutableCommit.Builder {}
}
