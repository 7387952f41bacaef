package io.github.diops.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.Refusal;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Publishing, against a list of what was published (REL-01, REL-02, REL-02a to REL-02c). */
class ReleaseCatalogueProperties {
    private static final ReleaseTerms USUAL = ReleaseTerms.published(Option.none(), Option.none(), Option.none());

    private static final Comparator<Version> BY_AGE = Comparator.comparingLong(ReleaseCatalogueProperties::key);

    @Property
    void a_release_is_published_exactly_if_it_is_later_than_all_before(@ForAll("publications") List<Version> wanted) {
        ReleaseCatalogue catalogue = ReleaseCatalogue.standard();
        List<Version> published = published();
        for (Version version : wanted) {
            boolean later = published.stream().allMatch(earlier -> key(version) > key(earlier));

            Either<Refusal, ReleaseCatalogue> answer = catalogue.publish(version, USUAL);

            assertThat(answer.isRight()).as(version.toString()).isEqualTo(later);
            if (later) {
                published.add(version);
                catalogue = answer.get();
            }
        }
    }

    @Property
    void standing_is_by_how_many_releases_were_published_since(
            @ForAll("publications") List<Version> wanted, @ForAll("versions") Version probe) {
        List<Version> published = published();
        ReleaseCatalogue catalogue = publishAll(wanted, published);

        int size = published.size();
        String expected = switch (size - published.indexOf(probe)) {
            case 1 -> "N";
            case 2 -> "N_1";
            default -> key(probe) < key(published.get(size - 2)) ? "N_2" : "unknown";
        };
        assertThat(catalogue.standingOf(probe).map(Standing::name).getOrElse("unknown"))
                .isEqualTo(expected);
        assertThat(catalogue.latest()).isEqualTo(published.get(size - 1));
    }

    @Property
    void one_release_more_never_improves_the_standing_of_another(
            @ForAll("publications") List<Version> wanted,
            @ForAll("versions") Version another,
            @ForAll("versions") Version probe) {
        List<Version> published = published();
        ReleaseCatalogue before = publishAll(wanted, published);
        ReleaseCatalogue after = before.publish(another, USUAL).getOrElse(before);

        before.standingOf(probe)
                .forEach(standing -> assertThat(after.standingOf(probe).get()).isGreaterThanOrEqualTo(standing));
        // What was unknown becomes n only by its own publication.
        if (before.standingOf(probe).isEmpty() && !probe.equals(another)) {
            assertThat(after.standingOf(probe).filter(standing -> standing != Standing.N_2))
                    .isEmpty();
        }
    }

    @Property
    void there_is_exactly_one_n_and_at_most_one_of_each_other(@ForAll("publications") List<Version> wanted) {
        ReleaseCatalogue catalogue = publishAll(wanted, published());

        assertThat(catalogue.columns().count(column -> column.stands(Standing.N)))
                .isEqualTo(1);
        assertThat(catalogue.columns().count(column -> column.stands(Standing.N_1)))
                .isEqualTo(1);
        assertThat(catalogue.columns().count(column -> column.stands(Standing.N_2)))
                .isLessThanOrEqualTo(1);
        assertThat(new TreeSet<>(catalogue.columns().map(ReleaseColumn::version).toJavaList()))
                .hasSize(catalogue.columns().size());
    }

    private static List<Version> published() {
        return new ArrayList<>(List.of(Version.parse("12.5-SU7a"), Version.parse("14.0-SU3")));
    }

    /** Publishes what is later than the last, in the given order, and keeps the list of it. */
    private static ReleaseCatalogue publishAll(List<Version> wanted, List<Version> published) {
        ReleaseCatalogue catalogue = ReleaseCatalogue.standard();
        for (Version version : wanted) {
            if (key(version) > key(published.get(published.size() - 1))) {
                published.add(version);
                catalogue = catalogue.publish(version, USUAL).get();
            }
        }
        return catalogue;
    }

    private static long key(Version version) {
        long letter = version.letter().isEmpty() ? 0 : version.letter().charAt(0) - 'a' + 1;
        return ((version.major() * 1000L + version.minor()) * 1000L + version.serviceUpdate()) * 27 + letter;
    }

    /** In order of age or in none. */
    @Provide
    Arbitrary<List<Version>> publications() {
        Arbitrary<List<Version>> inNoOrder = versions().list().ofMaxSize(12);
        return Arbitraries.oneOf(
                inNoOrder,
                inNoOrder.map(versions -> versions.stream().sorted(BY_AGE).toList()));
    }

    @Provide
    Arbitrary<Version> versions() {
        return Combinators.combine(
                        Arbitraries.integers().between(11, 17),
                        Arbitraries.of(0, 5),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of("", "", "a"))
                .as((major, minor, update, letter) -> new Version(major, minor, update, update == 0 ? "" : letter));
    }
}
