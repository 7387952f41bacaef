package io.github.diops.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer's record after it was created: RSP-15, RSP-15a, RSP-27a. */
class CustomerLifeTest {
    private static final Actor PARTNER = Actor.of("Ann of Acme", Party.PARTNER);
    private static final ContactId ANN = ContactId.of("ann");
    private static final ContactId BEN = ContactId.of("ben");
    private static final CustomerProfile PROFILE = CustomerProfile.builder()
            .name("Dubai Trading")
            .region(Region.EMEA)
            .zone(ZoneId.of("Asia/Dubai"))
            .contacts(List.of(ANN, BEN))
            .build();
    private static final CustomerProfile MOVED = CustomerProfile.builder()
            .from(PROFILE)
            .zone(ZoneId.of("Europe/Berlin"))
            .sso(true)
            .build();
    private static final Customer CUSTOMER = new Customer(CustomerId.of("c-1"), PartnerId.of("acme"), PROFILE, false);
    private static final Customer ARCHIVED = new Customer(CUSTOMER.id(), CUSTOMER.partner(), PROFILE, true);

    @Test
    void the_partner_changes_what_is_known() {
        CustomerEvent.Changed event = CUSTOMER.change(PARTNER, MOVED).get();

        assertThat(event.by()).isEqualTo(Party.PARTNER);
        assertThat(event.rule()).isEqualTo(RuleId.of("RSP-15"));
        assertThat(event.after(Option.some(CUSTOMER)))
                .isEqualTo(new Customer(CUSTOMER.id(), CUSTOMER.partner(), MOVED, false));
    }

    @Test
    void the_partner_erases_a_contact_of_an_archived_customer_too() {
        CustomerEvent.ContactErased event = CUSTOMER.eraseContact(PARTNER, ANN).get();

        assertThat(event).isEqualTo(ARCHIVED.eraseContact(PARTNER, ANN).get());
        assertThat(event.by()).isEqualTo(Party.PARTNER);
        assertThat(event.rule()).isEqualTo(RuleId.of("RSP-27"));
        assertThat(event.after(Option.some(CUSTOMER)).profile().contacts()).containsExactly(BEN);
        assertThat(event.after(Option.some(CUSTOMER)).profile().name()).isEqualTo("Dubai Trading");
        assertThat(event.after(Option.some(CUSTOMER)).archived()).isFalse();
        assertThat(event.after(Option.some(ARCHIVED)).archived()).isTrue();
    }

    @Test
    void a_contact_that_is_not_there_cannot_be_erased() {
        Customer without = CUSTOMER.eraseContact(PARTNER, ANN).get().after(Option.some(CUSTOMER));

        Refusal refusal = without.eraseContact(PARTNER, ANN).getLeft();

        assertThat(refusal.code()).isEqualTo(CustomerRefusal.NO_SUCH_CONTACT);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("RSP-27a"));
        assertThat(refusal.data()).isEqualTo(LinkedHashMap.of("contact", "ann"));
    }

    @Test
    void the_partner_archives_and_nothing_is_changed_any_more() {
        CustomerEvent.Archived event = CUSTOMER.archive(PARTNER).get();

        assertThat(event.by()).isEqualTo(Party.PARTNER);
        assertThat(event.rule()).isEqualTo(RuleId.of("RSP-15"));
        assertThat(event.after(Option.some(CUSTOMER))).isEqualTo(ARCHIVED);
        for (Either<Refusal, ?> answer : List.of(ARCHIVED.change(PARTNER, MOVED), ARCHIVED.archive(PARTNER))) {
            assertThat(answer.getLeft().code()).isEqualTo(CustomerRefusal.CUSTOMER_IS_ARCHIVED);
            assertThat(answer.getLeft().rule()).isEqualTo(RuleId.of("RSP-15a"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"CISCO", "CUSTOMER", "VENDOR"})
    void nobody_else_keeps_the_record(Party party) {
        Actor by = Actor.of("Bob", party);

        for (Either<Refusal, ?> answer :
                List.of(ARCHIVED.change(by, MOVED), CUSTOMER.eraseContact(by, ANN), CUSTOMER.archive(by))) {
            assertThat(answer.getLeft().code()).isEqualTo(CustomerRefusal.ONLY_THE_PARTNER_KEEPS_CUSTOMERS);
            assertThat(answer.getLeft().rule()).isEqualTo(RuleId.of("RSP-15"));
        }
    }

    @Test
    void events_that_cannot_follow_are_refused_by_the_fold() {
        for (CustomerEvent event : List.of(
                new CustomerEvent.Changed(MOVED), new CustomerEvent.ContactErased(ANN), new CustomerEvent.Archived())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> event.after(Option.none()))
                    .withMessageContaining("before it was created");
        }
        for (CustomerEvent event : List.of(new CustomerEvent.Changed(MOVED), new CustomerEvent.Archived())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> event.after(Option.some(ARCHIVED)))
                    .withMessageContaining("c-1");
        }
    }

    /** RSP-15b: for an archived customer nothing new is recorded. */
    @Test
    void an_archived_customer_is_served_no_longer() {
        assertThat(CUSTOMER.served()).isEqualTo(Either.right(CUSTOMER));
        assertThat(ARCHIVED.served().getLeft().rule()).isEqualTo(RuleId.of("RSP-15b"));
    }

    @Test
    void what_is_not_known_of_a_customer_is_empty() {
        assertThat(PROFILE.applications()).isEmpty();
        assertThat(PROFILE.sso()).isFalse();
        assertThat(PROFILE.release()).isEmpty();
        assertThat(PROFILE.capacity()).isEmpty();
    }
}
