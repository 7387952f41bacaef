package io.github.diops.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An expansion from its TAC case to its users (CAP-03, CAP-03a). */
class CapacityRequestTest {
    private static final Instant AT = Instant.parse("2024-03-11T14:00:00Z");
    private static final EditionName EDITION = EditionName.of("2024.1");
    private static final CapacityOpening OPENING = opening("691234567");

    private static CapacityOpening opening(String tacCase) {
        return CapacityOpening.builder()
                .id(CapacityRequestId.of("c1"))
                .customer(CustomerId.of("u1"))
                .adding(new Capacity(100, 0))
                .tacCase(tacCase)
                .at(AT)
                .build();
    }

    private static CapacityRequest open() {
        return CapacityRequest.open(Actor.of("Eve", Party.PARTNER), OPENING, EDITION)
                .get()
                .after(Option.none());
    }

    private static Either<Refusal, CapacityRequest> step(CapacityRequest request, CapacityStep step, Party by) {
        return request.take(Actor.of("Eve", by), step, AT).map(event -> event.after(Option.some(request)));
    }

    @Test
    void the_partner_asks_with_its_tac_case() {
        CapacityEvent.Opened event = CapacityRequest.open(Actor.of("Eve", Party.PARTNER), OPENING, EDITION)
                .get();

        assertThat(event.by()).isEqualTo(Party.PARTNER);
        assertThat(event.at()).isEqualTo(AT);
        assertThat(event.rule().value()).isEqualTo("CAP-03a");
        assertThat(event.edition()).isEqualTo(EDITION);
        assertThat(open().next().map(CapacityTask::step)).contains(CapacityStep.PLAN_EXPANSION);
        assertThatIllegalArgumentException().isThrownBy(() -> opening(" "));
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"CISCO", "CUSTOMER", "VENDOR"})
    void nobody_else_asks(Party party) {
        Refusal refusal =
                CapacityRequest.open(Actor.of("Eve", party), OPENING, EDITION).getLeft();

        assertThat(refusal.code()).isEqualTo(CapacityRefusal.ONLY_THE_PARTNER_EXPANDS);
        assertThat(refusal.rule().value()).isEqualTo("CAP-03a");
    }

    @Test
    void exactly_the_workflow_is_accepted_and_the_plan_from_either_side() {
        Set<String> complete = new TreeSet<>();
        explore(open(), "", complete);

        assertThat(complete)
                .containsExactly(
                        "PLAN_EXPANSION/CISCO ADD_CAPACITY/CISCO PROVISION/PARTNER ",
                        "PLAN_EXPANSION/PARTNER ADD_CAPACITY/CISCO PROVISION/PARTNER ");
    }

    private static void explore(CapacityRequest request, String sofar, Set<String> complete) {
        if (request.isDone()) {
            complete.add(sofar);
        }
        for (CapacityStep step : CapacityStep.values()) {
            for (Party party : Party.values()) {
                step(request, step, party)
                        .peek(after -> explore(after, sofar + step + "/" + party + " ", complete))
                        .peekLeft(refusal -> assertThat(refusal.rule().value()).startsWith("CAP-03"));
            }
        }
    }

    @Test
    void users_before_the_capacity_are_out_of_order() {
        Refusal refusal = step(open(), CapacityStep.PROVISION, Party.PARTNER).getLeft();

        assertThat(refusal.code()).isEqualTo(CapacityRefusal.STEP_OUT_OF_ORDER);
        assertThat(refusal.rule().value()).isEqualTo("CAP-03");
        assertThat(refusal.data().toJavaMap())
                .containsEntry("step", "PROVISION")
                .containsEntry("next", "PLAN_EXPANSION");
    }

    @Test
    void a_step_of_another_party_names_whose_it_is() {
        CapacityRequest planned =
                step(open(), CapacityStep.PLAN_EXPANSION, Party.CISCO).get();

        Refusal refusal =
                step(planned, CapacityStep.ADD_CAPACITY, Party.PARTNER).getLeft();

        assertThat(refusal.code()).isEqualTo(CapacityRefusal.STEP_OF_ANOTHER_PARTY);
        assertThat(refusal.data().toJavaMap()).containsEntry("actors", "CISCO");
        assertThat(planned.isCapacityAdded()).isFalse();
        assertThat(step(planned, CapacityStep.ADD_CAPACITY, Party.CISCO).get().isCapacityAdded())
                .isTrue();
    }

    @Test
    void what_is_missing_is_missing_until_it_is_added() {
        CapacityRequest planned =
                step(open(), CapacityStep.PLAN_EXPANSION, Party.CISCO).get();
        CapacityRequest added =
                step(planned, CapacityStep.ADD_CAPACITY, Party.CISCO).get();

        assertThat(open().missing()).contains(new Capacity(100, 0));
        assertThat(planned.missing()).contains(new Capacity(100, 0));
        assertThat(added.missing()).isEmpty();
        assertThat(added.taken(CapacityStep.PLAN_EXPANSION).map(CapacityEvent.StepTaken::by))
                .contains(Party.CISCO);
        assertThat(added.taken(CapacityStep.PROVISION)).isEmpty();
        assertThat(added.steps().map(CapacityTask::step))
                .containsExactly(CapacityStep.PLAN_EXPANSION, CapacityStep.ADD_CAPACITY, CapacityStep.PROVISION);
        assertThat(added.because().map(Object::toString))
                .containsExactly("CAP-03", "CAP-03a", "CAP-04", "CAP-05", "CAP-06");
    }

    @Test
    void nothing_follows_the_last_step() {
        CapacityRequest done = step(open(), CapacityStep.PLAN_EXPANSION, Party.CISCO)
                .flatMap(request -> step(request, CapacityStep.ADD_CAPACITY, Party.CISCO))
                .flatMap(request -> step(request, CapacityStep.PROVISION, Party.PARTNER))
                .get();

        assertThat(done.isDone()).isTrue();
        assertThat(step(done, CapacityStep.PROVISION, Party.PARTNER).getLeft().code())
                .isEqualTo(CapacityRefusal.ALREADY_DONE);
        assertThat(done.taken().map(CapacityEvent.StepTaken::rule).map(Object::toString))
                .containsOnly("CAP-03");
    }

    @Test
    void an_administrator_stands_in_for_the_party_whose_step_it_is() {
        assertThat(open().take(Actor.administrator("root"), CapacityStep.PLAN_EXPANSION, AT)
                        .get()
                        .by())
                .isEqualTo(Party.CISCO);
    }

    @Test
    void time_does_not_run_backwards() {
        CapacityRequest request = open();
        assertThat(request.take(Actor.of("Eve", Party.CISCO), CapacityStep.PLAN_EXPANSION, AT)
                        .isRight())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        request.take(Actor.of("Eve", Party.CISCO), CapacityStep.PLAN_EXPANSION, AT.minusNanos(1)));
    }

    @Test
    void a_history_that_cannot_be_is_no_request() {
        CapacityEvent.Opened opened = open().opened();
        CapacityEvent.StepTaken provision = new CapacityEvent.StepTaken(AT, Party.PARTNER, CapacityStep.PROVISION);
        CapacityEvent.StepTaken plan = new CapacityEvent.StepTaken(AT, Party.VENDOR, CapacityStep.PLAN_EXPANSION);

        assertThatIllegalStateException().isThrownBy(() -> opened.after(Option.some(open())));
        assertThatIllegalStateException().isThrownBy(() -> provision.after(Option.none()));
        assertThatIllegalStateException().isThrownBy(() -> provision.after(Option.some(open())));
        assertThatIllegalStateException().isThrownBy(() -> plan.after(Option.some(open())));
    }

    @Test
    void an_id_has_the_form_of_ids() {
        assertThat(CapacityRequestId.of("a-1").toString()).isEqualTo("a-1");
        assertThat(CapacityRequestId.isValid("a b")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> CapacityRequestId.of(""));
    }
}
