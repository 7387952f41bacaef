package io.github.diops.domain.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Fractions against arithmetic without limits. */
class FractionProperties {

    @Property
    void the_order_is_that_of_the_products(
            @ForAll @LongRange(min = 0) long part,
            @ForAll @LongRange(min = 0) long rest,
            @ForAll @LongRange(min = 0) long otherPart,
            @ForAll @LongRange(min = 0) long otherRest) {
        long whole = Math.max(1, Math.max(part, rest));
        long otherWhole = Math.max(1, Math.max(otherPart, otherRest));

        assertThat(Integer.signum(Fraction.of(part, whole).compareTo(Fraction.of(otherPart, otherWhole))))
                .isEqualTo(BigInteger.valueOf(part)
                        .multiply(BigInteger.valueOf(otherWhole))
                        .compareTo(BigInteger.valueOf(otherPart).multiply(BigInteger.valueOf(whole))));
    }

    @Property
    void lowest_terms_have_no_common_divisor_and_the_same_value(
            @ForAll @LongRange(min = 0) long part, @ForAll @LongRange(min = 1) long other) {
        long whole = Math.max(part, other);
        Fraction fraction = Fraction.of(part, whole);
        BigInteger numerator = BigInteger.valueOf(fraction.numerator());
        BigInteger denominator = BigInteger.valueOf(fraction.denominator());

        assertThat(numerator.gcd(denominator)).isEqualTo(BigInteger.ONE);
        assertThat(numerator.multiply(BigInteger.valueOf(whole)))
                .isEqualTo(denominator.multiply(BigInteger.valueOf(part)));
        assertThat(Fraction.parse(fraction.toString())).isEqualTo(fraction);
    }
}
