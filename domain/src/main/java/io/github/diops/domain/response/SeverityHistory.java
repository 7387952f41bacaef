package io.github.diops.domain.response;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.severity.Severity;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A case's severity from its opening to its acknowledgement, and the one deadline that follows (OBJ-08).
 *
 * @param openedAt when the case was opened
 * @param severity with which severity
 * @param changes what it became later, in order; of two at one instant the later entry counts last
 */
public record SeverityHistory(Instant openedAt, Severity severity, List<Change> changes) {

    /** From {@code at} on the case has that severity. */
    public record Change(Instant at, Severity severity) {}

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a change lies before the opening or before the change it follows
     */
    public SeverityHistory {
        Instant last = openedAt;
        for (Change change : changes) {
            if (change.at().isBefore(last)) {
                throw new IllegalArgumentException("a change at " + change.at() + " lies before " + last);
            }
            last = change.at();
        }
    }

    /** A case whose severity never changed. */
    public static SeverityHistory unchanged(Instant openedAt, Severity severity) {
        return new SeverityHistory(openedAt, severity, List.empty());
    }

    /**
     * The clock that rules: for the current severity and each milder one, the objective counted from when the case has
     * been at least that grave without interruption; the earliest of these deadlines, of equal ones the gravest's
     * (OBJ-08). A change after the deadline in force changes nothing (OBJ-08a).
     */
    public Either<Refusal, Ruling<ResponseDeadline>> deadline(
            Function1<Severity, ResponseObjective> objectives, BusinessCalendar calendar) {
        ResponseObjective first = objectives.apply(severity);
        Either<Refusal, Ruling<ResponseDeadline>> ruling = first.deadline(openedAt, calendar)
                .map(deadline -> new Ruling<>(deadline, first.rules(openedAt, deadline.dueAt(), calendar)));
        List<Change> lasting = lasting();
        for (int count = 1; count <= lasting.size(); count++) {
            Change latest = lasting.get(count - 1);
            if (ruling.exists(before -> latest.at().isAfter(before.value().dueAt()))) {
                return ruling.map(
                        before -> new Ruling<>(before.value(), before.because().append(ResponseRules.OBJ_08A.id())));
            }
            SeverityHistory soFar = new SeverityHistory(openedAt, severity, lasting.take(count));
            ruling = ruling.flatMap(before -> soFar.earliest(objectives, calendar));
        }
        return ruling;
    }

    /**
     * The gravest warning or the breach that fell due in {@code (lastLook, now]} and is graver than all before, if any
     * (OBJ-10, OBJ-10a). Each deadline counts from the change that brought it until the next one.
     *
     * @param stoppedAt when the clock stopped, if it did; what would fall due at that instant or later does not
     * @param lastLook none before the first look
     */
    public Either<Refusal, Option<Alert>> alert(
            Function1<Severity, ResponseObjective> objectives,
            BusinessCalendar calendar,
            Option<Instant> stoppedAt,
            Option<Instant> lastLook,
            Instant now) {
        return stretches(objectives, calendar, stoppedAt).map(stretches -> {
            Option<Alert> seen = lastLook.flatMap(look -> gravest(stretches, look));
            return gravest(stretches, now).filter(alert -> seen.forAll(alert::isGraverThan));
        });
    }

    /**
     * What the clock reports, in order, if nothing is changed any more: of all that fell due before the last change, or
     * before it stopped, the gravest, and after that whatever is graver than all before it (OBJ-10, OBJ-10a).
     *
     * @param stoppedAt when the clock stopped, if it did; what would fall due at that instant or later does not
     */
    public Either<Refusal, List<Alert>> outlook(
            Function1<Severity, ResponseObjective> objectives, BusinessCalendar calendar, Option<Instant> stoppedAt) {
        return stretches(objectives, calendar, stoppedAt).map(stretches -> {
            Instant lastChange = stoppedAt.getOrElse(() -> stretches.last().from());
            return stretches
                    .flatMap(Stretch::alerts)
                    .foldLeft(List.empty(), (reported, alert) -> added(reported, alert, lastChange));
        });
    }

