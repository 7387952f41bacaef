package io.github.diops.domain.customer;

import java.util.regex.Pattern;

/** The partner a customer belongs to; it is the tenant of every record. */
public record PartnerId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 of lower-case letters, digits and hyphens
     */
    public PartnerId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a partner id: " + value);
        }
    }

    public static PartnerId of(String value) {
        return new PartnerId(value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
