package io.github.diops.application.port.in;

import io.github.diops.application.port.out.Position;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The desk where maintenance is planned, announced, moved, carried out and looked up (CHG-12). What it answers as done is
 * durable.
 */
public interface MaintenanceDesk {
    /**
     * Plans maintenance of customers within the caller's scope, by their calendars of that moment.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<MaintenanceView>> plan(
            Caller caller, PlanMaintenance command, Option<Once<MaintenanceView>> once);

    /**
     * Records that its notice was sent (CHG-02).
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<MaintenanceView>> sendNotice(
            Caller caller, MaintenanceId id, Occasion occasion, Option<Once<MaintenanceView>> once);

    /**
     * Moves it to another window: at the partner's request (CHG-07), or as the planner's own move (CHG-05a) where the
     * caller stands for the planner and is not, by {@link RescheduleMaintenance#offeredByCisco()}, asking for the partner.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<MaintenanceView>> reschedule(
            Caller caller,
            MaintenanceId id,
            RescheduleMaintenance command,
            Occasion occasion,
            Option<Once<MaintenanceView>> once);

    /**
     * Records that its work began.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<MaintenanceView>> start(
            Caller caller, MaintenanceId id, Occasion occasion, Option<Once<MaintenanceView>> once);

    /**
     * Records that its work ended.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<MaintenanceView>> complete(
            Caller caller,
            MaintenanceId id,
            CompleteMaintenance command,
            Occasion occasion,
            Option<Once<MaintenanceView>> once);

    /**
     * Records that it was called off.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<MaintenanceView>> cancel(
            Caller caller, MaintenanceId id, String reason, Occasion occasion, Option<Once<MaintenanceView>> once);

    /** The maintenance of that id within the caller's scope, or none. */
    Option<MaintenanceView> read(Caller caller, MaintenanceId id);

    /**
     * At most {@code limit} within the caller's scope, of {@code customer} where one is named, the latest planned first,
     * after {@code after}.
     */
    Page<MaintenanceView, Position> list(Caller caller, Option<CustomerId> customer, Option<Position> after, int limit);

    /**
     * At most {@code limit} steps of its history after version {@code afterVersion}, oldest first, each page's next being
     * the last version seen; none if there is no such maintenance within the caller's scope.
     */
    Option<Page<TimelineEntry, Long>> timeline(Caller caller, MaintenanceId id, long afterVersion, int limit);
}
