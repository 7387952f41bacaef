package io.github.diops.domain.calendar;

/**
 * A number of business days.
 */
public record BusinessDays(int count) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public BusinessDays {
        if (count < 0) {
            throw new IllegalArgumentException("business days are not negative: " + count);
        }
    }

    public static BusinessDays of(int count) {
        return new BusinessDays(count);
    }
}
