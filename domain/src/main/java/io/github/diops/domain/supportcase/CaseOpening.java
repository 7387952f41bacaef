package io.github.diops.domain.supportcase;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.response.ResponseObjectives;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.response.SeverityDecision;
import io.github.diops.domain.response.SeverityHistory;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.SeverityMatrix;
import io.github.diops.domain.severity.SeverityRules;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What the partner says when it opens a case (SEV-08). */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface CaseOpening {
    CaseId id();

    CaseNumber number();

    CustomerId customer();

    /** What is wrong, in the partner's words. */
    String problem();

    /** The severity stated outright, or an assessment, which may state one too. */
    Either<Severity, Assessment> severity();

    Instant openedAt();

    /** The customer's calendar as it stands; later changes to it do not touch this case. */
    BusinessCalendar calendar();

    /** The channel chosen, if it was said (OBJ-09a). */
    @Value.Default
    default Option<SupportChannel> channel() {
        return Option.none();
    }

    @Value.Default
    default List<ExternalReference> references() {
        return List.empty();
    }

    /**
     * The event of opening the case under {@code edition}: its severity, its deadline and the rules of both. Refused to
     * any party but the partner (ESC-07), and where the calendar has no business day to count (OBJ-03a).
     *
     * @param matrix that edition's
     * @param objectives that edition's
     */
    default Either<Refusal, CaseEvent.Opened> open(
            Actor by, SeverityMatrix matrix, ResponseObjectives objectives, EditionName edition) {
        if (!by.standsFor(Party.PARTNER)) {
            return Either.left(Refusal.of(CaseRefusal.ONLY_THE_PARTNER_OPENS));
        }
        Option<Ruling<SeverityDecision>> assessed =
                severity().toOption().map(assessment -> SeverityDecision.of(assessment, matrix, objectives));
        Severity counted = severity()
                .fold(
                        stated -> stated,
                        assessment -> SeverityDecision.of(assessment, matrix, objectives)
                                .value()
                                .severity());
        List<RuleId> bySeverity = assessed.map(Ruling::because)
                .getOrElse(() -> List.of(SeverityRules.SEV_08, SeverityRules.SEV_07, ResponseRules.OBJ_09)
                        .map(Rule::id));
        List<RuleId> byChannel = channel()
                .filter(chosen -> chosen != SupportChannel.recommendedFor(counted))
                .map(chosen -> ResponseRules.OBJ_09A.id())
                .toList();
        return SeverityHistory.unchanged(openedAt(), counted)
                .deadline(objectives::of, calendar())
                .map(deadline -> CaseEvent.Opened.builder()
                        .id(id())
                        .number(number())
                        .customer(customer())
                        .problem(problem())
                        .severity(counted)
                        .stated(severity().fold(Option::some, Assessment::stated))
                        .proposed(assessed.map(decision -> decision.value().proposed()))
                        .impact(assessed.map(decision -> decision.value().impact()))
                        .urgency(assessed.map(decision -> decision.value().urgency()))
                        .channel(channel())
                        .references(references())
                        .calendar(calendar())
                        .at(openedAt())
                        .startsAt(deadline.value().startsAt())
                        .dueAt(deadline.value().dueAt())
                        .because(bySeverity
                                .appendAll(byChannel)
                                .appendAll(deadline.and(ResponseRules.OBJ_10).because())
                                .distinct())
                        .edition(edition)
                        .build());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an opening; channel and references are empty unless set. */
    class Builder extends ImmutableCaseOpening.Builder {}
}
