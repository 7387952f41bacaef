package io.github.diops.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RSP-15: the partner keeps its customers. */
class CustomerTest {
    private static final CustomerId ID = CustomerId.of("c-1");
    private static final PartnerId PARTNER = PartnerId.of("acme");
    private static final CustomerProfile PROFILE = CustomerProfile.builder()
            .name("Dubai Trading")
            .region(Region.EMEA)
            .zone(ZoneId.of("Asia/Dubai"))
            .build();

    @Test
    void the_partner_creates_its_customer() {
        CustomerEvent.Created event = Customer.create(Actor.of("Ann", Party.PARTNER), ID, PARTNER, PROFILE)
                .get();

        assertThat(event.by()).isEqualTo(Party.PARTNER);
        assertThat(event.after(Option.none())).isEqualTo(new Customer(ID, PARTNER, PROFILE, false));
    }

    @Test
    void the_administrator_stands_in_for_the_partner() {
        CustomerEvent.Created event = Customer.create(Actor.administrator("root"), ID, PARTNER, PROFILE)
                .get();

        assertThat(event.by()).isEqualTo(Party.PARTNER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"CISCO", "CUSTOMER", "VENDOR"})
    void nobody_else_does(Party party) {
        Refusal refusal =
                Customer.create(Actor.of("Bob", party), ID, PARTNER, PROFILE).getLeft();

        assertThat(refusal.code()).isEqualTo(CustomerRefusal.ONLY_THE_PARTNER_KEEPS_CUSTOMERS);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("RSP-15"));
    }

    @Test
    void a_customer_is_created_once() {
        CustomerEvent.Created event = new CustomerEvent.Created(ID, PARTNER, PROFILE);
        Option<Customer> before = Option.some(event.after(Option.none()));

        assertThatIllegalStateException().isThrownBy(() -> event.after(before)).withMessageContaining("c-1");
    }

    @Test
    void what_a_profile_does_not_say_is_empty() {
        assertThat(PROFILE.holidays()).isEqualTo(new HolidaySource.Listed(TreeSet.empty()));
        assertThat(PROFILE.applications()).isEmpty();
        assertThat(PROFILE.release()).isEmpty();
        assertThat(PROFILE.capacity()).isEmpty();
        assertThat(PROFILE.contacts()).isEmpty();
        assertThat(PROFILE.sso()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A.b_c:d-9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void ids_of_1_to_64_plain_characters_are_taken(String value) {
        assertThat(CustomerId.of(value)).hasToString(value);
        assertThat(ContactId.of(value)).hasToString(value);
        assertThat(CaseId.of(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a/b",
                "ключ",
                "a\n",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void other_ids_are_refused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> CustomerId.of(value));
        assertThatIllegalArgumentException().isThrownBy(() -> ContactId.of(value));
        assertThatIllegalArgumentException().isThrownBy(() -> CaseId.of(value));
        assertThat(CustomerId.isValid(value)).isFalse();
        assertThat(ContactId.isValid(value)).isFalse();
        assertThat(CaseId.isValid(value)).isFalse();
    }

    @Test
    void a_partner_id_is_lower_case() {
        assertThat(PartnerId.of("acme-2")).hasToString("acme-2");
        for (String bad : new String[] {"", "Acme", "a_b", "a.b", "a".repeat(65)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> PartnerId.of(bad));
        }
    }

    @Test
    void committed_counts_are_not_negative() {
        assertThatCode(() -> new Capacity(0, 0)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new Capacity(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Capacity(0, -1));
    }
}
