package io.github.diops.adapters.rest.console;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.ResponseDeadline;
import io.github.diops.domain.response.SeverityDecision;
import io.github.diops.domain.response.SeverityHistory;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.immutables.value.Value;

/** How severe the incident is, what follows, and the rules that say so. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface AssessmentAnswer {
    SeverityBadge badge();

    /** What the matrix made of it: impact, urgency and the severity it proposes (SEV-06). */
    String proposal();

    /** How the partner's statement stands to the proposal; none where it stated nothing (SEV-08a). */
    Option<String> statement();

    /** Whether the statement differs from the proposal. */
    boolean differs();

    String effort();

    String channel();

    String objective();

    /** By when Cisco must answer; none where the question names no opening. */
    Option<Deadline> deadline();

    List<RuleEntry> because();

    String edition();

    /**
     * The clock of the case.
     *
     * @param due in the zone asked for
     * @param dueInUtc the same in UTC; none where that is the zone asked for
     * @param zone the zone's id
     * @param startsAt from when the time counts; none where that is the opening itself
     * @param warnings when the clock warns, in the zone asked for (OBJ-10)
     * @param calendar which days are business days; none where the objective runs around the clock
     */
    record Deadline(
            String due,
            Option<String> dueInUtc,
            String zone,
            Option<String> startsAt,
            List<String> warnings,
            Option<String> calendar) {
        static Deadline of(
                ResponseDeadline deadline, SeverityQuestion.Opening opening, boolean business, Wording wording) {
            ZoneId zone = opening.zone();
            boolean utc = wording.shown(zone).getRules().equals(ZoneOffset.UTC.getRules());
            return new Deadline(
                    wording.moment(deadline.dueAt(), zone),
                    Option.when(!utc, () -> wording.utc(deadline.dueAt())),
                    wording.shown(zone).getId(),
                    Option.when(
                            !deadline.startsAt().equals(opening.at()), () -> wording.moment(deadline.startsAt(), zone)),
                    deadline.warnings().map(warning -> warning.percent() + " %: " + wording.moment(warning.at(), zone)),
                    Option.when(business, () -> wording.of(Phrase.ANSWER_CALENDAR, zone.getId())));
        }
    }

    static AssessmentAnswer to(SeverityQuestion question, OperationsPolicy policy, Wording wording) {
        Explained<SeverityDecision> explained = policy.severity(question.assessment());
        SeverityDecision decision = explained.value();
        ObjectiveText objective = ObjectiveText.of(decision.objective(), wording);
        Option<Either<Refusal, Explained<ResponseDeadline>>> clock = question.opening()
                .map(opening -> policy.responseDeadline(
                        SeverityHistory.unchanged(opening.at(), decision.severity()),
                        BusinessCalendar.weekdays(opening.zone())));
        List<RuleId> because = explained
                .because()
                .appendAll(clock.toList()
                        .flatMap(ruling -> ruling.fold(refusal -> List.of(refusal.rule()), Explained::because)));
        return ImmutableAssessmentAnswer.builder()
                .badge(SeverityBadge.of(decision.severity(), wording))
                .proposal(wording.of(
                        Phrase.ANSWER_PROPOSAL,
                        wording.of(Phrase.nameOf(decision.impact())).replace("\u00ad", ""),
                        wording.of(Phrase.nameOf(decision.urgency())),
                        decision.proposed().name()))
                .statement(decision.differs()
                        .map(differs -> wording.of(
                                differs ? Phrase.ANSWER_DIFFERS : Phrase.ANSWER_AGREES,
                                decision.severity().name(),
                                decision.proposed().name())))
                .differs(decision.differs().getOrElse(false))
                .effort(wording.of(decision.effort().text()))
                .channel(wording.of(Phrase.nameOf(decision.channel())))
                .objective(objective.time() + ", " + objective.clock())
                .deadline(question.opening()
                        .flatMap(opening -> clock.flatMap(Either::toOption)
                                .map(ruling ->
                                        Deadline.of(ruling.value(), opening, objective.inBusinessDays(), wording))))
                .because(RuleEntry.cited(because, policy.ruleBook(), wording))
                .edition(explained.edition().value())
                .build();
    }
}
