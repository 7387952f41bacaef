package io.github.diops.adapters.rest.demo;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.ExternalReference;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Support cases in every state, some of them burning, and a month of those that are done. */
final class CaseScenes {
    private static final List<String> PAST_PROBLEMS = List.of(
            "Voicemail notifications arrive late",
            "One-way audio on calls to the branch",
            "Presence status is stuck",
            "A hunt group rings no phone",
            "Conference bridge drops after an hour",
            "How are call detail records exported?");

    private final Stage stage;
    private final Cast cast;
    private final Instant present;

    CaseScenes(Stage stage, Cast cast, Instant present) {
        this.stage = stage;
        this.cast = cast;
        this.present = present;
    }

    void begin() {
        waiting();
        inWork();
        ended();
        past();
    }

    private void waiting() {
        opened(
                minutes(8),
                cast.harbor(),
                "No inbound calls at the port terminals",
                assessed(Impact.WIDESPREAD, Urgency.CRITICAL),
                id -> {});
        opened(
                minutes(21),
                cast.nordlicht(),
                "The emergency ward cannot dial out",
                assessed(Impact.LOCALIZED, Urgency.CRITICAL),
                id -> {});
        opened(
                Duration.ofHours(20),
                cast.sakura(),
                "Voicemail of one team is not reachable",
                Either.left(Severity.S3),
                id -> {});
        opened(
                Duration.ofHours(30),
                cast.outback(),
                "How is a second emergency location added?",
                Either.left(Severity.S4),
                id -> {});
    }

    private void inWork() {
        opened(
                Duration.ofHours(3),
                cast.gulf(),
                "Calls through the SME fail",
                assessed(Impact.LARGE, Urgency.CRITICAL),
                id -> {
                    asked(minutes(171), stage.cisco, id, new CaseCommand.Acknowledge());
                    asked(
                            minutes(150),
                            stage.cisco,
                            id,
                            new CaseCommand.GiveStatus(
                                    "A route pattern was changed.", Option.some("Roll it back, then watch.")));
                    asked(
                            minutes(120),
                            stage.cisco,
                            id,
                            new CaseCommand.ChangeSeverity(Severity.S2, "Half of the calls go through again."));
                    asked(
                            minutes(60),
                            stage.partner,
                            id,
                            new CaseCommand.Escalate("The branch in Sharjah is still cut off."));
                });
        opened(Duration.ofHours(26), cast.harbor(), "Calls drop after half a minute", Either.left(Severity.S2), id -> {
            asked(Duration.ofHours(26).minusMinutes(41), stage.cisco, id, new CaseCommand.Acknowledge());
            asked(Duration.ofHours(4), stage.cisco, id, new CaseCommand.LoseContact());
        });
        opened(
                Duration.ofDays(6),
                cast.nordlicht(),
                "Jitter on the link to the clinic in Kiel",
                Either.left(Severity.S3),
                id -> {
                    asked(Duration.ofDays(6).minusHours(2), stage.cisco, id, new CaseCommand.Acknowledge());
                    asked(
                            Duration.ofDays(2),
                            stage.cisco,
                            id,
                            new CaseCommand.Observe(present.plus(Duration.ofDays(1))));
                });
        opened(
                Duration.ofDays(3),
                cast.outback(),
                "Extension mobility logs users out",
                Either.left(Severity.S3),
                id -> {
                    asked(Duration.ofDays(3).minusHours(1), stage.cisco, id, new CaseCommand.Acknowledge());
                    asked(
                            Duration.ofDays(1),
                            stage.partner,
                            id,
                            new CaseCommand.RequestSeverity(Severity.S2, "The whole control room is affected now."));
                });
    }

    private void ended() {
        opened(
                Duration.ofDays(9),
                cast.sakura(),
                "Phones of the plant do not register",
                Either.left(Severity.S2),
                id -> {
                    asked(Duration.ofDays(9).minusMinutes(12), stage.cisco, id, new CaseCommand.Acknowledge());
                    asked(
                            Duration.ofDays(8),
                            stage.cisco,
                            id,
                            new CaseCommand.Resolve("An expired DHCP lease; the scope was enlarged."));
                });
        opened(
                Duration.ofDays(12),
                cast.gulf(),
                "A report for the auditors",
                Either.left(Severity.S4),
                id -> asked(Duration.ofDays(11), stage.partner, id, new CaseCommand.Withdraw("Found in Control Hub.")));
    }

    /** One case every second day, of each severity in turn; every ninth is acknowledged too late. */
    private void past() {
        for (int number = 0; number < 16; number++) {
            Severity severity = Severity.values()[number % Severity.values().length];
            Customer customer = cast.all().get(number % cast.all().size());
            Duration ago = Duration.ofDays(44L - 2L * number).plusHours(number % 5);
            Duration taken = number % 9 == 4 ? Duration.ofDays(7) : minutes(6);
            opened(ago, customer, PAST_PROBLEMS.get(number % PAST_PROBLEMS.size()), Either.left(severity), id -> {
                Duration acknowledged = ago.minus(taken);
                asked(acknowledged, stage.cisco, id, new CaseCommand.Acknowledge());
                asked(acknowledged.minusHours(6), stage.cisco, id, new CaseCommand.Resolve("Configuration corrected."));
                asked(acknowledged.minusHours(30), stage.partner, id, new CaseCommand.Close());
            });
        }
    }

    private void opened(
            Duration ago,
            Customer customer,
            String problem,
            Either<Severity, Assessment> severity,
            Consumer<CaseId> then) {
        stage.at(present.minus(ago), () -> {
            OpenCase.Builder command = OpenCase.builder();
            command.customer(customer.id())
                    .problem(problem)
                    .severity(severity)
                    .references(List.of(new ExternalReference("desk", "INC-" + (40_000 + ago.toMinutes()))));
            then.accept(Stage.made(stage.diops().cases().open(stage.partner, command.build(), Option.none()))
                    .supportCase()
                    .opening()
                    .id());
        });
    }

    private void asked(Duration ago, Caller by, CaseId id, CaseCommand command) {
        stage.at(
                present.minus(ago),
                () -> Stage.made(stage.diops().cases().command(by, id, Occasion.NOW, command, Option.none())));
    }

    private static Either<Severity, Assessment> assessed(Impact impact, Urgency urgency) {
        return Either.right(Assessment.of(Assessment.Extent.named(impact), Assessment.Gravity.named(urgency)));
    }

    private static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }
}
