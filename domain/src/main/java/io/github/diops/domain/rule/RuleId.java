package io.github.diops.domain.rule;

import java.util.regex.Pattern;

/**
 * The id of a rule: three letters of the area, a number, and a letter for a reading of its own, such as {@code SEV-01}
 * or {@code SEV-01a}. An id is never reused.
 */
public record RuleId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}-[0-9]{2}[a-z]?");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code value} has another form
     */
    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
