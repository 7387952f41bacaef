package io.github.diops.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REL-01, REL-02, REL-02a to REL-02c, REL-03a, REL-07, REL-07a, REL-07b. */
class ReleaseCatalogueTest {
    private static final ReleaseCatalogue STANDARD = ReleaseCatalogue.standard();
    private static final ReleaseTerms USUAL = ReleaseTerms.published(Option.none(), Option.none(), Option.none());

    /** The guide's table 5, cell by cell. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            12.5-SU7a | N_1  | REFUSED: No                     | REFUSED: No                     | UNTIL_NEXT_RELEASE: Until 15.0-SU1 is available
            14.0-SU3  | N    | ALLOWED: Yes                    | ALLOWED: Yes                    | ALLOWED: Yes
            15.0-SU1  | none | EXPECTED: Expected in Q2 CY24   | EXPECTED: Expected in Q2 CY24   | NOT_APPLICABLE: n/a
            """)
    void the_standard_catalogue_is_the_guides_table(
            String version, String standing, String newDeployments, String upgrades, String stay) {
        ReleaseColumn column = STANDARD.column(Version.parse(version)).get();

        assertThat(column.standing().map(Standing::name).getOrElse("none")).isEqualTo(standing);
        assertThat(column.isPublished()).isEqualTo(!standing.equals("none"));
        assertThat(said(column.terms().newDeployments())).isEqualTo(newDeployments);
        assertThat(said(column.terms().upgrades())).isEqualTo(upgrades);
        assertThat(said(column.terms().stay())).isEqualTo(stay);
    }

    @Test
    void the_standard_catalogue_has_three_columns_and_notes_on_one() {
        assertThat(STANDARD.columns().map(column -> column.version().toString()))
                .containsExactly("12.5-SU7a", "14.0-SU3", "15.0-SU1");
        assertThat(STANDARD.latest()).hasToString("14.0-SU3");
        assertThat(STANDARD.columns().get(0).notes().map(Text::english))
                .containsExactly(
                        "To stay, the partner agrees with Cisco the business need and when the customer moves to"
                                + " 14.0-SU3.",
                        "End of life is announced.");
        assertThat(STANDARD.columns().get(1).notes()).isEmpty();
        assertThat(STANDARD.columns().get(2).notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Support.class)
    void a_cell_speaks_both_languages(Support support) {
        assertThat(Cell.of(support)).isEqualTo(new Cell(support, support.text()));
        assertThat(support.text().russian()).containsPattern("\\p{IsCyrillic}");
        assertThat(support.text().english()).doesNotContainPattern("\\p{IsCyrillic}");
    }

    @Test
    void cells_with_a_release_or_a_quarter_name_it() {
        Version version = Version.parse("15.0-SU1");

        assertThat(Cell.until(version))
                .isEqualTo(new Cell(
                        Support.UNTIL_NEXT_RELEASE,
                        Text.of("Until 15.0-SU1 is available", "Пока не станет доступен выпуск 15.0-SU1")));
        assertThat(Cell.mustUpgradeTo(version))
                .isEqualTo(new Cell(
                        Support.MUST_UPGRADE, Text.of("Must upgrade to 15.0-SU1", "Нужно перейти на выпуск 15.0-SU1")));
        assertThat(Cell.expectedIn(1, 2000).text())
                .isEqualTo(Text.of("Expected in Q1 CY00", "Ожидается в 1-м квартале 2000 года"));
        assertThat(Cell.expectedIn(4, 2099).text())
                .isEqualTo(Text.of("Expected in Q4 CY99", "Ожидается в 4-м квартале 2099 года"));
    }

    @ParameterizedTest
    @CsvSource({"0, 2024", "5, 2024", "2, 1999", "2, 2100"})
    void an_impossible_quarter_is_refused(int quarter, int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.expectedIn(quarter, year))
                .withMessage("not a quarter: Q" + quarter + " of " + year);
    }

    /** REL-01, REL-02a, REL-02c: an announced version is one that nobody runs. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "14.0-SU3, N",
        "12.5-SU7a, N_1",
        "12.5-SU7, N_2",
        "12.5, N_2",
        "11.5-SU11, N_2",
        "1.0, N_2",
        "12.5-SU7b, unknown",
        "14.0-SU2, unknown",
        "14.0-SU3a, unknown",
        "15.0-SU1, unknown",
        "99.0, unknown",
    })
    void a_version_stands_where_the_catalogue_puts_it(String version, String standing) {
        assertThat(STANDARD.standingOf(Version.parse(version))
                        .map(Standing::name)
                        .getOrElse("unknown"))
                .isEqualTo(standing);
    }

    /** REL-03a. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "11.5-SU11, true",
        "12.5, true",
        "12.5-SU7a, true",
        "12.5-SU99z, true",
        "12.6, false",
        "13.0, false",
        "14.0-SU3, false",
    })
    void end_of_life_covers_the_release_and_everything_older(String version, boolean announced) {
        assertThat(STANDARD.isEndOfLifeAnnounced(Version.parse(version))).isEqualTo(announced);
    }

    @Test
    void without_an_announcement_nothing_ends() {
        ReleaseCatalogue living = new ReleaseCatalogue(STANDARD.columns(), Option.none());

        assertThat(living.isEndOfLifeAnnounced(Version.parse("1.0"))).isFalse();
    }

    @Test
    void terms_are_the_columns_and_older_versions_must_upgrade() {
        assertThat(STANDARD.termsOf(Version.parse("15.0-SU1")).map(ReleaseTerms::stay))
                .contains(Cell.of(Support.NOT_APPLICABLE));
        assertThat(STANDARD.termsOf(Version.parse("14.0-SU3"))).contains(USUAL);
        assertThat(STANDARD.termsOf(Version.parse("11.5")))
                .contains(new ReleaseTerms(
                        Cell.of(Support.REFUSED),
                        Cell.of(Support.REFUSED),
                        Cell.mustUpgradeTo(Version.parse("14.0-SU3"))));
        assertThat(STANDARD.termsOf(Version.parse("14.0-SU2"))).isEmpty();
    }

    /** REL-02, REL-07b. */
    @Test
    void publishing_the_announced_release_shifts_the_others() {
        ReleaseCatalogue after = publish(STANDARD, "15-SU1");
        Cell refused = Cell.of(Support.REFUSED);
        Version latest = Version.parse("15.0-SU1");

        assertThat(after.columns())
                .containsExactly(
                        new ReleaseColumn(
                                Version.parse("12.5-SU7a"),
                                Option.some(Standing.N_2),
                                new ReleaseTerms(refused, refused, Cell.mustUpgradeTo(latest)),
                                List.of(ReleaseColumn.END_OF_LIFE_ANNOUNCED)),
                        new ReleaseColumn(
                                Version.parse("14.0-SU3"),
                                Option.some(Standing.N_1),
                                new ReleaseTerms(refused, refused, Cell.of(Support.UNTIL_NEXT_RELEASE)),
                                List.of()),
                        new ReleaseColumn(latest, Option.some(Standing.N), USUAL, List.of()));
        assertThat(after.latest()).isEqualTo(latest);
        assertThat(after.endOfLife()).isEqualTo(STANDARD.endOfLife());
        assertThat(STANDARD).as("the catalogue before").isEqualTo(ReleaseCatalogue.standard());
    }

