package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Upkeep;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.Function2;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

final class JournalUpkeep implements Upkeep {
    /** How much is read at a time. */
    private static final int PAGE = 500;
    /** How many records pass between two words of progress. */
    private static final long STRIDE = 1_000;
    /** How often a record that changes while it is projected is projected again. */
    private static final int ATTEMPTS = 50;
    /** Long enough for every reader of the outbox, and for no timer to tell again what it told. */
    private static final Duration NOTICES_KEPT = Duration.ofDays(400);

    private static final int PRUNED_AT_ONCE = 200;

    private final OperationsPolicy policy;
    private final Ports ports;
    private final Archive archive;
    private final InstantSource clock;
    private final RecordKinds kinds;

    JournalUpkeep(OperationsPolicy policy, Ports ports, InstantSource clock) {
        this.policy = policy;
        this.ports = ports;
        this.archive = ports.archive();
        this.clock = clock;
        this.kinds = new RecordKinds(policy, ports);
    }

    @Override
    public Verification verify(Consumer<Progress> watching) {
        return walk(
                new Verification(Progress.NONE, List.empty()),
                (found, place) -> {
                    Option<Archive.Kept> kept = archive.kept(place);
                    HashChain chain = events(place).foldLeft(HashChain.of(place), HashChain::then);
                    List<Finding> findings = chain.end(kept.map(Archive.Kept::head));
                    return new Verification(
                            found.seen().and(chain.last()), found.findings().appendAll(findings));
                },
                found -> tell(found.seen(), watching));
    }

    @Override
    public Progress rebuild(Consumer<Progress> watching) {
        int unused = archive.forgetStrays();
        return walk(Progress.NONE, (done, place) -> done.and(project(place)), done -> tell(done, watching));
    }

    private long project(Archive.Place place) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<StoredEvent> events = events(place).toList();
            if (events.isEmpty() || archive.kept(place).isEmpty()) {
                return 0;
            }
            if (archive.project(kinds.whole(place, events))) {
                return events.size();
            }
        }
        throw new StorageException(
                place.stream() + " of " + place.tenant() + " kept changing, or its head is not what its events reach");
    }

    @Override
    public Progress write(Consumer<String> lines, Consumer<Progress> watching) {
        lines.accept(ExportLine.begin().toString());
        Progress written = walk(
                Progress.NONE,
                (done, place) -> archive.kept(place)
                        .map(kept -> done.and(write(place, kept, lines)))
                        .getOrElse(done),
                done -> tell(done, watching));
        notices().forEach(notice -> lines.accept(ExportLine.notice(notice).toString()));
        denials().forEach(row -> lines.accept(ExportLine.denial(row).toString()));
        lines.accept(ExportLine.end(written.records(), written.events()).toString());
        return written;
    }

    /** A record that changes meanwhile is written as it was at the head that was read first. */
    private long write(Archive.Place place, Archive.Kept kept, Consumer<String> lines) {
        List<StoredContact> contacts = place.stream().kind() == StreamKey.Kind.CUSTOMER
                ? contacts(place, CustomerId.of(place.stream().id()))
                : List.empty();
        lines.accept(ExportLine.record(place, kept, contacts).toString());
        events(place)
                .takeWhile(event -> event.version() <= kept.head().version())
                .forEach(event -> lines.accept(ExportLine.event(event).toString()));
        return kept.head().version();
    }

    private List<StoredContact> contacts(Archive.Place place, CustomerId customer) {
        return ports.contacts().of(new Scope.OfPartner(place.tenant()), customer);
    }

    @Override
    public Either<Unreadable, Progress> read(Supplier<Option<String>> lines, Consumer<Progress> watching) {
        return new JournalIntake(ports, kinds, lines, watching).read();
    }

    @Override
    public Option<Progress> makeUp(Size size, Consumer<Progress> watching) {
        return Option.when(
                archive.records(Option.none(), 1).isEmpty(),
                () -> new MadeUpRecords(policy, ports, clock.instant(), size, watching).make());
    }

    @Override
    public void prune() {
        Instant now = clock.instant();
        Instant answersUntil = now.minus(Duration.ofHours(RecordedAnswer.KEPT_HOURS));
        Instant noticesUntil = now.minus(NOTICES_KEPT);
        Archive.Pruned pruned = archive.prune(answersUntil, noticesUntil, PRUNED_AT_ONCE);
        while (pruned.answers() == PRUNED_AT_ONCE || pruned.notices() == PRUNED_AT_ONCE) {
            pruned = archive.prune(answersUntil, noticesUntil, PRUNED_AT_ONCE);
        }
    }

    /** Takes {@code step} with every record in turn. */
    private <T> T walk(T first, Function2<T, Archive.Place, T> step, Consumer<T> watching) {
        T reached = first;
        for (List<Archive.Place> page = archive.records(Option.none(), PAGE);
                page.nonEmpty();
                page = archive.records(page.lastOption(), PAGE)) {
            for (Archive.Place place : page) {
                reached = step.apply(reached, place);
                watching.accept(reached);
            }
        }
        return reached;
    }

    /** Whether enough records have passed between the two that somebody who waits would like to know. */
    static boolean isWorthAWord(Progress before, Progress now) {
        return now.records() / STRIDE > before.records() / STRIDE;
    }

    private static void tell(Progress done, Consumer<Progress> watching) {
        if (done.records() % STRIDE == 0) {
            watching.accept(done);
        }
    }

    private Iterator<StoredEvent> events(Archive.Place place) {
        return pages(archive.events(place, 0, PAGE), last -> archive.events(place, last.version(), PAGE));
    }

    private Iterator<Notice> notices() {
        return pages(noticesAfter(Option.none()), last -> noticesAfter(Option.some(last)));
    }

    private List<Notice> noticesAfter(Option<Notice> last) {
        return ports.notices()
                .page(
                        new Scope.All(),
                        Option.none(),
                        Option.none(),
                        last.map(notice -> new Position(notice.recordedAt(), notice.id())),
                        PAGE);
    }

    private Iterator<TrailRow> denials() {
        return pages(trailAfter(Option.none()), last -> trailAfter(Option.some(last)))
                .filter(row -> row.outcome() == TrailRow.Outcome.DENIED);
    }

    private List<TrailRow> trailAfter(Option<TrailRow> last) {
        return ports.trail()
                .page(
                        new Scope.All(),
                        AccessTrail.Filter.EVERYTHING,
                        last.map(row -> new Position(row.at(), row.id())),
                        PAGE);
    }

    /** The items of {@code first} and of every page that follows the last one of the page before. */
    private static <T> Iterator<T> pages(List<T> first, Function<T, List<T>> following) {
        return Iterator.iterate(first, page -> page.lastOption().map(following).getOrElse(List.empty()))
                .takeWhile(List::nonEmpty)
                .flatMap(page -> page);
    }
}
