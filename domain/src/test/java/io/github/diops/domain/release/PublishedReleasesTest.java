package io.github.diops.domain.release;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** REL-02b, REL-08 and the editions that publications make (GEN-03). */
class PublishedReleasesTest {
    private static final Actor CISCO = Actor.of("Ann", Party.CISCO);
    private static final EditionName BASE = EditionName.of("2024.1");
    private static final Instant JUNE = at("Mon 2024-06-03 12:00", ZoneOffset.UTC);
    private static final Version V15 = Version.parse("15.0-SU1");
    private static final Version V16 = Version.parse("16.0-SU2a");
    private static final ReleaseTerms USUAL = ReleaseTerms.published(Option.none(), Option.none(), Option.none());
    private static final ReleaseTerms NEW_ONLY =
            ReleaseTerms.published(Option.none(), Option.some(Cell.of(Support.REFUSED)), Option.none());

    private static final PublishedReleases NONE = PublishedReleases.none(BASE, ReleaseCatalogue.standard());

    @Test
    void before_any_publication_the_edition_answers_itself() {
        assertThat(NONE.edition()).isEqualTo(BASE);
        assertThat(NONE.catalogue()).isEqualTo(ReleaseCatalogue.standard());
        assertThat(NONE.lastEventAt()).isEmpty();
    }

    @Test
    void a_publication_names_a_derived_edition_and_keeps_its_terms() {
        ReleasePublished event = NONE.publish(CISCO, V15, NEW_ONLY, JUNE).get();
        PublishedReleases after = event.after(NONE);

        assertThat(event).isEqualTo(new ReleasePublished(JUNE, V15, NEW_ONLY, EditionName.of("2024.1+15.0-SU1")));
        assertThat(event.by()).isEqualTo(Party.CISCO);
        assertThat(event.rule()).isEqualTo(RuleId.of("REL-08"));
        assertThat(after.edition()).isEqualTo(event.edition());
        assertThat(after.catalogue())
                .isEqualTo(ReleaseCatalogue.standard().publish(V15, NEW_ONLY).get());
        assertThat(after.lastEventAt()).contains(JUNE);
        assertThat(after.base()).isEqualTo(BASE);
        assertThat(after.initial()).isEqualTo(ReleaseCatalogue.standard());
    }

    @Test
    void the_latest_publication_names_the_edition() {
        PublishedReleases first = published(NONE, V15, JUNE);
        ReleasePublished second = first.publish(CISCO, V16, USUAL, JUNE).get();

        assertThat(second.edition()).isEqualTo(EditionName.of("2024.1+16.0-SU2a"));
        assertThat(second.after(first).edition()).isEqualTo(second.edition());
        assertThat(second.after(first).catalogue().columns().map(ReleaseColumn::version))
                .isEqualTo(List.of(Version.parse("14.0-SU3"), V15, V16));
    }

    @Test
    void the_administrator_publishes_for_cisco() {
        assertThat(NONE.publish(Actor.administrator("root"), V15, USUAL, JUNE).isRight())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"PARTNER", "CUSTOMER", "VENDOR"})
    void nobody_else_publishes(Party party) {
        Refusal refusal = NONE.publish(Actor.of("Bob", party), V15, USUAL, JUNE).getLeft();

        assertThat(refusal.code()).isEqualTo(ReleaseRefusal.ONLY_CISCO_PUBLISHES);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("REL-08"));
        assertThat(refusal.data()).isEmpty();
    }

    @Test
    void what_the_catalogue_refuses_is_not_published() {
        PublishedReleases after = published(NONE, V15, JUNE);

        assertThat(after.publish(CISCO, V15, USUAL, JUNE).getLeft().code()).isEqualTo(ReleaseRefusal.ALREADY_PUBLISHED);
        assertThat(after.publish(CISCO, Version.parse("14.0-SU4"), USUAL, JUNE)
                        .getLeft()
                        .code())
                .isEqualTo(ReleaseRefusal.OLDER_THAN_LATEST);
    }

    @Test
    void publications_are_made_in_the_order_of_time() {
        PublishedReleases after = published(NONE, V15, JUNE);

        assertThat(after.publish(CISCO, V16, USUAL, JUNE).isRight()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after.publish(CISCO, V16, USUAL, JUNE.minusNanos(1)))
                .withMessageContaining("2024-06-03T11:59:59.999999999Z");
    }

    @Test
    void a_publication_that_cannot_follow_is_a_broken_history() {
        PublishedReleases after = published(NONE, V16, JUNE);
        ReleasePublished older = new ReleasePublished(JUNE, V15, USUAL, EditionName.of("2024.1+15.0-SU1"));

        assertThatIllegalStateException()
                .isThrownBy(() -> older.after(after))
                .withMessage("15.0-SU1 was published after 16.0-SU2a");
    }

    /** A later edition of the policy whose own catalogue lists what was published before. */
    @Test
    void what_the_edition_has_come_to_include_changes_no_release_again() {
        ReleaseCatalogue later =
                ReleaseCatalogue.standard().publish(V15, NEW_ONLY).get();
        PublishedReleases none = PublishedReleases.none(EditionName.of("2025.1"), later);
        ReleasePublished old = new ReleasePublished(JUNE, V15, USUAL, EditionName.of("2024.1+15.0-SU1"));

        PublishedReleases after = old.after(none);

        assertThat(after.catalogue()).isEqualTo(later);
        assertThat(after.edition()).isEqualTo(EditionName.of("2025.1"));
        assertThat(after.lastEventAt()).contains(JUNE);
        assertThat(published(after, V16, JUNE).edition()).isEqualTo(EditionName.of("2025.1+16.0-SU2a"));
    }

    private static PublishedReleases published(PublishedReleases before, Version version, Instant at) {
        return before.publish(CISCO, version, USUAL, at).get().after(before);
    }
}
