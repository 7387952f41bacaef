package io.github.diops.domain.response;

import io.github.diops.domain.severity.Severity;

/** The attainment of each severity over one period; severities are never pooled (OBJ-04a). */
public record AttainmentReport(Attainment s1, Attainment s2, Attainment s3, Attainment s4) {
    /** The attainment of that severity. */
    public Attainment of(Severity severity) {
        return switch (severity) {
            case S1 -> s1;
            case S2 -> s2;
            case S3 -> s3;
            case S4 -> s4;
        };
    }
}
