package io.github.diops.domain.response;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact share from 0 to 1, always in lowest terms: {@code 19/20}, {@code 0/1}, {@code 1/1}. */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,19})/([0-9]{1,19})");

    /**
     * Reduces the parts.
     *
     * @throws IllegalArgumentException unless 0 &lt;= numerator &lt;= denominator and 1 &lt;= denominator
     */
    public Fraction {
        if (numerator < 0 || denominator < 1 || numerator > denominator) {
            throw new IllegalArgumentException("not a share from 0 to 1: " + numerator + "/" + denominator);
        }
        long divisor = greatestCommonDivisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /**
     * So many out of so many, in lowest terms.
     *
     * @throws IllegalArgumentException unless 0 &lt;= part &lt;= whole and 1 &lt;= whole
     */
    public static Fraction of(long part, long whole) {
        return new Fraction(part, whole);
    }

    /**
     * Reads what {@link #toString} writes; {@code 38/40} is read as {@code 19/20}.
     *
     * @throws IllegalArgumentException if {@code text} has another form, or is no share from 0 to 1
     */
    public static Fraction parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a fraction: " + text);
        }
        return of(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
    }

    /** By value, exactly: no floating point, and no overflow up to 2^63-1. */
    @Override
    public int compareTo(Fraction other) {
        return product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
