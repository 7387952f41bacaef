package io.github.diops.adapters.rest.console;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CompleteMaintenance;
import io.github.diops.application.port.in.MaintenanceDesk;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RescheduleMaintenance;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.change.RescheduleRequest;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** What a page can ask of planned maintenance. Whether that is allowed, it asks the policy, with a sample. */
enum MaintenanceAction {
    SEND_NOTICE("notice", PlanPhrase.SEND_NOTICE),
    RESCHEDULE(
            "reschedule",
            PlanPhrase.RESCHEDULE,
            FormField.NEW_WINDOW,
            FormField.RESCHEDULE_REASON,
            FormField.OFFERED_BY_CISCO),
    MOVE("move", PlanPhrase.MOVE, FormField.NEW_WINDOW, FormField.REASON),
    START("start", PlanPhrase.START),
    COMPLETE("complete", PlanPhrase.COMPLETE, FormField.OUTCOME, FormField.NOTE),
    CANCEL("cancel", PlanPhrase.CANCEL, FormField.REASON);

    static final String SUCCESSFUL = "true";
    static final String FAILED = "false";

    /** How far ahead windows are offered. */
    private static final Duration AHEAD = Duration.ofDays(60);

    /** Words that say something, for a command that nobody gives. */
    private static final class Sample {
        private static final String WORDS = "…";
    }

    private final String code;
    private final Said label;
    private final List<FormField> fields;

    MaintenanceAction(String code, Said label, FormField... fields) {
        this.code = code;
        this.label = label;
        this.fields = List.of(fields);
    }

    /** The action that a form names, if there is one. */
    static Option<MaintenanceAction> named(String code) {
        return List.of(values()).find(action -> action.code.equals(code));
    }

    String code() {
        return code;
    }

    Said label() {
        return label;
    }

    List<FormField> fields() {
        return fields;
    }

    /** Why it is not allowed now; else the windows to which it may lead, where it leads to one. */
    Either<Refusal, List<MaintenanceWindow>> asked(
            OperationsPolicy policy, Maintenance maintenance, Actor by, Instant now) {
        Instant at = now.isBefore(maintenance.lastEventAt()) ? maintenance.lastEventAt() : now;
        return switch (this) {
            case SEND_NOTICE -> policy.sendNotice(by, maintenance, at).map(event -> List.empty());
            case RESCHEDULE ->
                windows(
                        policy,
                        maintenance,
                        at,
                        window -> policy.rescheduleMaintenance(
                                by, maintenance, new RescheduleRequest(at, Sample.WORDS, window, true)));
            case MOVE ->
                windows(
                        policy,
                        maintenance,
                        at,
                        window -> policy.moveMaintenance(by, maintenance, window, Sample.WORDS, at));
            case START -> maintenance.start(by, at).map(event -> List.empty());
            case COMPLETE -> maintenance.complete(by, true, Option.none(), at).map(event -> List.empty());
            case CANCEL -> maintenance.cancel(by, Sample.WORDS, at).map(event -> List.empty());
        };
    }

    /** Whether a reader who stands for that party has a use for it: whoever does not move as Cisco asks for a move. */
    boolean suits(Actor by) {
        return this != MOVE || by.standsFor(Party.CISCO);
    }

    private static <E> Either<Refusal, List<MaintenanceWindow>> windows(
            OperationsPolicy policy,
            Maintenance maintenance,
            Instant at,
            Function1<MaintenanceWindow, Either<Refusal, E>> tried) {
        List<MaintenanceWindow> ahead = policy.windows(
                        List.of(maintenance.window().region()), at, at.plus(AHEAD))
                .filter(window -> !window.start().isBefore(at) && !window.equals(maintenance.window()));
        List<MaintenanceWindow> allowed =
                ahead.filter(window -> tried.apply(window).isRight());
        return allowed.isEmpty()
                // the present window stands in where no other is left: whatever forbids any move forbids this one first
                ? tried.apply(ahead.getOrElse(maintenance::window)).map(event -> List.empty())
                : Either.right(allowed);
    }

    /** Asks what a form without a fault says. */
    Either<Problem, Outcome<MaintenanceView>> command(
            MaintenanceDesk desk, Caller caller, Maintenance maintenance, FormEntry entry, Occasion occasion) {
        MaintenanceId id = maintenance.plan().id();
        return switch (this) {
            case SEND_NOTICE -> desk.sendNotice(caller, id, occasion, Option.none());
            case RESCHEDULE ->
                desk.reschedule(
                        caller,
                        id,
                        new RescheduleMaintenance(
                                start(entry),
                                entry.text(FormField.RESCHEDULE_REASON),
                                Option.some(entry.flag(FormField.OFFERED_BY_CISCO))),
                        occasion,
                        Option.none());
            case MOVE ->
                desk.reschedule(
                        caller,
                        id,
                        new RescheduleMaintenance(start(entry), entry.text(FormField.REASON), Option.none()),
                        occasion,
                        Option.none());
            case START -> desk.start(caller, id, occasion, Option.none());
            case COMPLETE ->
                desk.complete(
                        caller,
                        id,
                        new CompleteMaintenance(
                                entry.text(FormField.OUTCOME).equals(SUCCESSFUL), entry.mayText(FormField.NOTE)),
                        occasion,
                        Option.none());
            case CANCEL -> desk.cancel(caller, id, entry.text(FormField.REASON), occasion, Option.none());
        };
    }

    private static Instant start(FormEntry entry) {
        return Instant.parse(entry.text(FormField.NEW_WINDOW));
    }
}
