package io.github.diops.domain.capacity;

import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * An expansion of a customer's capacity, as its events have left it (CAP-03).
 *
 * @param opened how it was asked for
 * @param taken the steps taken so far, in order
 */
public record CapacityRequest(CapacityEvent.Opened opened, List<CapacityEvent.StepTaken> taken) {

    /** The event of asking for an expansion under {@code edition}; refused to any party but the partner (CAP-03a). */
    public static Either<Refusal, CapacityEvent.Opened> open(Actor by, CapacityOpening opening, EditionName edition) {
        return by.standsFor(Party.PARTNER)
                ? Either.right(new CapacityEvent.Opened(opening, edition))
                : Either.left(Refusal.of(CapacityRefusal.ONLY_THE_PARTNER_EXPANDS));
    }

    /**
     * The event of taking a step at {@code at}; refused once all is done, out of order (CAP-03), and to another party
     * than the step's (CAP-03a).
     *
     * @throws IllegalArgumentException if {@code at} lies before the request's last event
     */
    public Either<Refusal, CapacityEvent.StepTaken> take(Actor by, CapacityStep step, Instant at) {
        if (at.isBefore(lastEventAt())) {
            throw new IllegalArgumentException(step + " at " + at + " lies before " + lastEventAt());
        }
        return next().toEither(() -> Refusal.of(CapacityRefusal.ALREADY_DONE).with("step", step))
                .filterOrElse(
                        next -> next.step() == step,
                        next -> Refusal.of(CapacityRefusal.STEP_OUT_OF_ORDER)
                                .with("step", step)
                                .with("next", next.step()))
                .flatMap(next -> next.partyOf(by)
                        .toEither(() -> Refusal.of(CapacityRefusal.STEP_OF_ANOTHER_PARTY)
                                .with("step", step)
                                .with("actors", next.holders().mkString(", "))))
                .map(party -> new CapacityEvent.StepTaken(at, party, step));
    }

    /** The step that comes next and whose it is; none once all is done. */
    public Option<CapacityTask> next() {
        return CapacityDecision.EXPANSION.drop(taken.size()).headOption();
    }

    /** The steps from asking to the users, taken or not, in order (CAP-03). */
    public List<CapacityTask> steps() {
        return CapacityDecision.EXPANSION;
    }

    /** How {@code step} was taken; none where it is still to come, or is none of an expansion. */
    public Option<CapacityEvent.StepTaken> taken(CapacityStep step) {
        return taken.find(event -> event.step() == step);
    }

    /** The rules by which users wait for the capacity. */
    public List<RuleId> because() {
        return List.of(
                        CapacityRules.CAP_03,
                        CapacityRules.CAP_03A,
                        CapacityRules.CAP_04,
                        CapacityRules.CAP_05,
                        CapacityRules.CAP_06)
                .map(Rule::id);
    }

    /** What is still missing for its users: nothing once the capacity is added (CAP-03). */
    public Option<Capacity> missing() {
        return Option.when(!isCapacityAdded(), opened.opening().adding());
    }

    /** Whether the capacity is added, so that its users may be configured (CAP-03). */
    public boolean isCapacityAdded() {
        return taken(CapacityStep.ADD_CAPACITY).isDefined();
    }

    public boolean isDone() {
        return next().isEmpty();
    }

    public Instant lastEventAt() {
        return taken.lastOption().map(CapacityEvent.StepTaken::at).getOrElse(opened::at);
    }

    CapacityRequest taken(CapacityEvent.StepTaken event) {
        if (!next().exists(task -> task.step() == event.step() && task.holders().contains(event.by()))) {
            throw new IllegalStateException("capacity request "
                    + opened.opening().id() + ": " + event.step() + " by " + event.by() + " cannot follow");
        }
        return new CapacityRequest(opened, taken.append(event));
    }
}
