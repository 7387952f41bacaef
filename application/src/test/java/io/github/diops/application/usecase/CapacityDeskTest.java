package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static io.github.diops.application.usecase.Office.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CapacityDesk;
import io.github.diops.application.port.in.CapacityView;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCapacityRequest;
import io.github.diops.application.port.in.Problem;
import io.github.diops.domain.capacity.CapacityRequestId;
import io.github.diops.domain.capacity.CapacityStep;
import io.github.diops.domain.capacity.CapacityTask;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAP-02a to CAP-06 on record. */
class CapacityDeskTest {
    private static final Capacity HUNDRED = new Capacity(100, 0);

    private final Office office = new Office("2024-03-08T12:00:00Z");
    private final CapacityDesk desk = office.diops.capacities();
    private final CustomerId customer = office.customer(ACME);

    private Either<Problem, CapacityView> open(Caller caller, CustomerId whose, Capacity adding) {
        return desk.open(caller, new OpenCapacityRequest(whose, adding, "691234567"), Option.none())
                .map(outcome -> outcome.fold(view -> view, answer -> null));
    }

    private static CapacityRequestId id(CapacityView view) {
        return view.request().opened().opening().id();
    }

    private Either<Problem, CapacityView> take(Caller caller, CapacityView view, CapacityStep step) {
        return desk.take(caller, id(view), step, Occasion.NOW, Option.none()).map(Office::now);
    }

    private List<String> history(CapacityView view) {
        return desk.timeline(ADMINISTRATOR, id(view), 0, 100)
                .get()
                .items()
                .map(entry -> entry.type() + " by " + entry.party() + " " + entry.data());
    }

    @Test
    void users_wait_until_the_capacity_is_added() {
        CapacityView opened = open(ACME, customer, HUNDRED).get();
        assertThat(opened.request().missing()).contains(HUNDRED);
        assertThat(desk.read(ACME, id(opened))).contains(opened);

        take(ACME, opened, CapacityStep.PLAN_EXPANSION).get();
        assertThat(Office.refusal(take(ACME, opened, CapacityStep.PROVISION)).rule())
                .hasToString("CAP-03");
        CapacityView added = take(CISCO, opened, CapacityStep.ADD_CAPACITY).get();
        assertThat(added.request().missing()).isEmpty();
        CapacityView done = take(ACME, opened, CapacityStep.PROVISION).get();

        assertThat(done.request().isDone()).isTrue();
        assertThat(done.version()).isEqualTo(4);
        assertThat(desk.read(ACME, id(opened))).contains(done);
        assertThat(history(opened).drop(1))
                .containsExactly(
                        "STEP_TAKEN by PARTNER {\"step\":\"PLAN_EXPANSION\"}",
                        "STEP_TAKEN by CISCO {\"step\":\"ADD_CAPACITY\"}",
                        "STEP_TAKEN by PARTNER {\"step\":\"PROVISION\"}");
    }

    @Test
    void the_counts_committed_at_that_moment_stay_with_the_request() {
        CustomerProfile profile = CustomerProfile.builder()
                .from(Office.newYork(Office.none()))
                .capacity(Option.some(new Capacity(500, 20)))
                .build();
        CustomerId sized = Office.done(office.diops
                        .customers()
                        .create(ACME, new CreateCustomer(Option.none(), profile, List.empty()), Option.none()))
                .customer()
                .id();

        assertThat(open(ACME, sized, HUNDRED).get().request().opened().opening().committed())
                .contains(new Capacity(500, 20));
        assertThat(open(ACME, customer, HUNDRED)
                        .get()
                        .request()
                        .opened()
                        .opening()
                        .committed())
                .isEmpty();
    }

