package io.github.diops.domain.certificate;

import java.util.regex.Pattern;

/** The id of a certificate on record; the service's own, random. */
public record CertificateId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 of letters, digits, dots, underscores, colons and hyphens
     */
    public CertificateId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    public static CertificateId of(String value) {
        return new CertificateId(value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
