package io.github.diops.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UPG-01 to UPG-05, REL-03, REL-04, REL-04a, REL-04b, REL-05, REL-06, REL-06a, REL-08. */
class UpgradeTest {
    private static final ReleaseCatalogue STANDARD = ReleaseCatalogue.standard();
    private static final ReleaseTerms USUAL = ReleaseTerms.published(Option.none(), Option.none(), Option.none());
    private static final Option<String> CASE = Option.some("697123456");

    /** n-2 11.5, n-1 12.5-SU7a, n 14.0-SU3. */
    private static final List<ReleaseColumn> THREE = List.of(
            new ReleaseColumn(Version.parse("11.5"), Option.some(Standing.N_2), USUAL, List.empty()),
            new ReleaseColumn(Version.parse("12.5-SU7a"), Option.some(Standing.N_1), USUAL, List.empty()),
            new ReleaseColumn(Version.parse("14.0-SU3"), Option.some(Standing.N), USUAL, List.empty()));

    /**
     * Every standing and reason, with and without end of life announced and a TAC case: whether the upgrade is mandatory
     * or optional, or the rule that refuses it.
     */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # standing, reason              end of life: case, no case        alive: case, no case
            N   | VULNERABILITY            | mandatory | mandatory | mandatory | mandatory
            N   | UNSUPPORTED_VERSION      | UPG-02    | UPG-02    | UPG-02    | UPG-02
            N   | END_OF_LIFE              | mandatory | mandatory | UPG-02    | UPG-02
            N   | PARTNER_REQUEST          | UPG-03    | UPG-03    | UPG-03    | UPG-03
            N   | STABILITY_OR_PERFORMANCE | mandatory | mandatory | mandatory | mandatory
            N_1 | VULNERABILITY            | mandatory | mandatory | mandatory | mandatory
            N_1 | UNSUPPORTED_VERSION      | UPG-02    | UPG-02    | UPG-02    | UPG-02
            N_1 | END_OF_LIFE              | mandatory | mandatory | UPG-02    | UPG-02
            N_1 | PARTNER_REQUEST          | optional  | UPG-03    | optional  | UPG-03
            N_1 | STABILITY_OR_PERFORMANCE | mandatory | mandatory | mandatory | mandatory
            N_2 | VULNERABILITY            | mandatory | mandatory | mandatory | mandatory
            N_2 | UNSUPPORTED_VERSION      | mandatory | mandatory | mandatory | mandatory
            N_2 | END_OF_LIFE              | mandatory | mandatory | UPG-02    | UPG-02
            N_2 | PARTNER_REQUEST          | mandatory | UPG-03    | mandatory | UPG-03
            N_2 | STABILITY_OR_PERFORMANCE | mandatory | mandatory | mandatory | mandatory
            """)
    void the_decision_table(
            Standing standing,
            UpgradeReason reason,
            String endingWithCase,
            String endingWithout,
            String aliveWithCase,
            String aliveWithout) {
        ReleaseCatalogue ending = new ReleaseCatalogue(THREE, Option.some(Version.parse("14.0")));
        ReleaseCatalogue alive = new ReleaseCatalogue(THREE, Option.none());

        assertThat(answer(ending, standing, reason, CASE)).isEqualTo(endingWithCase);
        assertThat(answer(ending, standing, reason, Option.none())).isEqualTo(endingWithout);
        assertThat(answer(alive, standing, reason, CASE)).isEqualTo(aliveWithCase);
        assertThat(answer(alive, standing, reason, Option.none())).isEqualTo(aliveWithout);
        assertThat(answer(alive, standing, reason, Option.some(" \t"))).isEqualTo(aliveWithout);
    }

    private static String answer(
            ReleaseCatalogue catalogue, Standing standing, UpgradeReason reason, Option<String> tacCase) {
        Version running = Version.parse(
                switch (standing) {
                    case N -> "14.0-SU3";
                    case N_1 -> "12.5-SU7a";
                    case N_2 -> "11.5";
                });
        Either<Refusal, Ruling<UpgradeDecision>> answer =
                Upgrade.of(catalogue, new UpgradeRequest(running, reason, tacCase));
        answer.forEach(ruling -> {
            assertThat(ruling.value().standing()).isEqualTo(standing);
            assertThat(ruling.value().target()).hasToString("14.0-SU3");
        });
        return answer.fold(
                refusal -> refusal.rule().value(), ruling -> ruling.value().mandatory() ? "mandatory" : "optional");
    }

    /** The standard catalogue, where the end of life of 12.5 is announced and 11.5 is not listed. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            14.0-SU3  | VULNERABILITY            | REL-07 REL-01 UPG-01 UPG-01a
            14.0-SU3  | STABILITY_OR_PERFORMANCE | REL-07 REL-01 UPG-04 UPG-04a UPG-01a
            12.5-SU7a | VULNERABILITY            | REL-07 REL-01 UPG-01 REL-04 REL-04a
            12.5-SU7a | END_OF_LIFE              | REL-07 REL-01 UPG-02 REL-03a REL-04 REL-04a
            12.5-SU7a | PARTNER_REQUEST          | REL-07 REL-01 UPG-03 UPG-03a REL-04 REL-04b
            12.5-SU7a | STABILITY_OR_PERFORMANCE | REL-07 REL-01 UPG-04 UPG-04a
            11.5      | VULNERABILITY            | REL-07 REL-02a REL-02c UPG-01 REL-03
            11.5      | UNSUPPORTED_VERSION      | REL-07 REL-02a REL-02c UPG-02 UPG-02a REL-03
            11.5      | END_OF_LIFE              | REL-07 REL-02a REL-02c UPG-02 REL-03a REL-03
            11.5      | PARTNER_REQUEST          | REL-07 REL-02a REL-02c UPG-03 UPG-03a REL-03
            11.5      | STABILITY_OR_PERFORMANCE | REL-07 REL-02a REL-02c UPG-04 UPG-04a REL-03
            """)
    void every_answer_names_its_rules(String running, UpgradeReason reason, String rules) {
        assertThat(because(STANDARD, running, reason)).isEqualTo(rules + " REL-08 REL-05 REL-06 REL-06a");
    }

    @Test
    void a_listed_n_2_and_a_living_n_1_rest_on_other_rules() {
        ReleaseCatalogue alive = new ReleaseCatalogue(THREE, Option.none());

        assertThat(because(alive, "11.5", UpgradeReason.UNSUPPORTED_VERSION))
                .isEqualTo("REL-07 REL-02 REL-02a UPG-02 UPG-02a REL-03 REL-08 REL-05 REL-06 REL-06a");
        assertThat(because(alive, "12.5-SU7a", UpgradeReason.PARTNER_REQUEST))
                .isEqualTo("REL-07 REL-01 UPG-03 UPG-03a REL-04 REL-08 REL-05 REL-06 REL-06a");
    }

    private static String because(ReleaseCatalogue catalogue, String running, UpgradeReason reason) {
        return Upgrade.of(catalogue, new UpgradeRequest(Version.parse(running), reason, CASE))
                .get()
                .because()
                .map(RuleId::value)
                .mkString(" ");
    }

    @Test
    void being_unsupported_is_no_reason_on_n_or_n_1() {
        assertRefused(
                refusal("12.5-SU7a", UpgradeReason.UNSUPPORTED_VERSION, Option.none()),
                ReleaseRefusal.NOT_BELOW_N_1,
                "UPG-02",
                LinkedHashMap.of("running", "12.5-SU7a", "standing", "N_1"));
        assertRefused(
                refusal("14.0-SU3", UpgradeReason.UNSUPPORTED_VERSION, CASE),
                ReleaseRefusal.NOT_BELOW_N_1,
                "UPG-02",
                LinkedHashMap.of("running", "14.0-SU3", "standing", "N"));
    }

    @Test
    void end_of_life_is_no_reason_before_it_is_announced() {
        assertRefused(
                refusal("14.0-SU3", UpgradeReason.END_OF_LIFE, CASE),
                ReleaseRefusal.END_OF_LIFE_NOT_ANNOUNCED,
                "UPG-02",
                LinkedHashMap.of("running", "14.0-SU3"));
    }

    @Test
    void the_partner_asks_by_a_tac_case() {
        assertRefused(
                refusal("12.5-SU7a", UpgradeReason.PARTNER_REQUEST, Option.none()),
                ReleaseRefusal.NO_TAC_CASE,
                "UPG-03",
                LinkedHashMap.of("running", "12.5-SU7a"));
    }

    @Test
    void from_n_there_is_nothing_later_to_ask_for() {
        assertRefused(
                refusal("14.0-SU3", UpgradeReason.PARTNER_REQUEST, CASE),
                ReleaseRefusal.NOTHING_LATER,
                "UPG-03",
                LinkedHashMap.of("running", "14.0-SU3", "latest", "14.0-SU3"));
    }

    /** UPG-03a. */
    @Test
    void the_partner_cannot_ask_for_a_release_to_which_upgrades_are_not_supported_and_cisco_still_may() {
        ReleaseCatalogue closed = STANDARD.publish(
                        Version.parse("15.0-SU1"),
                        ReleaseTerms.published(Option.none(), Option.some(Cell.of(Support.REFUSED)), Option.none()))
                .get();
        Version running = Version.parse("14.0-SU3");

        assertRefused(
                Upgrade.of(closed, new UpgradeRequest(running, UpgradeReason.PARTNER_REQUEST, CASE))
                        .getLeft(),
                ReleaseRefusal.NOTHING_LATER,
                "UPG-03",
                LinkedHashMap.of("running", "14.0-SU3", "latest", "15.0-SU1"));
        assertThat(Upgrade.of(closed, new UpgradeRequest(running, UpgradeReason.VULNERABILITY, Option.none()))
                        .get()
                        .value()
                        .target())
                .hasToString("15.0-SU1");
    }

    @Test
    void once_a_release_is_published_the_partner_may_ask_for_it() {
        ReleaseCatalogue after =
                STANDARD.publish(Version.parse("15.0-SU1"), USUAL).get();

        UpgradeDecision decision = Upgrade.of(
                        after, new UpgradeRequest(Version.parse("14.0-SU3"), UpgradeReason.PARTNER_REQUEST, CASE))
                .get()
                .value();

        assertThat(decision.standing()).isEqualTo(Standing.N_1);
        assertThat(decision.target()).hasToString("15.0-SU1");
        assertThat(decision.mandatory()).isFalse();
    }

    private static Refusal refusal(String running, UpgradeReason reason, Option<String> tacCase) {
        return Upgrade.of(STANDARD, new UpgradeRequest(Version.parse(running), reason, tacCase))
                .getLeft();
    }

    private static void assertRefused(
            Refusal refusal, ReleaseRefusal code, String rule, LinkedHashMap<String, String> data) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.rule()).isEqualTo(RuleId.of(rule));
        assertThat(refusal.data()).isEqualTo(data);
    }

    /** REL-02c: a version that cannot be running; REL-02a: an announced one. */
    @ParameterizedTest
    @ValueSource(strings = {"14.0-SU2", "15.0-SU1", "99.0"})
    void an_unknown_version_is_the_callers_fault(String version) {
        UpgradeRequest request = new UpgradeRequest(Version.parse(version), UpgradeReason.VULNERABILITY, Option.none());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upgrade.of(STANDARD, request))
                .withMessage("unknown version: " + version);
    }

    /** REL-05: who leads in agreeing the window; REL-03: n-2 is prepared; UPG-03: the partner opens a TAC case. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            12.5-SU7a | VULNERABILITY            | ANNOUNCE CISCO; AGREE_WINDOW CISCO, PARTNER; UPGRADE CISCO; TELL_OUTCOME CISCO
            12.5-SU7a | STABILITY_OR_PERFORMANCE | ANNOUNCE CISCO; AGREE_WINDOW CISCO, PARTNER; UPGRADE CISCO; TELL_OUTCOME CISCO
            12.5-SU7a | END_OF_LIFE              | ANNOUNCE CISCO; AGREE_WINDOW PARTNER, CISCO; UPGRADE CISCO; TELL_OUTCOME CISCO
            12.5-SU7a | PARTNER_REQUEST          | OPEN_TAC_CASE PARTNER; ANNOUNCE CISCO; AGREE_WINDOW PARTNER, CISCO; UPGRADE CISCO; TELL_OUTCOME CISCO
            11.5      | UNSUPPORTED_VERSION      | ANNOUNCE CISCO; PREPARE PARTNER; AGREE_WINDOW PARTNER, CISCO; UPGRADE CISCO; TELL_OUTCOME CISCO
            14.0-SU3  | VULNERABILITY            | ANNOUNCE CISCO; AGREE_WINDOW CISCO, PARTNER; UPGRADE CISCO; TELL_OUTCOME CISCO
            """)
    void who_does_what(String running, UpgradeReason reason, String steps) {
        assertThat(Upgrade.of(STANDARD, new UpgradeRequest(Version.parse(running), reason, CASE))
                        .get()
                        .value()
                        .steps()
                        .map(task -> task.step() + " " + task.holders().mkString(", "))
                        .mkString("; "))
                .isEqualTo(steps);
    }

    @ParameterizedTest
    @EnumSource(ReleaseRefusal.class)
    void a_refusal_rests_on_a_rule_of_the_area(ReleaseRefusal code) {
        assertThat(ReleaseRules.all().map(rule -> rule.id())).contains(code.rule());
    }
}
