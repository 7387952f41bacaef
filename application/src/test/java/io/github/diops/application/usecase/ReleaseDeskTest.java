package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.ReleasesView;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.Edition;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.release.Cell;
import io.github.diops.domain.release.ReleaseTerms;
import io.github.diops.domain.release.Standing;
import io.github.diops.domain.release.Support;
import io.github.diops.domain.release.UpgradeReason;
import io.github.diops.domain.release.UpgradeRequest;
import io.github.diops.domain.release.Version;
import io.github.diops.domain.rule.EditionName;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Publishing releases, and what answers by them. */
class ReleaseDeskTest {
    private static final ReleaseTerms USUAL = ReleaseTerms.published(Option.none(), Option.none(), Option.none());

    private final Office office = new Office("2024-06-03T12:00:00Z");

    private Either<Problem, ReleasesView> publish(Caller caller, String version) {
        return office.diops.releases().publish(caller, Version.parse(version), USUAL, Occasion.NOW);
    }

    private Option<Standing> standing(String version) {
        return office.diops.releases().read().policy().releases().standingOf(Version.parse(version));
    }

    @Test
    void before_any_publication_the_editions_own_catalogue_answers() {
        ReleasesView view = office.diops.releases().read();

        assertThat(view.version()).isZero();
        assertThat(view.policy().name()).isEqualTo(OperationsPolicy.standard().name());
        assertThat(view.policy().releases())
                .isEqualTo(OperationsPolicy.standard().releases());
    }

    @Test
    void a_publication_shifts_the_others_and_names_a_derived_edition() {
        ReleasesView view = publish(CISCO, "15.0-SU1").get();

        assertThat(view.version()).isEqualTo(1);
        assertThat(view.policy().name().value()).isEqualTo("2024.1+15.0-SU1");
        assertThat(standing("15.0-SU1")).isEqualTo(Option.some(Standing.N));
        assertThat(standing("14.0-SU3")).isEqualTo(Option.some(Standing.N_1));
        assertThat(standing("12.5-SU7a")).isEqualTo(Option.some(Standing.N_2));
        assertThat(view.policy()
                        .upgrade(new UpgradeRequest(
                                Version.parse("12.5-SU7a"), UpgradeReason.UNSUPPORTED_VERSION, Option.none()))
                        .get()
                        .edition()
                        .value())
                .isEqualTo("2024.1+15.0-SU1");
        assertThat(publish(ADMINISTRATOR, "15.0-SU2").get().policy().name().value())
                .isEqualTo("2024.1+15.0-SU2");
        assertThat(office.diops.releases().read().version()).isEqualTo(2);
    }

    @Test
    void terms_that_are_given_are_kept() {
        Cell until = Cell.of(Support.UNTIL_NEXT_RELEASE);
        office.diops
                .releases()
                .publish(
                        CISCO,
                        Version.parse("15.0-SU1"),
                        ReleaseTerms.published(
                                Option.some(Cell.of(Support.REFUSED)), Option.none(), Option.some(until)),
                        Occasion.NOW)
                .get();
        ReleaseTerms terms = office.diops
                .releases()
                .read()
                .policy()
                .releases()
                .termsOf(Version.parse("15.0-SU1"))
                .get();

        assertThat(terms.newDeployments().support()).isEqualTo(Support.REFUSED);
        assertThat(terms.upgrades().support()).isEqualTo(Support.ALLOWED);
        assertThat(terms.stay()).isEqualTo(until);
    }

    @Test
    void cisco_alone_publishes_and_only_forward() {
        for (Caller caller : List.of(ACME, Office.customer("acme", CustomerId.of("c-1")))) {
            assertThat(Office.refusal(publish(caller, "15.0-SU1")).rule().value())
                    .isEqualTo("REL-08");
        }
        assertThat(Office.refusal(publish(CISCO, "14.0-SU3")).rule().value()).isEqualTo("REL-02b");
        assertThat(Office.refusal(publish(CISCO, "13.0")).rule().value()).isEqualTo("REL-02b");
        assertThat(office.diops.releases().read().version()).isZero();
        publish(CISCO, "15.0-SU1").get();
        assertThat(Office.refusal(publish(CISCO, "15.0-SU1")).rule().value()).isEqualTo("REL-02b");
        assertThat(office.diops.releases().read().version()).isEqualTo(1);
    }

    @Test
    void a_publication_lies_between_the_last_one_and_now_and_on_the_expected_version() {
        publish(CISCO, "15.0-SU1").get();
        assertThat(Office.faults(publishAt("2024-06-03T11:59:59.999Z"))).containsExactly("/at before_last_event");
        assertThat(Office.faults(publishAt("2024-06-03T12:00:00.001Z"))).containsExactly("/at in_the_future");
        assertThat(Office.told(office.diops
                        .releases()
                        .publish(
                                CISCO,
                                Version.parse("15.0-SU2"),
                                USUAL,
                                new Occasion(Option.none(), Option.some(HashSet.of(0L))))))
                .isEqualTo(new Problem.Stale());
        assertThat(office.diops.releases().read().version()).isEqualTo(1);
    }

    private Either<Problem, ReleasesView> publishAt(String instant) {
        return office.diops
                .releases()
                .publish(
                        CISCO,
                        Version.parse("15.0-SU2"),
                        USUAL,
                        new Occasion(Option.some(Instant.parse(instant)), Option.none()));
    }

    @Test
    void publications_outlive_a_change_of_edition_which_may_have_come_to_include_them() {
        publish(CISCO, "15.0-SU1").get();
        publish(CISCO, "15.0-SU2").get();
        OperationsPolicy later = OperationsPolicy.of(Edition.builder()
                .name(EditionName.of("2024.2"))
                .releases(OperationsPolicy.standard()
                        .releases()
                        .publish(Version.parse("15.0-SU1"), USUAL)
                        .get())
                .build());
        ReleasesView view = DiOps.assemble(
                        later, Ports.of(office.storage, Office.US_2024), () -> Instant.parse("2024-09-02T12:00:00Z"))
                .releases()
                .read();

        assertThat(view.policy().name().value()).isEqualTo("2024.2+15.0-SU2");
        assertThat(view.policy().releases().standingOf(Version.parse("15.0-SU1")))
                .isEqualTo(Option.some(Standing.N_1));
        assertThat(view.policy().releases().standingOf(Version.parse("14.0-SU3")))
                .isEqualTo(Option.some(Standing.N_2));
    }
}
