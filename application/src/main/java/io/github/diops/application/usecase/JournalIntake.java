package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Upkeep.Progress;
import io.github.diops.application.port.in.Upkeep.Reason;
import io.github.diops.application.port.in.Upkeep.Unreadable;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.domain.customer.ContactId;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes an export in, line by line; a record is stored whole or not at all. Used once. */
final class JournalIntake {
    private final Ports ports;
    private final RecordKinds kinds;
    private final Supplier<Option<String>> lines;
    private final Consumer<Progress> watching;
    private long number;
    private Progress taken = Progress.NONE;

    JournalIntake(Ports ports, RecordKinds kinds, Supplier<Option<String>> lines, Consumer<Progress> watching) {
        this.ports = ports;
        this.kinds = kinds;
        this.lines = lines;
        this.watching = watching;
    }

    Either<Unreadable, Progress> read() {
        Either<Unreadable, StoredJson> first = next();
        if (!first.exists(ExportLine::isBegin)) {
            return unreadable(Reason.NO_EXPORT);
        }
        while (true) {
            Either<Unreadable, Boolean> atEnd = next().flatMap(this::take);
            if (atEnd.isLeft() || atEnd.contains(true)) {
                return atEnd.map(end -> taken);
            }
        }
    }

    private Either<Unreadable, StoredJson> next() {
        number++;
        return lines.get().fold(() -> unreadable(Reason.CUT_OFF), line -> parsed(line, StoredJson::parse));
    }

    /** What {@code reader} makes of a line; whatever it cannot make anything of is a broken line. */
    private <T, R> Either<Unreadable, R> parsed(T line, Function<T, R> reader) {
        try {
            return Either.right(reader.apply(line));
        } catch (IllegalStateException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException
                | ClassCastException e) {
            return unreadable(Reason.BROKEN_LINE);
        }
    }

    /** Takes in what begins with {@code line}, and says whether it was the end. */
    private Either<Unreadable, Boolean> take(StoredJson line) {
        return switch (line.option("line").getOrElse("")) {
            case ExportLine.RECORD -> parsed(line, ExportLine::place).flatMap(place -> takeRecord(place, line));
            case ExportLine.NOTICE ->
                parsed(line, ExportLine::notice).map(notice -> {
                    ports.archive().add(List.of(notice), List.empty());
                    return false;
                });
            case ExportLine.DENIAL ->
                parsed(line, ExportLine::denial).map(row -> {
                    ports.archive().add(List.empty(), List.of(row));
                    return false;
                });
            case ExportLine.END ->
                parsed(line, end -> end.number("records") == taken.records() && end.number("events") == taken.events())
                        .flatMap(agrees -> agrees ? Either.right(true) : unreadable(Reason.CUT_OFF));
            default -> unreadable(Reason.BROKEN_LINE);
        };
    }

    private Either<Unreadable, Boolean> takeRecord(Archive.Place place, StoredJson line) {
        return parsed(line, ExportLine::head)
                .flatMap(head -> events(head.version()).flatMap(events -> {
                    HashChain chain = events.foldLeft(HashChain.of(place), HashChain::then);
                    return chain.end(Option.some(head)).isEmpty() && events.nonEmpty()
                            ? store(place, line, events)
                            : unreadable(Reason.BROKEN_CHAIN);
                }))
                .map(stored -> {
                    taken = taken.and(stored);
                    watching.accept(taken);
                    return false;
                });
    }

    private Either<Unreadable, List<StoredEvent>> events(long count) {
        List<StoredEvent> latestFirst = List.empty();
        for (long read = 0; read < count; read++) {
            Either<Unreadable, StoredEvent> event = next().flatMap(
                            line -> line.option("line").contains(ExportLine.EVENT)
                                    ? parsed(line, ExportLine::event)
                                    : unreadable(Reason.BROKEN_LINE));
            if (event.isLeft()) {
                return event.map(List::of);
            }
            latestFirst = latestFirst.prependAll(event.toList());
        }
        return Either.right(latestFirst.reverse());
    }

    /** Stores what of the record is not there, and says how many events it has. */
    private Either<Unreadable, Long> store(Archive.Place place, StoredJson line, List<StoredEvent> events) {
        StreamHead there = ports.archive().kept(place).map(Archive.Kept::head).getOrElse(StreamHead.NONE);
        List<StoredEvent> missing = events.filter(event -> event.version() > there.version());
        boolean sameHistory = there.version() <= events.size()
                && (there.version() == 0
                        || events.get((int) there.version() - 1).hash().equals(there.hash()));
        if (!sameHistory) {
            return unreadable(Reason.OTHER_HISTORY);
        }
        if (missing.isEmpty()) {
            return Either.right((long) events.size());
        }
        return parsed(line, exported -> commit(place, exported, events, there, missing))
                .flatMap(commit -> ports.journal().append(new Scope.All(), commit) == CommitOutcome.COMMITTED
                        ? Either.right((long) events.size())
                        : unreadable(Reason.OTHER_HISTORY));
    }

    private Commit commit(
            Archive.Place place,
            StoredJson line,
            List<StoredEvent> events,
            StreamHead there,
            List<StoredEvent> missing) {
        Commit whole = kinds.whole(place, events);
        List<StoredContact> contacts = ExportLine.contacts(line);
        return Commit.builder()
                .from(whole)
                .expected(there)
                .events(missing)
                .trail(whole.trail().drop((int) there.version()))
                .timers(Option.some(ExportLine.timers(line)))
                .contacts(contacts)
                .erasedContacts(contacts.isEmpty() ? List.empty() : present(whole))
                .build();
    }

    /** Contacts that are there already; the export's take their place. */
    private List<ContactId> present(Commit whole) {
        return whole.customers()
                .toList()
                .flatMap(customer -> ports.contacts().of(new Scope.OfPartner(whole.tenant()), customer))
                .map(StoredContact::id);
    }

    private <T> Either<Unreadable, T> unreadable(Reason reason) {
        return Either.left(new Unreadable(number, reason));
    }
}
