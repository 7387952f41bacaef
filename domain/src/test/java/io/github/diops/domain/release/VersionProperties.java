package io.github.diops.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VersionProperties {

    @Property
    void what_a_version_writes_it_also_reads(@ForAll("versions") Version version) {
        assertThat(Version.parse(version.toString())).isEqualTo(version);
        assertThat(Version.parse("v" + version)).isEqualTo(version);
        assertThat(Version.parse(version.toString().replace("-", ""))).isEqualTo(version);
    }

    @Property
    void the_order_is_that_of_the_parts_side_by_side(
            @ForAll("versions") Version one, @ForAll("versions") Version other) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(key(one).compareTo(key(other))));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    private static String key(Version version) {
        return String.format(
                "%03d%03d%03d%s", version.major(), version.minor(), version.serviceUpdate(), version.letter());
    }

    /** Few values of each part, so that they often share some. */
    @Provide
    static Arbitrary<Version> versions() {
        return Combinators.combine(
                        Arbitraries.of(1, 9, 12, 14, 100, 999),
                        Arbitraries.of(0, 5, 10, 999),
                        Arbitraries.of(0, 1, 7, 10, 999),
                        Arbitraries.of("", "a", "b", "z"))
                .as((major, minor, update, letter) -> new Version(major, minor, update, update == 0 ? "" : letter));
    }
}
