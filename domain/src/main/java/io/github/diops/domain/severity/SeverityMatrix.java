package io.github.diops.domain.severity;

import io.vavr.Function2;

/**
 * Severity by impact and urgency (SEV-06). Total, and never milder as impact or urgency grows.
 *
 * <p>{@link #standard()} is the guide's table; {@link #of} takes another, checked, for an edition of one's own.
 */
public final class SeverityMatrix {
    private static final SeverityMatrix STANDARD = new SeverityMatrix(new Severity[][] {
        {Severity.S1, Severity.S1, Severity.S2, Severity.S3},
        {Severity.S1, Severity.S2, Severity.S2, Severity.S3},
        {Severity.S2, Severity.S3, Severity.S3, Severity.S3},
        {Severity.S4, Severity.S4, Severity.S4, Severity.S4},
    });

    /** Rows by urgency, columns by impact, both gravest first. */
    private final Severity[][] rows;

    private SeverityMatrix(Severity[][] rows) {
        this.rows = rows;
    }

    /** The guide's matrix (SEV-06). */
    public static SeverityMatrix standard() {
        return STANDARD;
    }

    /**
     * The matrix whose cells {@code cell} gives; it is asked once for each of the 16 pairs.
     *
     * @throws IllegalArgumentException if a cell is missing, or one is graver than its neighbour of greater impact or
     *     urgency
     */
    public static SeverityMatrix of(Function2<Impact, Urgency, Severity> cell) {
        Severity[][] rows = new Severity[Urgency.values().length][Impact.values().length];
        for (Urgency urgency : Urgency.values()) {
            for (Impact impact : Impact.values()) {
                Severity severity = cell.apply(impact, urgency);
                if (severity == null) {
                    throw new IllegalArgumentException("no severity for " + impact + " and " + urgency);
                }
                int row = urgency.ordinal();
                int column = impact.ordinal();
                boolean graverThanWider = column > 0 && severity.compareTo(rows[row][column - 1]) < 0;
                boolean graverThanMoreUrgent = row > 0 && severity.compareTo(rows[row - 1][column]) < 0;
                if (graverThanWider || graverThanMoreUrgent) {
                    throw new IllegalArgumentException(impact + " and " + urgency + " may not be " + severity
                            + ": milder as impact or urgency grows");
                }
                rows[row][column] = severity;
            }
        }
        return new SeverityMatrix(rows);
    }

    /** The severity of an incident of that impact and urgency. */
    public Severity severityOf(Impact impact, Urgency urgency) {
        return rows[urgency.ordinal()][impact.ordinal()];
    }
}
