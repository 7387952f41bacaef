package io.github.diops.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Maintenance takes exactly the steps of CHG-12, by exactly those parties, in every order in which they are tried. */
class MaintenanceProperties {
    private static final WindowCalendar EMEA = WindowCalendar.of(Region.EMEA);
    private static final LocalDate MON_2024_06_03 = LocalDate.of(2024, 6, 3);
    private static final MaintenanceWindow ONE = EMEA.starting(MON_2024_06_03);
    private static final MaintenanceWindow OTHER = EMEA.starting(MON_2024_06_03.plusDays(1));
    private static final Instant PLANNED_AT = Instant.parse("2024-03-01T10:00:00Z");

    /** What somebody tries. */
    private enum Step {
        NOTICE,
        RESCHEDULE,
        MOVE,
        START,
        COMPLETE,
        CANCEL
    }

    private record Attempt(Step step, Party party) {}

    /** The rules of CHG-12 written down once more, as a table of states. */
    private record Expected(String state, int moves) {

        /** The state after the attempt, or none where it is refused. */
        Option<Expected> after(Attempt attempt, Party planner, ChangeKind kind, boolean emergency) {
            boolean ahead = state.equals("PLANNED") || state.equals("NOTIFIED");
            boolean theirs = attempt.party() == planner;
            return switch (attempt.step()) {
                case NOTICE -> to("NOTIFIED", theirs && ahead);
                case MOVE -> to("PLANNED", theirs && ahead);
                case CANCEL -> to("CANCELLED", theirs && ahead);
                case START -> to("STARTED", theirs && (state.equals("NOTIFIED") || (emergency && ahead)));
                case COMPLETE -> to("COMPLETED", theirs && state.equals("STARTED"));
                case RESCHEDULE ->
                    Option.when(
                            attempt.party() == Party.PARTNER
                                    && ahead
                                    && !emergency
                                    && !(kind == ChangeKind.UPGRADE && moves == 1),
                            () -> new Expected("NOTIFIED", moves + 1));
            };
        }

        private Option<Expected> to(String next, boolean allowed) {
            return Option.when(allowed, () -> new Expected(next, moves));
        }
    }

    @Provide
    Arbitrary<java.util.List<Attempt>> attempts() {
        // the parties that ever may, more often than the others, so that long histories come about
        return Combinators.combine(
                        Arbitraries.of(Step.class),
                        Arbitraries.of(Party.CISCO, Party.CISCO, Party.PARTNER, Party.PARTNER, Party.CUSTOMER))
                .as(Attempt::new)
                .list()
                .ofMaxSize(14);
    }

    @Property(tries = 3_000)
    void exactly_the_steps_of_the_policy_are_taken(
            @ForAll("attempts") java.util.List<Attempt> attempts,
            @ForAll ChangeKind drawn,
            @ForAll boolean emergency,
            @ForAll boolean byPartner) {
        ChangeKind kind = drawn == ChangeKind.CERTIFICATE_RENEWAL ? ChangeKind.OTHER : drawn;
        Party planner = emergency && byPartner ? Party.PARTNER : Party.CISCO;
        Maintenance maintenance = planned(planner, kind, emergency);
        Expected expected = new Expected("PLANNED", 0);
        for (Attempt attempt : attempts) {
            Option<Expected> next = expected.after(attempt, planner, kind, emergency);
            Maintenance before = maintenance;

            Either<Refusal, ? extends MaintenanceEvent> event = attempted(before, attempt);

            assertThat(event.isRight()).as("%s in %s", attempt, expected).isEqualTo(next.isDefined());
            maintenance = event.<Maintenance>fold(refusal -> before, done -> done.after(Option.some(before)));
            expected = next.getOrElse(expected);
            assertThat(maintenance.state().name()).isEqualTo(expected.state());
            assertThat(maintenance.schedule().timesRescheduled()).isEqualTo(expected.moves());
        }
    }

    private static Maintenance planned(Party planner, ChangeKind kind, boolean emergency) {
        Work work = emergency
                ? Work.emergency(WorkTarget.APPLICATION, WorkImpact.MINIMAL, EmergencyReason.RESTORE_SERVICE)
                : Work.planned(WorkTarget.APPLICATION, WorkImpact.MINIMAL);
        MaintenancePlan plan = MaintenancePlan.builder()
                .id(MaintenanceId.of("m1"))
                .partner(PartnerId.of("acme"))
                .customers(List.of(new ConcernedCustomer(
                        CustomerId.of("u1"), BusinessCalendar.weekdays(ZoneId.of("Europe/Berlin")))))
                .title("Phones")
                .kind(kind)
                .work(work)
                .window(ONE)
                .at(PLANNED_AT)
                .build();
        return Maintenance.plan(Actor.of("Cleo", planner), plan, EMEA, List.empty(), EditionName.of("2024.1"))
                .get()
                .after(Option.none());
    }

    /** Each step at an instant at which time alone stands in nobody's way. */
    private static Either<Refusal, ? extends MaintenanceEvent> attempted(Maintenance maintenance, Attempt attempt) {
        Actor by = Actor.of("Somebody", attempt.party());
        Instant at = maintenance.lastEventAt();
        MaintenanceWindow elsewhere = maintenance.window().equals(ONE) ? OTHER : ONE;
        return switch (attempt.step()) {
            case NOTICE -> maintenance.sendNotice(by, at, NoticePolicy.standard());
            case RESCHEDULE ->
                maintenance.reschedule(
                        by,
                        new RescheduleRequest(at, "Quarter end.", elsewhere, true),
                        ReschedulePolicy.standard(),
                        NoticePolicy.standard(),
                        List.empty());
            case MOVE -> maintenance.move(by, elsewhere, "Data centre work.", at, EMEA, List.empty());
            case START ->
                maintenance.start(
                        by,
                        maintenance.window().start().isAfter(at)
                                ? maintenance.window().start()
                                : at);
            case COMPLETE -> maintenance.complete(by, true, Option.none(), at);
            case CANCEL -> maintenance.cancel(by, "No longer needed.", at);
        };
    }
}
