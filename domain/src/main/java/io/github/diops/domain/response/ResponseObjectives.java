package io.github.diops.domain.response;

import io.github.diops.domain.severity.Severity;
import io.vavr.Function1;
import io.vavr.collection.List;
import java.time.Duration;

/**
 * The response objective of every severity in one edition (OBJ-01): a graver case never has more time.
 *
 * <p>{@link #standard()} is the guide's; {@link #of} takes others, checked.
 */
public final class ResponseObjectives {
    private static final ResponseObjectives STANDARD = of(ResponseObjective::of);

    /** By severity, gravest first. */
    private final ResponseObjective[] objectives;

    private ResponseObjectives(ResponseObjective[] objectives) {
        this.objectives = objectives;
    }

    /** S1 15 minutes, S2 30 minutes, S3 one business day, S4 three business days (OBJ-01). */
    public static ResponseObjectives standard() {
        return STANDARD;
    }

    /**
     * The objectives that {@code objective} gives; it is asked once for each severity.
     *
     * @throws IllegalArgumentException if one is missing or gives no time, or if a graver severity could have more time
     *     than a milder one; elapsed time is taken for less than business days up to 22 hours for each of them, and
     *     business days never for less than elapsed time, since days off may stretch them; all faults at once
     */
    public static ResponseObjectives of(Function1<Severity, ResponseObjective> objective) {
        List<Severity> severities = List.of(Severity.values());
        ResponseObjective[] objectives = severities.map(objective).toJavaArray(ResponseObjective[]::new);
        List<String> missing = severities
                .filter(severity -> objectives[severity.ordinal()] == null)
                .map(severity -> "no objective for " + severity);
        List<String> faults = missing.nonEmpty()
                ? missing
                : severities
                        .filter(severity -> givesNoTime(objectives[severity.ordinal()]))
                        .map(severity -> severity + " has no time to respond")
                        .appendAll(severities
                                .zip(severities.tail())
                                .filter(pair -> !isNeverLonger(
                                        objectives[pair._1().ordinal()],
                                        objectives[pair._2().ordinal()]))
                                .map(pair -> pair._1() + " may have more time than " + pair._2()));
        if (faults.nonEmpty()) {
            throw new IllegalArgumentException(faults.mkString("; "));
        }
        return new ResponseObjectives(objectives);
    }

    /** The objective of that severity. */
    public ResponseObjective of(Severity severity) {
        return objectives[severity.ordinal()];
    }

    private static boolean givesNoTime(ResponseObjective objective) {
        return objective.<Boolean>within(
                elapsed -> elapsed.isZero() || elapsed.isNegative(), business -> business.count() == 0);
    }

    private static boolean isNeverLonger(ResponseObjective graver, ResponseObjective milder) {
        return graver.<Boolean>within(
                elapsed -> milder.<Boolean>within(
                        other -> elapsed.compareTo(other) <= 0,
                        days -> elapsed.compareTo(Duration.ofHours(22).multipliedBy(days.count())) <= 0),
                business -> milder.<Boolean>within(other -> false, days -> business.count() <= days.count()));
    }
}
