package io.github.diops.domain.supportcase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.response.CaseResponse;
import io.github.diops.domain.response.Verdict;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.severity.Severity;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any commands by anybody: what is accepted folds, and what is fixed stays. */
class SupportCaseProperties {
    private static final Instant OPENED = Instant.parse("2024-03-11T14:00:00Z");
    private static final Instant FAR = Instant.parse("2025-01-01T00:00:00Z");

    /** {@code party} none is the administrator; {@code severity} is the new, the requested, or unused. */
    record Attempt(CaseStep step, Option<Party> party, long seconds, Severity severity) {}

    @Property
    void the_history_of_accepted_commands_always_folds_to_the_case(
            @ForAll Severity severity, @ForAll("attempts") List<Attempt> attempts) {
        SupportCase current = Cases.open(severity, OPENED);
        List<CaseEvent> history = new ArrayList<>(List.of(current.opening()));
        for (Attempt attempt : attempts) {
            SupportCase before = current;
            Option<CaseEvent.Later> event = attempt(before, attempt).toOption();
            event.forEach(history::add);
            current = event.map(happened -> happened.after(Option.some(before))).getOrElse(before);
        }

        Option<SupportCase> folded = Option.none();
        for (CaseEvent event : history) {
            folded = Option.some(event.after(folded));
        }
        assertThat(folded).isEqualTo(Option.some(current));
    }

    @Property
    void an_outcome_once_fixed_never_changes(@ForAll Severity severity, @ForAll("attempts") List<Attempt> attempts) {
        SupportCase current = Cases.open(severity, OPENED);
        Option<CaseResponse> fixed = Option.none();
        for (Attempt attempt : attempts) {
            SupportCase before = current;
            current = attempt(before, attempt)
                    .map(event -> event.after(Option.some(before)))
                    .getOrElse(before);
            if (fixed.isDefined()) {
                assertThat(current.response().map(CaseResponse::severity)).isEqualTo(fixed.map(CaseResponse::severity));
                assertThat(current.dueAt()).isEqualTo(fixed.get().dueAt());
                assertThat(current.verdict(FAR)).isEqualTo(verdict(fixed.get()));
            } else if (current.verdict(current.lastEventAt()) != Verdict.WAITING) {
                fixed = current.response();
            }
        }
    }

    @Property
    void a_raise_never_gives_more_time(@ForAll Severity severity, @ForAll("attempts") List<Attempt> attempts) {
        SupportCase current = Cases.open(severity, OPENED);
        for (Attempt attempt : attempts) {
            SupportCase before = current;
            current = attempt(before, attempt)
                    .map(event -> event.after(Option.some(before)))
                    .getOrElse(before);
            if (current.severity().isAtLeast(before.severity())) {
                assertThat(current.dueAt()).isBeforeOrEqualTo(before.dueAt());
            }
        }
    }

    private static Verdict verdict(CaseResponse response) {
        return response.acknowledgedAt().exists(at -> !at.isAfter(response.dueAt())) ? Verdict.MET : Verdict.MISSED;
    }

    private static Either<Refusal, CaseEvent.Later> attempt(SupportCase before, Attempt attempt) {
        Actor by = new Actor("Eve", attempt.party());
        Instant at = before.lastEventAt().plusSeconds(attempt.seconds());
        return Either.narrow(
                switch (attempt.step()) {
                    case ACKNOWLEDGE -> before.acknowledge(by, at);
                    case CHANGE_SEVERITY -> Cases.POLICY.changeSeverity(by, before, attempt.severity(), "Triage", at);
                    case REQUEST_SEVERITY -> before.requestSeverity(by, attempt.severity(), "More affected", at);
                    case GIVE_STATUS -> before.giveStatus(by, "Looking into it", Option.none(), at);
                    case RECORD_CONTACT_UNAVAILABLE -> before.contactUnavailable(by, at);
                    case RECORD_CONTACT_AVAILABLE -> before.contactAvailable(by, at);
                    case OBSERVE -> before.observe(by, at.plusSeconds(60), at);
                    case RESOLVE -> before.resolve(by, "Rebooted", at);
                    case REOPEN -> before.reopen(by, "Again", at);
                    case CLOSE -> before.close(by, at);
                    case WITHDRAW -> before.withdraw(by, "Found it", at);
                    case ESCALATE -> before.escalate(by, "Slow", at);
                });
    }

    /** Seldom an end, and often changes of severity, so that histories grow long. */
    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<CaseStep> steps = Arbitraries.oneOf(
                Arbitraries.of(CaseStep.class),
                Arbitraries.of(CaseStep.CHANGE_SEVERITY, CaseStep.GIVE_STATUS, CaseStep.ACKNOWLEDGE));
        Arbitrary<Option<Party>> parties = Arbitraries.oneOf(
                Arbitraries.just(Option.none()), Arbitraries.of(Party.class).map(Option::some));
        Arbitrary<Long> gaps = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 900), Arbitraries.longs().between(0, 200_000));
        return Combinators.combine(steps, parties, gaps, Arbitraries.of(Severity.class))
                .as(Attempt::new)
                .list()
                .ofMaxSize(25);
    }
}
