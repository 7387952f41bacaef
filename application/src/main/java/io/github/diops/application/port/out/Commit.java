package io.github.diops.application.port.out;

import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.immutables.value.Value;

/** Everything one command changes; it happens whole or not at all. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Commit {
    PartnerId tenant();

    StreamKey stream();

    /**
     * The customers whose record it is, by each of which a customer's scope finds it; fixed by the first commit, so that
     * a later one that names others is a version conflict. Empty exactly for a record that is
     * {@linkplain StreamKey.Kind#isEverybodys() everybody's}.
     */
    Set<CustomerId> customers();

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

    /** The instant at which the record stands in the {@link RecordList}; where none is given it stays as it is. */
    @Value.Default
    default Option<Instant> listed() {
        return Option.none();
    }

    /** All timers that the record has from now on; where none are given it keeps those it has. */
    @Value.Default
    default Option<List<Timer>> timers() {
        return Option.none();
    }

    /** What to add to the outbox; a notice whose id the tenant has already is not added again. */
    @Value.Default
    default List<Notice> notices() {
        return List.empty();
    }

    /** What to add to the access trail: a row for each event. */
    @Value.Default
    default List<TrailRow> trail() {
        return List.empty();
    }

    /** Contacts of the one customer to add, kept apart from the journal; an id is used once. */
    @Value.Default
    default List<StoredContact> contacts() {
        return List.empty();
    }

    /** Contacts of the one customer to erase, before any is added; one that is not there is no matter. */
    @Value.Default
    default List<ContactId> erasedContacts() {
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
        if (customers().isEmpty() != stream().kind().isEverybodys()
                || tenant().equals(StreamKey.EVERYBODYS) != stream().kind().isEverybodys()) {
            throw new IllegalArgumentException(stream() + " cannot belong to " + tenant() + " and " + customers());
        }
        if (!supportCase()
                .forAll(row -> customers().equals(HashSet.of(row.customer()))
                        && stream().equals(StreamKey.of(StreamKey.Kind.SUPPORT_CASE, row.id())))) {
            throw new IllegalArgumentException("the list row of " + stream() + " is another record's");
        }
        if (customers().size() != 1
                && (contacts().nonEmpty() || erasedContacts().nonEmpty())) {
            throw new IllegalArgumentException("contacts belong to one customer, not to " + customers());
        }
        checkTimers();
        if (!notices().forAll(notice -> notice.tenant().equals(tenant()))
                || !trail().forAll(row -> row.tenant().equals(tenant()))) {
            throw new IllegalArgumentException(
                    "a notice or a row of the trail belongs to another tenant than " + tenant());
        }
        if (!answer().forAll(given -> given.key().tenant().equals(tenant()))) {
            throw new IllegalArgumentException("the answer belongs to another tenant than " + tenant());
        }
    }

    private void checkTimers() {
        List<Timer> set = timers().getOrElse(List.empty());
        if (set.distinctBy(timer -> new Position(timer.dueAt().truncatedTo(ChronoUnit.MILLIS), timer.kind()))
                        .size()
                < set.size()) {
            throw new IllegalArgumentException("two timers of one kind are due at one instant: " + set);
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a commit; tenant, stream, customers, head, events and snapshot are mandatory, the rest is empty unless set. */
    class Builder extends ImmutableCommit.Builder {
        /** Sets the one customer whose record it is. */
        public Builder customer(CustomerId one) {
            return customers(HashSet.of(one));
        }
    }
}
