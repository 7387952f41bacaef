package io.github.diops.domain.backup;

import java.util.regex.Pattern;

/** The id of a backup, unique for its customer and application. Ids are ordered by code point (BKP-03). */
public record BackupId(String value) implements Comparable<BackupId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 of letters, digits, dots, underscores, colons and hyphens
     */
    public BackupId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    public static BackupId of(String value) {
        return new BackupId(value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(BackupId other) {
        // An id is ASCII, where the order of chars is that of code points.
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