    private static List<Alert> added(List<Alert> reported, Alert alert, Instant lastChange) {
        if (!reported.lastOption().forAll(alert::isGraverThan)) {
            return reported;
        }
        return alert.at().isBefore(lastChange) ? List.of(alert) : reported.append(alert);
    }

    private Either<Refusal, Seq<Stretch>> stretches(
            Function1<Severity, ResponseObjective> objectives, BusinessCalendar calendar, Option<Instant> stoppedAt) {
        List<Change> lasting = lasting();
        List<Instant> starts = lasting.map(Change::at).prepend(openedAt);
        List<Option<Instant>> ends =
                lasting.map(change -> Option.some(change.at())).append(stoppedAt);
        return Either.sequenceRight(List.range(0, starts.size())
                .map(count -> new SeverityHistory(openedAt, severity, lasting.take(count))
                        .deadline(objectives, calendar)
                        .map(ruling -> new Stretch(starts.get(count), ends.get(count), ruling.value()))));
    }

    private static Option<Alert> gravest(Seq<Stretch> stretches, Instant now) {
        return stretches
                .flatMap(stretch -> stretch.gravest(now))
                .reduceOption((one, other) -> other.isGraverThan(one) ? other : one);
    }

    /** A deadline and when it ruled: {@code [from, untilExclusive)}, without an end where it still does. */
    private record Stretch(Instant from, Option<Instant> untilExclusive, ResponseDeadline deadline) {
        Option<Alert> gravest(Instant now) {
            if (now.isBefore(from)) {
                return Option.none();
            }
            return alerts().filter(alert -> alert.isBreach()
                            ? alert.at().isBefore(now)
                            : !alert.at().isAfter(now))
                    .lastOption();
        }

        /** All that falls due while it rules, in order; what would have before it began, when it began. */
        List<Alert> alerts() {
            return deadline.warnings()
                    .map(warning -> new Alert(warning.percent(), warning.at().isBefore(from) ? from : warning.at()))
                    .append(Alert.breach(deadline.dueAt()))
                    .filter(alert -> rules(alert.at()));
        }

        private boolean rules(Instant at) {
            return untilExclusive.forAll(at::isBefore);
        }
    }

    private Either<Refusal, Ruling<ResponseDeadline>> earliest(
            Function1<Severity, ResponseObjective> objectives, BusinessCalendar calendar) {
        Severity current = changes.lastOption().map(Change::severity).getOrElse(severity);
        // A milder objective that finds no business day within a year cannot be the earliest.
        List<Ruling<ResponseDeadline>> milder = List.of(Severity.values())
                .filter(grade -> current.compareTo(grade) < 0)
                .flatMap(grade -> ruling(grade, objectives, calendar));
        return ruling(current, objectives, calendar)
                .map(ruling -> milder.fold(
                        ruling,
                        (graver, other) ->
                                other.value().dueAt().isBefore(graver.value().dueAt()) ? other : graver));
    }

    private Either<Refusal, Ruling<ResponseDeadline>> ruling(
            Severity grade, Function1<Severity, ResponseObjective> objectives, BusinessCalendar calendar) {
        ResponseObjective objective = objectives.apply(grade);
        Instant since = since(grade);
        return objective
                .deadline(since, calendar)
                .map(deadline -> new Ruling<>(
                        deadline,
                        objective.rules(since, deadline.dueAt(), calendar).append(ResponseRules.OBJ_08.id())));
    }

    /** The changes without those that another at the same instant overtook: they never lasted. */
    private List<Change> lasting() {
        return changes.foldRight(
                List.empty(),
                (change, later) -> later.headOption().exists(next -> next.at().equals(change.at()))
                        ? later
                        : later.prepend(change));
    }

    /** Since when the case has been at least as grave as {@code grade}; asked only where it is now. */
    private Instant since(Severity grade) {
        List<Change> all = changes.prepend(new Change(openedAt, severity));
        return all.reverse()
                .takeWhile(change -> change.severity().isAtLeast(grade))
                .last()
                .at();
    }
}
