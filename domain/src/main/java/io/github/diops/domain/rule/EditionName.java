package io.github.diops.domain.rule;

import java.util.regex.Pattern;

/**
 * The name of an edition of the policy, such as {@code 2024.1}; every decision carries it (GEN-03).
 */
public record EditionName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.+-]{1,64}");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 letters, digits, dots, plus signs or hyphens
     */
    public EditionName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an edition name: " + value);
        }
    }

    public static EditionName of(String value) {
        return new EditionName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