    @Test
    void only_the_partner_asks_and_what_adds_nothing_is_no_expansion() {
        for (Caller caller : List.of(CISCO, Office.customer("acme", customer))) {
            assertThat(Office.refusal(open(caller, customer, HUNDRED)).rule()).hasToString("CAP-03a");
        }
        assertThat(Office.faults(open(ACME, customer, new Capacity(0, 0)))).containsExactly("/adding nothing_added");
        assertThat(Office.faults(open(CISCO, CustomerId.of("nobody"), new Capacity(0, 0))))
                .containsExactly("/customer unknown_record", "/adding nothing_added");
        assertThat(desk.list(ADMINISTRATOR, Option.none(), Option.none(), 10).items())
                .isEmpty();
        assertThat(open(ADMINISTRATOR, customer, new Capacity(0, 1))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // nobody whatever his rights configures users beyond the capacity (CAP-03)
        "ADMINISTRATOR, PROVISION, CAP-03",
        "CISCO, PROVISION, CAP-03",
        "ACME, PROVISION, CAP-03",
        "CISCO, ADD_CAPACITY, CAP-03",
        "ACME, OPEN_TAC_CASE, CAP-03",
        "ACME, TELL_CISCO, CAP-03",
        "CUSTOMER, PLAN_EXPANSION, CAP-03a"
    })
    void a_step_out_of_order_or_of_another_party_is_refused_and_nothing_changes(
            String who, CapacityStep step, String rule) {
        CapacityView opened = open(ACME, customer, HUNDRED).get();
        List<String> before = history(opened);
        Caller caller = switch (who) {
            case "ADMINISTRATOR" -> ADMINISTRATOR;
            case "CISCO" -> CISCO;
            case "ACME" -> ACME;
            default -> Office.customer("acme", customer);
        };

        assertThat(Office.refusal(take(caller, opened, step)).rule()).hasToString(rule);

        assertThat(history(opened)).isEqualTo(before);
        assertThat(desk.read(ACME, id(opened))).contains(opened);
    }

    @Test
    void the_partner_does_not_add_the_capacity_itself() {
        CapacityView opened = open(ACME, customer, HUNDRED).get();
        CapacityView planned = take(CISCO, opened, CapacityStep.PLAN_EXPANSION).get();
        assertThat(planned.request().next().map(CapacityTask::step)).contains(CapacityStep.ADD_CAPACITY);
        assertThat(Office.refusal(take(ACME, opened, CapacityStep.ADD_CAPACITY)).rule())
                .hasToString("CAP-03a");
    }

    @Test
    void a_foreign_request_is_as_if_it_were_not() {
        CapacityView opened = open(ACME, customer, HUNDRED).get();
        for (Caller stranger : List.of(OTHER, Office.customer("acme", office.customer(ACME)))) {
            assertThat(desk.read(stranger, id(opened))).isEmpty();
            assertThat(desk.timeline(stranger, id(opened), 0, 1)).isEmpty();
            assertThat(desk.list(stranger, Option.none(), Option.none(), 10).items())
                    .isEmpty();
            assertThat(Office.told(take(stranger, opened, CapacityStep.PLAN_EXPANSION)))
                    .isEqualTo(new Problem.Missing());
            assertThat(Office.faults(open(stranger, customer, HUNDRED))).containsExactly("/customer unknown_record");
        }
    }

    /** RSP-15b. */
    @Test
    void for_an_archived_customer_nothing_new_is_asked() {
        CapacityView opened = open(ACME, customer, HUNDRED).get();
        office.archive(customer);
        assertThat(Office.refusal(open(ACME, customer, HUNDRED)).rule()).hasToString("RSP-15b");
        assertThat(take(ACME, opened, CapacityStep.PLAN_EXPANSION)).isNotEmpty();
    }

    @Test
    void requests_are_listed_latest_first() {
        CapacityRequestId first = id(open(ACME, customer, HUNDRED).get());
        office.setNow("2024-03-08T12:00:00.001Z");
        CapacityRequestId second = id(open(ACME, customer, HUNDRED).get());
        assertThat(desk.list(ACME, Option.some(customer), Option.none(), 10)
                        .items()
                        .map(CapacityDeskTest::id))
                .containsExactly(second, first);
    }
}
