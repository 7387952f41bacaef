package io.github.diops.domain.supportcase;

import io.github.diops.domain.response.Verdict;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.severity.Severity;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A support case, as its events have left it.
 *
 * @param opening how it was opened
 * @param state where it stands
 * @param acknowledgedAt the first acknowledgement, if there was one (OBJ-08b)
 * @param lastEventAt when the last of its events happened
 */
public record SupportCase(
        CaseEvent.Opened opening, CaseState state, Option<Instant> acknowledgedAt, Instant lastEventAt) {

    /** Whether {@code by} may open a case at all; refused to any party but the partner (ESC-07). */
    public static Option<Refusal> whyNotOpen(Actor by) {
        return Option.when(!by.standsFor(Party.PARTNER), () -> Refusal.of(CaseRefusal.ONLY_THE_PARTNER_OPENS));
    }

    static SupportCase opened(CaseEvent.Opened event) {
        return new SupportCase(event, CaseState.OPEN, Option.none(), event.at());
    }

    SupportCase acknowledged(Instant at) {
        if (acknowledgedAt.isDefined()) {
            throw new IllegalStateException("case " + opening.id() + " was acknowledged twice");
        }
        return new SupportCase(opening, CaseState.ACKNOWLEDGED, Option.some(at), at);
    }

    /**
     * The event of Cisco's acknowledgement at {@code at}; refused to any other party (OBJ-01), before the case's last
     * event, and a second time (OBJ-08b).
     */
    public Either<Refusal, CaseEvent.Acknowledged> acknowledge(Actor by, Instant at) {
        if (!by.standsFor(Party.CISCO)) {
            return Either.left(Refusal.of(CaseRefusal.ONLY_CISCO_ACKNOWLEDGES));
        }
        if (acknowledgedAt.isDefined()) {
            return Either.left(
                    Refusal.of(CaseRefusal.ALREADY_ACKNOWLEDGED).with("acknowledgedAt", acknowledgedAt.getOrElse(at)));
        }
        if (at.isBefore(lastEventAt)) {
            return Either.left(Refusal.of(CaseRefusal.ACKNOWLEDGED_BEFORE_OPENING)
                    .with("openedAt", opening.at())
                    .with("at", at));
        }
        return Either.right(new CaseEvent.Acknowledged(at));
    }

    /** The severity that counts. */
    public Severity severity() {
        return opening.severity();
    }

    /** The last instant at which an acknowledgement meets the objective (OBJ-02). */
    public Instant dueAt() {
        return opening.dueAt();
    }

    /** Whether the partner's statement differs from what the matrix proposed; none unless both exist (SEV-08a). */
    public Option<Boolean> differs() {
        return opening.stated().flatMap(stated -> opening.proposed().map(proposed -> stated != proposed));
    }

    /** Whether the objective is met, as far as can be said at {@code now} (OBJ-02). */
    public Verdict verdict(Instant now) {
        return Verdict.of(dueAt(), acknowledgedAt, now);
    }
}
