package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Everything that is stored, record by record: to be verified, moved, projected anew and pruned. It serves whoever runs
 * the installation and no caller, so it takes no {@link Scope}.
 */
public interface Archive {
    /** A record: its tenant and its stream. */
    record Place(PartnerId tenant, StreamKey stream) {}

    /**
     * What stands beside the events of a record.
     *
     * @param timers those it has set that have not fired
     */
    record Kept(Set<CustomerId> customers, StreamHead head, List<Timer> timers) {}

    /** How many rows were let go. */
    record Pruned(int answers, int notices) {}

    /**
     * At most {@code limit} records that have a head or an event, in the order of tenant and stream by code point,
     * strictly after {@code after}.
     */
    List<Place> records(Option<Place> after, int limit);

    /** What stands beside its events, or none where its head is gone. */
    Option<Kept> kept(Place place);

    /** Its events after version {@code afterVersion}, in order, at most {@code limit}, also where its head is gone. */
    List<StoredEvent> events(Place place, long afterVersion, int limit);

    /**
     * Writes the projections of {@code whole}, a commit of all events of a record, anew: snapshot, rows of lists, and
     * what was done in the trail. Events, timers, outbox, contacts and answers stay. False, and nothing is changed, if
     * the record is not at the head that {@code whole} reaches.
     */
    boolean project(Commit whole);

    /**
     * Stores {@code commits}, each of another record, in their order and in one transaction, all or nothing. False, and
     * nothing is changed, if {@link Journal#append} would refuse one of them.
     */
    boolean store(List<Commit> commits);

    /** Takes away rows of projections whose record is not there, and says how many. */
    int forgetStrays();

    /** Adds what another database told and denied, where it is not there already. */
    void add(List<Notice> notices, List<TrailRow> denials);

    /**
     * Lets go of at most {@code limit} answers that were recorded at {@code answersUntil} or earlier, and of as many
     * notices that were recorded at {@code noticesUntil} or earlier.
     */
    Pruned prune(Instant answersUntil, Instant noticesUntil, int limit);
}
