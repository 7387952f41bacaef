package io.github.diops.domain.cop;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A COP request, as its events have left it: its workflow and how far it has come (COP-06).
 *
 * @param opening how it was recorded
 * @param taken the steps taken so far, in order
 */
public record CopRequest(CopEvent.Opened opening, List<CopEvent.StepTaken> taken) {

    /**
     * The event of recording a request under {@code edition}; refused to a party that may not take its first step
     * (COP-06a).
     */
    public static Either<Refusal, CopEvent.Opened> open(Actor by, CopOpening opening, EditionName edition) {
        Ruling<CopDecision> ruling = CopInstallation.of(opening.inquiry()).and(CopRules.COP_06A);
        CopScenario scenario = ruling.value().scenario();
        CopTask first = scenario.steps().head();
        return first.partyOf(by)
                .toEither(() -> Refusal.of(CopRefusal.NOT_THEIRS_TO_OPEN)
                        .with("scenario", scenario)
                        .with("actors", first.actors().mkString(", ")))
                .map(party -> CopEvent.Opened.builder()
                        .id(opening.id())
                        .customer(opening.customer())
                        .region(opening.region())
                        .inquiry(opening.inquiry())
                        .file(opening.file())
                        .scenario(scenario)
                        .because(ruling.because())
                        .edition(edition)
                        .at(opening.at())
                        .by(party)
                        .build());
    }

    /**
     * The event of taking a step at {@code at}; refused out of order, to another party than the step's, and once all is
     * done (COP-06).
     *
     * @throws IllegalArgumentException if {@code at} lies before the request's last event
     */
    public Either<Refusal, CopEvent.StepTaken> take(Actor by, CopStep step, Instant at) {
        if (at.isBefore(lastEventAt())) {
            throw new IllegalArgumentException(step + " at " + at + " lies before " + lastEventAt());
        }
        if (isDone()) {
            return Either.left(Refusal.of(CopRefusal.ALREADY_DONE).with("step", step));
        }
        return next(step)
                .toEither(() -> Refusal.of(CopRefusal.STEP_OUT_OF_ORDER)
                        .with("step", step)
                        .with("next", next().map(CopTask::step).mkString(", ")))
                .flatMap(task -> task.partyOf(by)
                        .toEither(() -> Refusal.of(CopRefusal.STEP_OF_ANOTHER_PARTY)
                                .with("step", step)
                                .with("actors", task.actors().mkString(", "))))
                .map(party -> new CopEvent.StepTaken(at, party, step));
    }

    /** The steps of which one comes next: those optional, and the one after them; none once all is done. */
    public List<CopTask> next() {
        List<CopTask> left = left();
        return left.take(left.takeWhile(CopTask::optional).size() + 1);
    }

    public boolean isDone() {
        return left().isEmpty();
    }

    /** How {@code step} was taken; none where it is still to come, was left out, or is not of this workflow. */
    public Option<CopEvent.StepTaken> taken(CopStep step) {
        return taken.find(event -> event.step() == step);
    }

    /** As of when the window of an emergency fix is the next one: once it is selected, as of then (COP-01b). */
    public Instant windowAsOf(Instant now) {
        return taken(CopStep.SELECT_WINDOW).map(CopEvent.StepTaken::at).getOrElse(now);
    }

    public Instant lastEventAt() {
        return taken.lastOption().map(CopEvent.StepTaken::at).getOrElse(opening::at);
    }

    CopRequest taken(CopEvent.StepTaken event) {
        if (!next(event.step()).exists(task -> task.actors().contains(event.by()))) {
            throw new IllegalStateException(
                    "COP request " + opening.id() + ": " + event.step() + " by " + event.by() + " cannot follow");
        }
        return new CopRequest(opening, taken.append(event));
    }

    private Option<CopTask> next(CopStep step) {
        return next().find(task -> task.step() == step);
    }

    /** The steps after the last one taken. */
    private List<CopTask> left() {
        List<CopTask> steps = opening.scenario().steps();
        return taken.lastOption()
                .map(last -> steps.dropUntil(task -> task.step() == last.step()).drop(1))
                .getOrElse(steps);
    }
}
