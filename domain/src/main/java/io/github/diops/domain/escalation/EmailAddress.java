package io.github.diops.domain.escalation;

import java.util.regex.Pattern;

/**
 * An e-mail address: one @, no space, a dot in the domain (ESC-06). Whether it exists is not checked.
 */
public record EmailAddress(String value) {
    private static final Pattern FORM = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= 254 && FORM.matcher(value).matches();
    }
}
