package io.github.diops.domain.severity;

import io.vavr.Function2;

/**
 * Severity by impact and urgency (SEV-06). Total, and never milder as impact or urgency grows.
 *
 * <p>{@link #standard()} is the guide's table; {@link #of} takes another, checked, for an edition of one's own.
 */
public final class SeverityMatrix {
    private static final SeverityMatrix STANDARD = new SeverityMatrix(new Severity[] {
        Severity.S1, Severity.S1, Severity.S2, Severity.S3,
        Severity.S1, Severity.S2, Severity.S2, Severity.S3,
        Severity.S2, Severity.S3, Severity.S3, Severity.S3,
        Severity.S4, Severity.S4, Severity.S4, Severity.S4,
    });

    private static final int COLUMNS = Impact.values().length;

    /** Row after row by urgency, in each by impact, both gravest first. */
    private final Severity[] cells;

    private SeverityMatrix(Severity[] cells) {
        this.cells = cells;
    }

    /** The guide's matrix (SEV-06). */
    public static SeverityMatrix standard() {
        return STANDARD;
    }

    /**
     * The matrix whose cells {@code severityOf} gives; it is asked once for each of the 16 pairs.
     *
     * @throws IllegalArgumentException if a cell is missing, or one is graver than its neighbour of greater impact or
     *     urgency
     */
    public static SeverityMatrix of(Function2<Impact, Urgency, Severity> severityOf) {
        Severity[] cells = new Severity[Urgency.values().length * COLUMNS];
        for (Urgency urgency : Urgency.values()) {
            for (Impact impact : Impact.values()) {
                Severity severity = severityOf.apply(impact, urgency);
                if (severity == null) {
                    throw new IllegalArgumentException("no severity for " + impact + " and " + urgency);
                }
                int cell = place(impact, urgency);
                boolean graverThanWider = impact.ordinal() > 0 && severity.compareTo(cells[cell - 1]) < 0;
                boolean graverThanMoreUrgent = urgency.ordinal() > 0 && severity.compareTo(cells[cell - COLUMNS]) < 0;
                if (graverThanWider || graverThanMoreUrgent) {
                    throw new IllegalArgumentException(impact + " and " + urgency + " may not be " + severity
                            + ": milder as impact or urgency grows");
                }
                cells[cell] = severity;
            }
        }
        return new SeverityMatrix(cells);
    }

    /** The severity of an incident of that impact and urgency. */
    public Severity severityOf(Impact impact, Urgency urgency) {
        return cells[place(impact, urgency)];
    }

    private static int place(Impact impact, Urgency urgency) {
        return urgency.ordinal() * COLUMNS + impact.ordinal();
    }
}