    @Test
    void what_leaves_the_catalogue_still_counts_as_n_2() {
        ReleaseCatalogue after = publish(publish(STANDARD, "15.0-SU1"), "16.0");

        assertThat(after.columns().map(column -> column.version().toString()))
                .containsExactly("14.0-SU3", "15.0-SU1", "16.0");
        assertThat(after.column(Version.parse("12.5-SU7a"))).isEmpty();
        assertThat(after.standingOf(Version.parse("12.5-SU7a"))).contains(Standing.N_2);
        assertThat(after.standingOf(Version.parse("14.0-SU3"))).contains(Standing.N_2);
        assertThat(after.standingOf(Version.parse("14.0-SU4"))).contains(Standing.N_2);
        assertThat(after.standingOf(Version.parse("15.0-SU2"))).isEmpty();
        assertThat(after.termsOf(Version.parse("14.0-SU3")).map(ReleaseTerms::stay))
                .contains(Cell.mustUpgradeTo(Version.parse("16.0")));
        assertThat(after.column(Version.parse("14.0-SU3")).get().notes()).isEmpty();
    }

    @Test
    void publishing_before_the_announced_release_leaves_it_announced_and_later_drops_it() {
        Version announced = Version.parse("15.0-SU1");

        assertThat(publish(STANDARD, "14.0-SU4").column(announced)).isEqualTo(STANDARD.column(announced));
        assertThat(publish(STANDARD, "15.0-SU2").column(announced)).isEmpty();
    }

    @Test
    void the_terms_given_are_the_new_releases() {
        ReleaseTerms terms = new ReleaseTerms(
                Cell.of(Support.ALLOWED), Cell.of(Support.REFUSED), Cell.of(Support.UNTIL_NEXT_RELEASE));

        assertThat(STANDARD.publish(Version.parse("15.0-SU1"), terms).get().termsOf(Version.parse("15.0-SU1")))
                .contains(terms);
    }

