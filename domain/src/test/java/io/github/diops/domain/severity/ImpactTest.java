package io.github.diops.domain.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEV-01, SEV-01a, SEV-02: the bands of table 2 and their edges. */
class ImpactTest {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        // the edges and their neighbours, of 100
        "0,   100, INDIVIDUALIZED",
        "1,   100, INDIVIDUALIZED",
        "24,  100, INDIVIDUALIZED",
        "25,  100, LOCALIZED", // exactly 1/4: INDIVIDUALIZED is "less than"
        "26,  100, LOCALIZED",
        "49,  100, LOCALIZED",
        "50,  100, LARGE", // exactly 1/2: the graver of the two
        "51,  100, LARGE",
        "74,  100, LARGE",
        "75,  100, LARGE", // exactly 3/4: WIDESPREAD is "more than"
        "76,  100, WIDESPREAD",
        "100, 100, WIDESPREAD",
        // totals that four does not divide
        "0, 1, INDIVIDUALIZED",
        "1, 1, WIDESPREAD",
        "1, 2, LARGE",
        "1, 3, LOCALIZED",
        "2, 3, LARGE",
        "3, 3, WIDESPREAD",
        "1, 4, LOCALIZED",
        "2, 4, LARGE",
        "3, 4, LARGE",
        "4, 4, WIDESPREAD",
        "1, 5, INDIVIDUALIZED",
        "2, 5, LOCALIZED",
        "3, 5, LARGE",
        "4, 5, WIDESPREAD",
        "120, 400, LOCALIZED",
        // 2^62, whose quarters are whole
        "1152921504606846975, 4611686018427387904, INDIVIDUALIZED",
        "1152921504606846976, 4611686018427387904, LOCALIZED",
        "2305843009213693951, 4611686018427387904, LOCALIZED",
        "2305843009213693952, 4611686018427387904, LARGE",
        "3458764513820540928, 4611686018427387904, LARGE",
        "3458764513820540929, 4611686018427387904, WIDESPREAD",
        // 2^63 - 1, the greatest count
        "0,                   9223372036854775807, INDIVIDUALIZED",
        "2305843009213693951, 9223372036854775807, INDIVIDUALIZED",
        "2305843009213693952, 9223372036854775807, LOCALIZED",
        "4611686018427387903, 9223372036854775807, LOCALIZED",
        "4611686018427387904, 9223372036854775807, LARGE",
        "6917529027641081855, 9223372036854775807, LARGE",
        "6917529027641081856, 9223372036854775807, WIDESPREAD",
        "9223372036854775807, 9223372036854775807, WIDESPREAD",
    })
    void the_share_of_the_environment_gives_the_impact(long affected, long total, Impact expected) {
        assertThat(Impact.ofAffected(affected, total)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} is refused")
    @CsvSource({
        "0, 0",
        "1, 0",
        "-1, 10",
        "11, 10",
        "0, -1",
        "-1, -1",
        "-9223372036854775808, 9223372036854775807",
        "9223372036854775807, 9223372036854775806",
        "0, -9223372036854775808",
    })
    void counts_that_cannot_be_are_refused_and_named(long affected, long total) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Impact.ofAffected(affected, total))
                .withMessageContaining("affected " + affected + " of total " + total);
    }
}
