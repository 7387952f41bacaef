package io.github.diops.domain.response;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Severity;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** Within what time Cisco acknowledges a case (OBJ-01). The deadline's own instant still meets it (OBJ-02). */
public sealed interface ResponseObjective {

    /** The guide's objective: S1 15 minutes, S2 30 minutes, S3 one business day, S4 three business days (OBJ-01). */
    static ResponseObjective of(Severity severity) {
        return switch (severity) {
            case S1 -> Standard.S1;
            case S2 -> Standard.S2;
            case S3 -> Standard.S3;
            case S4 -> Standard.S4;
        };
    }

    /**
     * The clock of a case opened at {@code openedAt}: where it begins to count, its deadline and its warnings; or a
     * refusal by OBJ-03a if the calendar has no business day to count.
     */
    Either<Refusal, ResponseDeadline> deadline(Instant openedAt, BusinessCalendar calendar);

    /**
     * The deadline alone.
     *
     * @throws IllegalArgumentException if the calendar has no business day to count (OBJ-03a)
     */
    Instant dueAt(Instant openedAt, BusinessCalendar calendar);

    /** What {@code elapsed} makes of an objective in elapsed time, or {@code business} of one in business days. */
    <R> R within(Function1<Duration, R> elapsed, Function1<BusinessDays, R> business);

    /** The rules by which this objective counted from {@code openedAt} to {@code dueAt}, in the order applied. */
    List<RuleId> rules(Instant openedAt, Instant dueAt, BusinessCalendar calendar);

    /** Elapsed time, day and night (OBJ-02). */
    record AroundTheClock(Duration within) implements ResponseObjective {
        private static final List<RuleId> RULES = List.of(ResponseRules.OBJ_01.id(), ResponseRules.OBJ_02.id());

        @Override
        public Either<Refusal, ResponseDeadline> deadline(Instant openedAt, BusinessCalendar calendar) {
            return Either.right(new ResponseDeadline(
                    openedAt,
                    openedAt.plus(within),
                    Warning.PERCENTAGES.map(
                            percent -> new Warning(percent, openedAt.plus(Warning.share(within, percent))))));
        }

        @Override
        public Instant dueAt(Instant openedAt, BusinessCalendar calendar) {
            return openedAt.plus(within);
        }

        @Override
        public <R> R within(Function1<Duration, R> elapsed, Function1<BusinessDays, R> business) {
            return elapsed.apply(within);
        }

        @Override
        public List<RuleId> rules(Instant openedAt, Instant dueAt, BusinessCalendar calendar) {
            return RULES;
        }
    }

    /** The same local time so many business days later (OBJ-03). */
    record InBusinessDays(BusinessDays days) implements ResponseObjective {
        private static final List<RuleId> RULES = List.of(ResponseRules.OBJ_01.id(), ResponseRules.OBJ_03.id());

        @Override
        public Either<Refusal, ResponseDeadline> deadline(Instant openedAt, BusinessCalendar calendar) {
            Option<ResponseDeadline> found = calendar.firstBusinessInstant(openedAt)
                    .flatMap(startsAt -> calendar.plus(openedAt, days).flatMap(dueAt -> {
                        Duration within = calendar.businessTime(startsAt, dueAt);
                        return Option.sequence(Warning.PERCENTAGES.map(
                                        percent -> calendar.plusBusinessTime(startsAt, Warning.share(within, percent))
                                                .map(at -> new Warning(percent, at))))
                                .map(warnings -> new ResponseDeadline(startsAt, dueAt, warnings.toList()));
                    }));
            return found.toEither(() -> Refusal.of(ResponseRefusal.NO_BUSINESS_DAY)
                    .with("days", BusinessCalendar.SEARCH_DAYS)
                    .with("zone", calendar.zone()));
        }

        @Override
        public Instant dueAt(Instant openedAt, BusinessCalendar calendar) {
            return calendar.plus(openedAt, days)
                    .getOrElseThrow(() -> new IllegalArgumentException(
                            ResponseRefusal.NO_BUSINESS_DAY + " (" + ResponseRefusal.NO_BUSINESS_DAY.rule() + ")"));
        }

        @Override
        public <R> R within(Function1<Duration, R> elapsed, Function1<BusinessDays, R> business) {
            return business.apply(days);
        }

        @Override
        public List<RuleId> rules(Instant openedAt, Instant dueAt, BusinessCalendar calendar) {
            return RULES.appendAll(Option.when(calendar.isRepeated(openedAt), ResponseRules.OBJ_03B.id()))
                    .appendAll(Option.when(calendar.skipsWorkingDay(openedAt, dueAt), ResponseRules.OBJ_03C.id()));
        }
    }

    /** The guide's four objectives, made once. */
    final class Standard {
        private static final ResponseObjective S1 = new AroundTheClock(Duration.ofMinutes(15));
        private static final ResponseObjective S2 = new AroundTheClock(Duration.ofMinutes(30));
        private static final ResponseObjective S3 = new InBusinessDays(BusinessDays.of(1));
        private static final ResponseObjective S4 = new InBusinessDays(BusinessDays.of(3));

        private Standard() {}
    }
}
