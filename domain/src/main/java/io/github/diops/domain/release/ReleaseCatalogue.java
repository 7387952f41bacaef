package io.github.diops.domain.release;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The releases that customers run, may move to, or must leave (REL-07).
 *
 * @param columns from the oldest to the latest: n-2 and n-1 where there are such, n, and what is announced
 * @param endOfLife the latest release whose end of life is announced, its service update of no matter; older releases
 *     share its fate (REL-03a)
 */
public record ReleaseCatalogue(List<ReleaseColumn> columns, Option<Version> endOfLife) {
    private static final List<Standing> OLDEST_FIRST = List.of(Standing.N_2, Standing.N_1, Standing.N);
    private static final ReleaseCatalogue STANDARD = guide();

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the columns are not in the order of their versions, each once, or their
     *     standings are not n-2, n-1, n, announced in this order, with n always and n-1 wherever there is n-2
     */
    public ReleaseCatalogue {
        List<Version> versions = columns.map(ReleaseColumn::version);
        if (!versions.equals(versions.distinct().sorted())) {
            throw new IllegalArgumentException("not in the order of age: " + versions);
        }
        List<Standing> standings = columns.takeWhile(ReleaseColumn::isPublished).flatMap(ReleaseColumn::standing);
        if (standings.isEmpty()
                || !OLDEST_FIRST.endsWith(standings)
                || columns.count(ReleaseColumn::isPublished) != standings.size()) {
            throw new IllegalArgumentException("not n-2, n-1, n, announced: " + columns.map(ReleaseColumn::standing));
        }
    }

    /** The guide's own catalogue (REL-07). */
    public static ReleaseCatalogue standard() {
        return STANDARD;
    }

    /** n, the release to which customers upgrade. */
    public Version latest() {
        return columns.filter(column -> column.stands(Standing.N)).head().version();
    }

    /** The column of that version, published or announced, or none. */
    public Option<ReleaseColumn> column(Version version) {
        return columns.find(column -> column.version().equals(version));
    }

    /** Where a running version stands; none if it is unknown, which an announced one is too (REL-02a, REL-02c). */
    public Option<Standing> standingOf(Version version) {
        return column(version)
                .map(ReleaseColumn::standing)
                .getOrElse(() -> Option.when(version.isOlderThan(oldestSupported()), Standing.N_2));
    }

    /** What customers may do with a version; none if it is unknown and not announced either (REL-07b). */
    public Option<ReleaseTerms> termsOf(Version version) {
        return column(version)
                .map(ReleaseColumn::terms)
                .orElse(() -> standingOf(version).map(standing -> ReleaseTerms.usual(standing, latest())));
    }

    /** Whether the end of life of that version is announced (UPG-02, REL-03a). */
    public boolean isEndOfLifeAnnounced(Version version) {
        return endOfLife.exists(version::isReleaseUpTo);
    }

    /**
     * This catalogue once {@code version} is available: it becomes n, the others shift (REL-02, REL-02a) and have the
     * terms usual for where they then stand (REL-07b). What was announced and is not later is dropped. Refused unless
     * {@code version} is later than n (REL-02b).
     */
    public Either<Refusal, ReleaseCatalogue> publish(Version version, ReleaseTerms terms) {
        if (column(version).exists(ReleaseColumn::isPublished)) {
            return Either.left(Refusal.of(ReleaseRefusal.ALREADY_PUBLISHED).with("version", version));
        }
        if (version.isOlderThan(latest())) {
            return Either.left(Refusal.of(ReleaseRefusal.OLDER_THAN_LATEST)
                    .with("version", version)
                    .with("latest", latest()));
        }
        List<ReleaseColumn> shifted = columns.flatMap(column -> column.standing()
                .flatMap(Standing::shifted)
                .map(standing -> usual(column.version(), standing, version)));
        return Either.right(new ReleaseCatalogue(
                shifted.append(new ReleaseColumn(version, Option.some(Standing.N), terms, List.empty()))
                        .appendAll(columns.filter(column -> column.version().isLaterThan(version))),
                endOfLife));
    }

    private ReleaseColumn usual(Version version, Standing standing, Version latest) {
        return new ReleaseColumn(
                version,
                Option.some(standing),
                ReleaseTerms.usual(standing, latest),
                isEndOfLifeAnnounced(version) ? List.of(ReleaseColumn.END_OF_LIFE_ANNOUNCED) : List.empty());
    }

    private Version oldestSupported() {
        return columns.find(column -> column.stands(Standing.N_1))
                .map(ReleaseColumn::version)
                .getOrElse(this::latest);
    }

    private static ReleaseCatalogue guide() {
        Cell allowed = Cell.of(Support.ALLOWED);
        Cell refused = Cell.of(Support.REFUSED);
        Cell expected = Cell.expectedIn(2, 2024);
        Version n1 = Version.parse("12.5-SU7a");
        Version n = Version.parse("14.0-SU3");
        Version announced = Version.parse("15.0-SU1");
        return new ReleaseCatalogue(
                List.of(
                        new ReleaseColumn(
                                n1,
                                Option.some(Standing.N_1),
                                new ReleaseTerms(refused, refused, Cell.until(announced)),
                                List.of(
                                        Text.of(
                                                "To stay, the partner agrees with Cisco the business need and when the"
                                                        + " customer moves to " + n + ".",
                                                "Чтобы остаться, партнёр согласует с Cisco бизнес-потребность и срок"
                                                        + " перехода клиента на " + n + "."),
                                        ReleaseColumn.END_OF_LIFE_ANNOUNCED)),
                        new ReleaseColumn(
                                n, Option.some(Standing.N), new ReleaseTerms(allowed, allowed, allowed), List.empty()),
                        new ReleaseColumn(
                                announced,
                                Option.none(),
                                new ReleaseTerms(expected, expected, Cell.of(Support.NOT_APPLICABLE)),
                                List.empty())),
                Option.some(Version.parse("12.5")));
    }
}
