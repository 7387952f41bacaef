package io.github.diops.domain.response;

import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;

/**
 * What share of its cases Cisco answers in time (OBJ-04).
 *
 * @param least the least share of S3 and of S4; S1 and S2 are reported without a target (OBJ-04b)
 */
public record AttainmentTarget(Fraction least) {
    private static final AttainmentTarget STANDARD = new AttainmentTarget(Fraction.of(95, 100));

    /** At least 95 % (OBJ-04). */
    public static AttainmentTarget standard() {
        return STANDARD;
    }

    /** The least share of cases of that severity, if it has a target (OBJ-04b). */
    public Option<Fraction> of(Severity severity) {
        return switch (severity) {
            case S1, S2 -> Option.none();
            case S3, S4 -> Option.some(least);
        };
    }

    /**
     * How the cases opened in {@code period} were answered, as far as can be said at {@code asOf}; or every fault by
     * place, of cases outside the period too: an acknowledgement before the case's opening or after {@code asOf}
     * (OBJ-08b).
     */
    public Validation<Seq<AttainmentFault>, Ruling<AttainmentReport>> report(
            AttainmentPeriod period, Instant asOf, Seq<CaseResponse> cases) {
        List<AttainmentFault> faults = faults(cases, asOf);
        return faults.isEmpty()
                ? Validation.valid(Ruling.of(
                        count(period, asOf, cases),
                        ResponseRules.OBJ_04A,
                        ResponseRules.OBJ_02,
                        ResponseRules.OBJ_04,
                        ResponseRules.OBJ_04B))
                : Validation.invalid(faults);
    }

    private static List<AttainmentFault> faults(Seq<CaseResponse> cases, Instant asOf) {
        return cases.iterator()
                .zipWithIndex((response, index) -> response.acknowledgedAt()
                        .flatMap(at -> at.isBefore(response.openedAt())
                                ? Option.some(AttainmentFault.Code.ACKNOWLEDGED_BEFORE_OPENING)
                                : Option.when(at.isAfter(asOf), AttainmentFault.Code.ACKNOWLEDGED_AFTER_AS_OF))
                        .map(code -> new AttainmentFault(index, code)))
                .flatMap(fault -> fault)
                .toList();
    }

    private AttainmentReport count(AttainmentPeriod period, Instant asOf, Seq<CaseResponse> cases) {
        long[][] counts = new long[Severity.values().length][Verdict.values().length];
        for (CaseResponse response : cases) {
            if (period.contains(response.openedAt())) {
                Verdict verdict = Verdict.of(response.dueAt(), response.acknowledgedAt(), asOf);
                counts[response.severity().ordinal()][verdict.ordinal()]++;
            }
        }
        return new AttainmentReport(
                attainment(Severity.S1, counts),
                attainment(Severity.S2, counts),
                attainment(Severity.S3, counts),
                attainment(Severity.S4, counts));
    }

    private Attainment attainment(Severity severity, long[][] counts) {
        long[] verdicts = counts[severity.ordinal()];
        return new Attainment(
                verdicts[Verdict.MET.ordinal()],
                verdicts[Verdict.MISSED.ordinal()],
                verdicts[Verdict.WAITING.ordinal()],
                of(severity));
    }
}