    @Test
    void a_cell_left_out_is_allowed() {
        Cell refused = Cell.of(Support.REFUSED);
        Cell allowed = Cell.of(Support.ALLOWED);
        Cell ending = Cell.until(Version.parse("17.0"));

        assertThat(USUAL).isEqualTo(new ReleaseTerms(allowed, allowed, allowed));
        assertThat(ReleaseTerms.published(Option.some(refused), Option.none(), Option.none()))
                .isEqualTo(new ReleaseTerms(refused, allowed, allowed));
        assertThat(ReleaseTerms.published(Option.none(), Option.some(refused), Option.none()))
                .isEqualTo(new ReleaseTerms(allowed, refused, allowed));
        assertThat(ReleaseTerms.published(Option.none(), Option.none(), Option.some(ending)))
                .isEqualTo(new ReleaseTerms(allowed, allowed, ending));
    }

    @ParameterizedTest
    @EnumSource(Support.class)
    void the_latest_release_says_nothing_of_later_or_former_ones(Support support) {
        boolean suits = List.of("ALLOWED", "REFUSED", "UNTIL_NEXT_RELEASE").contains(support.name());
        Option<Cell> cell = Option.some(Cell.of(support));

        assertThat(support.suitsLatest()).isEqualTo(suits);
        if (!suits) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReleaseTerms.published(cell, Option.none(), Option.none()))
                    .withMessageContaining(support.name());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReleaseTerms.published(Option.none(), cell, Option.none()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReleaseTerms.published(Option.none(), Option.none(), cell));
        }
    }

    /** REL-02b. */
    @ParameterizedTest
    @ValueSource(strings = {"14.0-SU3", "12.5-SU7a", "v14.0SU3"})
    void a_release_is_published_once(String version) {
        Refusal refusal = STANDARD.publish(Version.parse(version), USUAL).getLeft();

        assertThat(refusal.code()).isEqualTo(ReleaseRefusal.ALREADY_PUBLISHED);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("REL-02b"));
        assertThat(refusal.data())
                .isEqualTo(LinkedHashMap.of("version", Version.parse(version).toString()));
    }

    /** REL-02b. */
    @ParameterizedTest
    @ValueSource(strings = {"14.0-SU2", "13.0", "11.5-SU11"})
    void an_older_release_is_not_published(String version) {
        Refusal refusal = STANDARD.publish(Version.parse(version), USUAL).getLeft();

        assertThat(refusal.code()).isEqualTo(ReleaseRefusal.OLDER_THAN_LATEST);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("REL-02b"));
        assertThat(refusal.data()).isEqualTo(LinkedHashMap.of("version", version, "latest", "14.0-SU3"));
    }

    @Test
    void a_catalogue_may_have_only_n_and_then_everything_older_counts_as_n_2() {
        ReleaseCatalogue only = new ReleaseCatalogue(List.of(column("14.0", Standing.N)), Option.none());

        assertThat(only.standingOf(Version.parse("14.0"))).contains(Standing.N);
        assertThat(only.standingOf(Version.parse("13.9"))).contains(Standing.N_2);
        assertThat(only.standingOf(Version.parse("14.0-SU1"))).isEmpty();
        assertThat(publish(only, "15.0").columns().map(ReleaseColumn::standing))
                .containsExactly(Option.some(Standing.N_1), Option.some(Standing.N));
    }

    @Test
    void columns_out_of_order_are_refused() {
        assertRefused(column("14.0", Standing.N_1), column("12.5", Standing.N));
        assertRefused(column("14.0", Standing.N_1), column("14.0", Standing.N));
        assertRefused(column("14.0", Standing.N), column("13.0"));
    }

    @Test
    void standings_out_of_order_are_refused() {
        assertRefused();
        assertRefused(column("15.0"));
        assertRefused(column("14.0", Standing.N_1));
        assertRefused(column("14.0", Standing.N), column("15.0", Standing.N_1));
        assertRefused(column("14.0", Standing.N), column("15.0", Standing.N));
        assertRefused(column("12.5", Standing.N_2), column("14.0", Standing.N));
        assertRefused(column("12.5", Standing.N_1), column("14.0"), column("15.0", Standing.N));
        assertRefused(column("14.0", Standing.N), column("15.0"), column("16.0", Standing.N));
    }

    private static void assertRefused(ReleaseColumn... columns) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleaseCatalogue(List.of(columns), Option.none()))
                .withMessageStartingWith("not ");
    }

    private static ReleaseColumn column(String version, Standing... standing) {
        return new ReleaseColumn(Version.parse(version), List.of(standing).headOption(), USUAL, List.empty());
    }

    private static ReleaseCatalogue publish(ReleaseCatalogue catalogue, String version) {
        return catalogue.publish(Version.parse(version), USUAL).get();
    }

    private static String said(Cell cell) {
        return cell.support() + ": " + cell.text().english();
    }
}
