package io.github.diops.domain.supportcase;

import java.util.regex.Pattern;

/** The number by which people speak of a case, in any language: nine digits in groups of three, {@code 123-456-789}. */
public record CaseNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{3}-[0-9]{3}-[0-9]{3}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    public static CaseNumber of(String value) {
        return new CaseNumber(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
