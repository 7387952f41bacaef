package io.github.diops.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ESC-06. */
class ContactFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567",
                "+1 800 553 2447",
                "1-800-553-2447",
                "(030) 123-45.67",
                "+123456789012345",
                "8 (800) 555-35-35",
            })
    void phone_numbers_of_7_to_15_digits_are_taken(String value) {
        assertThat(PhoneNumber.isValid(value)).isTrue();
        assertThat(new PhoneNumber(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456",
                "+123456",
                "1234567890123456",
                "++1234567",
                "1234567x",
                "12+34567",
                "+",
                "1234567\n"
            })
    void other_phone_numbers_are_refused(String value) {
        assertThat(PhoneNumber.isValid(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.c",
                "ucm-cloud-change-management@cisco.com",
                "first.last+tag@sub.example.org",
                "почта@пример.рф"
            })
    void addresses_with_one_at_and_a_dot_in_the_domain_are_taken(String value) {
        assertThat(EmailAddress.isValid(value)).isTrue();
        assertThat(new EmailAddress(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a", "a@b", "@b.c", "a@", "a@@b.c", "a@b@c.d", "a b@c.d", "a@b .c", "a@b.c ", "a\t@b.c", "a.b@c"
            })
    void other_addresses_are_refused(String value) {
        assertThat(EmailAddress.isValid(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(value));
    }

    /** Personal data stays out of messages, which end up in logs. */
    @Test
    void a_refused_value_is_not_repeated() {
        assertThatCode(() -> new EmailAddress("someone at example")).hasMessageNotContaining("someone");
        assertThatCode(() -> new PhoneNumber("12345x")).hasMessageNotContaining("12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "-", "Sub-1", "0123456789012345678901234567890123456789012345678901234567890123"})
    void numbers_of_1_to_64_letters_digits_and_hyphens_are_taken(String value) {
        assertThat(new SubscriptionNumber(value)).hasToString(value);
        assertThat(new ContractNumber(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a_b",
                "1\n",
                "ä",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void other_numbers_are_refused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubscriptionNumber(value))
                .withMessage("not a subscription number: " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContractNumber(value))
                .withMessage("not a service contract number: " + value);
    }

    @Test
    void longer_ones_than_any_in_use_are_refused() {
        String phone = "1234567" + " ".repeat(57);
        String email = "a@" + "b".repeat(249) + ".de";

        assertThat(phone).hasSize(64);
        assertThat(PhoneNumber.isValid(phone)).isTrue();
        assertThat(PhoneNumber.isValid(phone + " ")).isFalse();
        assertThat(email).hasSize(254);
        assertThat(EmailAddress.isValid(email)).isTrue();
        assertThat(EmailAddress.isValid("b" + email)).isFalse();
    }
}
