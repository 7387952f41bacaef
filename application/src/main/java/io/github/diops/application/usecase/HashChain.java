package io.github.diops.application.usecase;

import io.github.diops.application.port.in.Upkeep.Fault;
import io.github.diops.application.port.in.Upkeep.Finding;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamHead;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Follows the events of one record from the first to its head, each hash from the one before.
 *
 * @param last the version of the last event seen
 * @param hash its hash; none after a gap, since what follows cannot be told from it
 */
record HashChain(Archive.Place place, long last, Option<String> hash, List<Finding> findings) {
    static HashChain of(Archive.Place place) {
        return new HashChain(place, 0, Option.some(StreamHead.NONE.hash()), List.empty());
    }

    HashChain then(StoredEvent event) {
        boolean follows = event.version() == last + 1;
        Option<String> before = follows ? hash : Option.none();
        boolean sound = before.forAll(known -> event.hash().equals(hash(known, event)));
        HashChain next = follows ? this : with(last + 1, Fault.MISSING);
        return new HashChain(
                place,
                event.version(),
                Option.some(event.hash()),
                (sound ? next : next.with(event.version(), Fault.CHANGED)).findings);
    }

    private String hash(String before, StoredEvent event) {
        return RecordStreams.hash(List.of(
                before,
                place.tenant(),
                place.stream(),
                event.version(),
                event.type(),
                event.typeVersion(),
                event.body()));
    }

    /** What is found once the record's head is known. */
    List<Finding> end(Option<StreamHead> head) {
        return head.fold(() -> with(last, Fault.WITHOUT_HEAD).findings, reached -> {
            if (reached.version() > last) {
                return with(last + 1, Fault.MISSING).findings;
            }
            if (reached.version() < last) {
                return with(reached.version() + 1, Fault.UNKNOWN_TO_HEAD).findings;
            }
            boolean agrees = findings.nonEmpty() || hash.contains(reached.hash());
            return agrees ? findings : with(last, Fault.CHANGED).findings;
        });
    }

    private HashChain with(long version, Fault fault) {
        return new HashChain(
                place, last, hash, findings.append(new Finding(place.tenant(), place.stream(), version, fault)));
    }
}
