package io.github.diops.domain.escalation;

import java.util.regex.Pattern;

/** The number of a subscription: 1 to 64 letters, digits or hyphens (ESC-06). Whether it exists is not checked. */
public record SubscriptionNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public SubscriptionNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a subscription number: " + value);
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
