package io.github.diops.domain.release;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the UC applications such as {@code 12.5-SU7a}, ordered from older to later (REL-07c).
 *
 * @param major 1 to 999
 * @param minor 0 to 999
 * @param serviceUpdate 1 to 999; 0 for the base release, which is older than each of its updates
 * @param letter the service update's letter, {@code a} to {@code z}, or empty, which is older than any letter
 */
public record Version(int major, int minor, int serviceUpdate, String letter) implements Comparable<Version> {
    private static final Pattern FORM =
            Pattern.compile("v?([1-9][0-9]{0,2})(?:\\.(0|[1-9][0-9]{0,2}))?(?:-?SU([1-9][0-9]{0,2})([a-z]?))?");

    private static final Comparator<Version> BY_RELEASE =
            Comparator.comparingInt(Version::major).thenComparingInt(Version::minor);
    private static final Comparator<Version> BY_AGE =
            BY_RELEASE.thenComparingInt(Version::serviceUpdate).thenComparing(Version::letter);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is out of range, or a base release has a letter
     */
    public Version {
        boolean letterFits = letter.isEmpty() || (serviceUpdate > 0 && letter.matches("[a-z]"));
        if (!isWithin(1, major) || !isWithin(0, minor) || !isWithin(0, serviceUpdate) || !letterFits) {
            throw new IllegalArgumentException("not a version: " + written(major, minor, serviceUpdate, letter));
        }
    }

    /**
     * The version written so; {@code 15-SU1}, {@code v15.0-SU1} and {@code 15.0SU1} are {@code 15.0-SU1} (REL-07c).
     *
     * @throws IllegalArgumentException if it is not {@linkplain #isValid valid}
     */
    public static Version parse(String value) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version: " + value);
        }
        return new Version(
                Integer.parseInt(matcher.group(1)),
                number(Option.of(matcher.group(2))),
                number(Option.of(matcher.group(3))),
                Option.of(matcher.group(4)).getOrElse(""));
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    public boolean isLaterThan(Version other) {
        return compareTo(other) > 0;
    }

    public boolean isOlderThan(Version other) {
        return compareTo(other) < 0;
    }

    /** Whether its release is that of {@code other} or an older one, whatever the service updates (REL-03a). */
    boolean isReleaseUpTo(Version other) {
        return BY_RELEASE.compare(this, other) <= 0;
    }

    @Override
    public int compareTo(Version other) {
        return BY_AGE.compare(this, other);
    }

    @Override
    public String toString() {
        return written(major, minor, serviceUpdate, letter);
    }

    private static String written(int major, int minor, int serviceUpdate, String letter) {
        return major + "." + minor + (serviceUpdate == 0 ? "" : "-SU" + serviceUpdate) + letter;
    }

    private static boolean isWithin(int least, int number) {
        return number >= least && number <= 999;
    }

    private static int number(Option<String> digits) {
        return digits.map(Integer::parseInt).getOrElse(0);
    }
}
