package io.github.diops.application.port.in;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** What is asked of a case once it is open; whether it is done, the case decides (SEV-09 to SEV-11, OBJ-05 to OBJ-08). */
public sealed interface CaseCommand {
    /** The event that follows at {@code when}, or why there is none. */
    Either<Refusal, CaseEvent> decide(OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when);

    /** The rule by which its instant lies between the case's last event and now, if one says so. */
    default Option<RuleId> timing() {
        return Option.none();
    }

    /** Cisco acknowledges it (OBJ-01): the first time counts, and no other than one of the case's own past (OBJ-08b). */
    record Acknowledge() implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.acknowledge(by, when));
        }

        @Override
        public Option<RuleId> timing() {
            return Option.some(ResponseRules.OBJ_08B.id());
        }
    }

    /** Cisco changes its severity, and says why (SEV-10). */
    record ChangeSeverity(Severity severity, String reason) implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(policy.changeSeverity(by, supportCase, severity, reason, when));
        }
    }

    /**
     * The partner requests a higher severity (SEV-09).
     *
     * @param businessImpactChange what has changed; refused where it says nothing (SEV-09a)
     */
    record RequestSeverity(Severity severity, String businessImpactChange) implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.requestSeverity(by, severity, businessImpactChange, when));
        }
    }

    /** Cisco gives a status and, where it has one, an action plan (OBJ-05). */
    record GiveStatus(String text, Option<String> actionPlan) implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.giveStatus(by, text, actionPlan, when));
        }
    }

    /** No qualified contact of the partner is available from now on (OBJ-06). */
    record LoseContact() implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.contactUnavailable(by, when));
        }
    }

    /** A qualified contact of the partner is available again (OBJ-06). */
    record RegainContact() implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.contactAvailable(by, when));
        }
    }

    /** Cisco observes whether operation is stable (SEV-11). */
    record Observe(Instant untilExclusive) implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.observe(by, untilExclusive, when));
        }
    }

    /** Cisco resolves it (OBJ-11). */
    record Resolve(String resolution) implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.resolve(by, resolution, when));
        }
    }

    /** What was resolved or observed is taken up again (OBJ-11a). */
    record Reopen(String reason) implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.reopen(by, reason, when));
        }
    }

    /** It is closed for good (OBJ-11a). */
    record Close() implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.close(by, when));
        }
    }

    /** The partner withdraws it (OBJ-12). */
    record Withdraw(String reason) implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.withdraw(by, reason, when));
        }
    }

    /** The partner escalates it to Cisco (OBJ-07). */
    record Escalate(String reason) implements CaseCommand {
        @Override
        public Either<Refusal, CaseEvent> decide(
                OperationsPolicy policy, SupportCase supportCase, Actor by, Instant when) {
            return Either.narrow(supportCase.escalate(by, reason, when));
        }
    }
}
