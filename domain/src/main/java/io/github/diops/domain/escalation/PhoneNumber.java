package io.github.diops.domain.escalation;

import java.util.regex.Pattern;

/**
 * A phone number: an optional +, then 7 to 15 digits with spaces, dots, hyphens and brackets among them (ESC-06).
 * Whether it exists is not checked.
 */
public record PhoneNumber(String value) {
    private static final Pattern FORM = Pattern.compile("\\+?[ .()\\-]*([0-9][ .()\\-]*){7,15}");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public PhoneNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= 64 && FORM.matcher(value).matches();
    }
}
