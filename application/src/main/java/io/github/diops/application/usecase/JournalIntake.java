package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Upkeep.Progress;
import io.github.diops.application.port.in.Upkeep.Reason;
import io.github.diops.application.port.in.Upkeep.Unreadable;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.ContactId;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes an export in, line by line, and stores some hundred records at once, each whole or not at all. Used once. */
final class JournalIntake {
    private static final int AT_ONCE = 200;
    private static final int EVENTS_AT_ONCE = 2_000;

    private final Ports ports;
    private final RecordKinds kinds;
    private final Supplier<Option<String>> lines;
    private final Consumer<Progress> watching;
    private long number;
    private Progress read = Progress.NONE;
    private Progress taken = Progress.NONE;

    /** What was read and is yet to be stored, of each record one commit, with the last line that it was read from. */
    private final Map<Archive.Place, Waiting> waiting = new LinkedHashMap<>();

    private List<Notice> notices = List.empty();
    private List<TrailRow> denials = List.empty();

    private record Waiting(long line, Commit commit) {}

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
        Either<Unreadable, Boolean> atEnd = Either.right(false);
        while (atEnd.contains(false)) {
            atEnd = next().flatMap(this::take);
        }
        Either<Unreadable, Boolean> ended = atEnd;
        return storeAll().flatMap(stored -> ended.map(end -> stored));
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
                parsed(line, ExportLine::notice).flatMap(notice -> {
                    notices = notices.prepend(notice);
                    return storeIfEnough();
                });
            case ExportLine.DENIAL ->
                parsed(line, ExportLine::denial).flatMap(row -> {
                    denials = denials.prepend(row);
                    return storeIfEnough();
                });
            case ExportLine.END ->
                parsed(line, end -> end.number("records") == read.records() && end.number("events") == read.events())
                        .flatMap(agrees -> agrees ? Either.right(true) : unreadable(Reason.CUT_OFF));
            default -> unreadable(Reason.BROKEN_LINE);
        };
    }

    private Either<Unreadable, Boolean> takeRecord(Archive.Place place, StoredJson line) {
        return parsed(line, ExportLine::head)
                .flatMap(head -> events(head.version()).flatMap(events -> {
                    HashChain chain = events.foldLeft(HashChain.of(place), HashChain::then);
                    return chain.end(Option.some(head)).isEmpty() && events.nonEmpty()
                            ? await(place, line, events)
                            : unreadable(Reason.BROKEN_CHAIN);
                }))
                .flatMap(events -> {
                    read = read.and(events);
                    return storeIfEnough();
                });
    }

    private Either<Unreadable, List<StoredEvent>> events(long count) {
        List<StoredEvent> latestFirst = List.empty();
        for (long n = 0; n < count; n++) {
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

    /** Lets what of the record is not there wait to be stored, and says how many events it has. */
    private Either<Unreadable, Long> await(Archive.Place place, StoredJson line, List<StoredEvent> events) {
        if (waiting.containsKey(place)) {
            Either<Unreadable, Progress> stored = storeAll();
            if (stored.isLeft()) {
                return stored.map(Progress::events);
            }
        }
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
                .map(commit -> {
                    waiting.put(place, new Waiting(number, commit));
                    return (long) events.size();
                });
    }

    private Either<Unreadable, Boolean> storeIfEnough() {
        boolean enough = read.records() - taken.records() >= AT_ONCE
                || read.events() - taken.events() >= EVENTS_AT_ONCE
                || notices.size() + denials.size() >= AT_ONCE;
        return enough ? storeAll().map(stored -> false) : Either.right(false);
    }

    /** Stores all that waits. */
    private Either<Unreadable, Progress> storeAll() {
        Option<Unreadable> obstacle = obstacle(List.ofAll(waiting.values()));
        if (obstacle.isEmpty()) {
            ports.archive().add(notices.reverse(), denials.reverse());
            waiting.clear();
            notices = List.empty();
            denials = List.empty();
            if (JournalUpkeep.isWorthAWord(taken, read)) {
                watching.accept(read);
            }
            taken = read;
        }
        return obstacle.toEither(taken).swap();
    }

    /** Stores them; where another record came between, one after the other, to the first that cannot be. */
    private Option<Unreadable> obstacle(List<Waiting> next) {
        return ports.archive().store(next.map(Waiting::commit))
                ? Option.none()
                : next.find(one -> ports.journal().append(new Scope.All(), one.commit()) != CommitOutcome.COMMITTED)
                        .map(one -> new Unreadable(one.line(), Reason.OTHER_HISTORY));
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
