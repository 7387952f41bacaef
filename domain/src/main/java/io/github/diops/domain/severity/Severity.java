package io.github.diops.domain.severity;

/** The severity of a support case, gravest first (guide, table 4). */
public enum Severity {
    /** Critical. */
    S1,
    /** High. */
    S2,
    /** Medium. */
    S3,
    /** Low. */
    S4;

    /** Whether this is as grave as {@code other} or graver. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** What Cisco and the partner commit to a case of this severity (SEV-07). */
    public Effort effort() {
        return switch (this) {
            case S1 -> Effort.ALL_NECESSARY_RESOURCES_24X7;
            case S2 -> Effort.FULL_TIME_IN_BUSINESS_HOURS;
            case S3 -> Effort.BUSINESS_HOURS_UNTIL_SATISFACTORY;
            case S4 -> Effort.BUSINESS_HOURS_FOR_INFORMATION_OR_HELP;
        };
    }
}
