package io.github.diops.domain.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OBJ-04a: exact shares in lowest terms. */
class FractionTest {
    @ParameterizedTest(name = "{0} out of {1} is {2}")
    @CsvSource({
        "95, 100, 19/20",
        "19, 20, 19/20",
        "0, 7, 0/1",
        "7, 7, 1/1",
        "1, 9223372036854775807, 1/9223372036854775807",
        "9223372036854775806, 9223372036854775807, 9223372036854775806/9223372036854775807",
        "9223372036854775807, 9223372036854775807, 1/1",
        "4611686018427387902, 9223372036854775804, 1/2",
    })
    void a_fraction_is_in_lowest_terms(long part, long whole, String text) {
        assertThat(Fraction.of(part, whole)).hasToString(text);
        assertThat(Fraction.parse(text)).isEqualTo(Fraction.of(part, whole));
        assertThat(Fraction.parse(part + "/" + whole)).isEqualTo(Fraction.of(part, whole));
    }

    @ParameterizedTest(name = "{0} out of {1}")
    @CsvSource({"-1, 2", "0, 0", "3, 2", "1, -2", "-1, -2"})
    void no_other_share_than_from_0_to_1_is_taken(long part, long whole) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.of(part, whole))
                .withMessageContaining(part + "/" + whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1/", "/2", "1/2/3", " 1/2", "0.5", "-1/2", "1/9223372036854775808", "95 %"})
    void other_texts_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.parse(text));
    }

    @Test
    void neighbours_that_floating_point_cannot_tell_apart_are_told_apart() {
        Fraction less = Fraction.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1);
        Fraction more = Fraction.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);

        assertThat(less).isLessThan(more);
        assertThat(more).isGreaterThan(less);
        assertThat(more).isEqualByComparingTo(Fraction.of(Long.MAX_VALUE - 1, Long.MAX_VALUE));
    }
}
