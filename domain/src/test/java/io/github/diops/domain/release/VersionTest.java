package io.github.diops.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REL-07c. */
class VersionTest {

    /** Every spelling of the guide, and the base releases. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "12.5-SU7a, 12.5-SU7a",
        "v12.5-SU7a, 12.5-SU7a",
        "14.0-SU3, 14.0-SU3",
        "v14.0-SU3, 14.0-SU3",
        "v14.0SU3, 14.0-SU3",
        "15-SU1, 15.0-SU1",
        "v15-SU1, 15.0-SU1",
        "v15.0-SU1, 15.0-SU1",
        "15SU1, 15.0-SU1",
        "v12.5, 12.5",
        "14.0, 14.0",
        "14, 14.0",
        "999.999-SU999z, 999.999-SU999z",
        "1, 1.0",
    })
    void the_guides_spellings_are_read(String written, String canonical) {
        assertThat(Version.isValid(written)).isTrue();
        assertThat(Version.parse(written)).hasToString(canonical);
        assertThat(Version.parse(written)).isEqualTo(Version.parse(canonical));
    }

    @Test
    void the_parts_are_release_update_and_letter() {
        assertThat(Version.parse("12.5-SU7a")).isEqualTo(new Version(12, 5, 7, "a"));
        assertThat(Version.parse("15-SU1")).isEqualTo(new Version(15, 0, 1, ""));
        assertThat(Version.parse("12.5")).isEqualTo(new Version(12, 5, 0, ""));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "v",
                "SU1",
                "0.5",
                "012.5",
                "12.05",
                "12.5-SU0",
                "12.5-SU07",
                "12.5-SU",
                "12.5-SU7A",
                "12.5-SU7ab",
                "12.5-su7a",
                "12.5a",
                "12.5-",
                "12.",
                "12.5.1",
                "12.5(1)SU7",
                "1000.0",
                "12.1000",
                "12.5-SU1000",
                "V12.5",
                " 12.5",
                "12.5 ",
                "12.5\n",
                "٢.٥",
                "latest",
            })
    void anything_else_is_no_version(String written) {
        assertThat(Version.isValid(written)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Version.parse(written))
                .withMessage("not a version: " + written);
    }

    @Test
    void versions_are_ordered_by_release_then_update_then_letter() {
        List<Version> byAge = List.of(
                        "9.1-SU9z",
                        "11.5-SU11",
                        "12.0-SU7",
                        "12.5",
                        "12.5-SU1",
                        "12.5-SU7",
                        "12.5-SU7a",
                        "12.5-SU7b",
                        "12.5-SU8",
                        "12.5-SU10",
                        "14.0",
                        "14.0-SU3",
                        "15.0-SU1")
                .map(Version::parse);

        assertThat(byAge.sorted()).isEqualTo(byAge);
        assertThat(byAge.reverse().sorted()).isEqualTo(byAge);
    }

    @Test
    void a_version_is_neither_later_nor_older_than_itself() {
        Version one = Version.parse("14.0-SU3");
        Version later = Version.parse("14.0-SU3a");

        assertThat(one.isLaterThan(one)).isFalse();
        assertThat(one.isOlderThan(one)).isFalse();
        assertThat(later.isLaterThan(one)).isTrue();
        assertThat(later.isOlderThan(one)).isFalse();
        assertThat(one.isOlderThan(later)).isTrue();
        assertThat(one.isLaterThan(later)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, ''",
        "1000, 0, 0, ''",
        "1, -1, 0, ''",
        "1, 1000, 0, ''",
        "1, 0, -1, ''",
        "1, 0, 1000, ''",
        "1, 0, 0, a",
        "1, 0, 1, A",
        "1, 0, 1, ab",
        "1, 0, 1, 1",
    })
    void parts_out_of_range_are_refused(int major, int minor, int serviceUpdate, String letter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Version(major, minor, serviceUpdate, letter))
                .withMessageStartingWith("not a version: " + major + "." + minor);
    }
}
