package io.github.diops.adapters.rest.console;

import static io.github.diops.adapters.rest.console.FormField.ACTION_PLAN;
import static io.github.diops.adapters.rest.console.FormField.BUSINESS_IMPACT_CHANGE;
import static io.github.diops.adapters.rest.console.FormField.REASON;
import static io.github.diops.adapters.rest.console.FormField.RESOLUTION;
import static io.github.diops.adapters.rest.console.FormField.SEVERITY;
import static io.github.diops.adapters.rest.console.FormField.TEXT;
import static io.github.diops.adapters.rest.console.FormField.UNTIL;

import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.Function1;
import io.vavr.Function2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** What a page can ask of a case. Whether the case allows it, it asks the case itself, with a sample. */
enum CaseAction {
    ACKNOWLEDGE(
            "acknowledge",
            CasePhrase.ACKNOWLEDGE,
            List.empty(),
            entry -> new CaseCommand.Acknowledge(),
            (severity, at) -> new CaseCommand.Acknowledge()),
    GIVE_STATUS(
            "status",
            CasePhrase.GIVE_STATUS,
            List.of(TEXT, ACTION_PLAN),
            entry -> new CaseCommand.GiveStatus(entry.text(TEXT), entry.mayText(ACTION_PLAN)),
            (severity, at) -> new CaseCommand.GiveStatus(Sample.WORDS, Option.none())),
    CHANGE_SEVERITY(
            "severity",
            CasePhrase.CHANGE_SEVERITY,
            List.of(SEVERITY, REASON),
            entry -> new CaseCommand.ChangeSeverity(severity(entry), entry.text(REASON)),
            (severity, at) -> new CaseCommand.ChangeSeverity(severity, Sample.WORDS)),
    REQUEST_SEVERITY(
            "severity-requests",
            CasePhrase.REQUEST_SEVERITY,
            List.of(SEVERITY, BUSINESS_IMPACT_CHANGE),
            entry -> new CaseCommand.RequestSeverity(severity(entry), entry.text(BUSINESS_IMPACT_CHANGE)),
            (severity, at) -> new CaseCommand.RequestSeverity(severity, Sample.WORDS)),
    LOSE_CONTACT(
            "contact-unavailable",
            CasePhrase.LOSE_CONTACT,
            List.empty(),
            entry -> new CaseCommand.LoseContact(),
            (severity, at) -> new CaseCommand.LoseContact()),
    REGAIN_CONTACT(
            "contact-available",
            CasePhrase.REGAIN_CONTACT,
            List.empty(),
            entry -> new CaseCommand.RegainContact(),
            (severity, at) -> new CaseCommand.RegainContact()),
    OBSERVE(
            "observe",
            CasePhrase.OBSERVE,
            List.of(UNTIL),
            entry -> new CaseCommand.Observe(entry.moment(UNTIL)),
            (severity, at) -> new CaseCommand.Observe(at.plus(Duration.ofDays(1)))),
    RESOLVE(
            "resolve",
            CasePhrase.RESOLVE,
            List.of(RESOLUTION),
            entry -> new CaseCommand.Resolve(entry.text(RESOLUTION)),
            (severity, at) -> new CaseCommand.Resolve(Sample.WORDS)),
    REOPEN(
            "reopen",
            CasePhrase.REOPEN,
            List.of(REASON),
            entry -> new CaseCommand.Reopen(entry.text(REASON)),
            (severity, at) -> new CaseCommand.Reopen(Sample.WORDS)),
    CLOSE(
            "close",
            CasePhrase.CLOSE,
            List.empty(),
            entry -> new CaseCommand.Close(),
            (severity, at) -> new CaseCommand.Close()),
    ESCALATE(
            "escalate",
            CasePhrase.ESCALATE,
            List.of(REASON),
            entry -> new CaseCommand.Escalate(entry.text(REASON)),
            (severity, at) -> new CaseCommand.Escalate(Sample.WORDS)),
    WITHDRAW(
            "withdraw",
            CasePhrase.WITHDRAW,
            List.of(REASON),
            entry -> new CaseCommand.Withdraw(entry.text(REASON)),
            (severity, at) -> new CaseCommand.Withdraw(Sample.WORDS));

    /** Words that say something, for a command that nobody gives. */
    private static final class Sample {
        private static final String WORDS = "…";
    }

    private final String code;
    private final Said label;
    private final List<FormField> fields;
    private final Function1<FormEntry, CaseCommand> command;
    private final Function2<Severity, Instant, CaseCommand> sample;

    CaseAction(
            String code,
            Said label,
            List<FormField> fields,
            Function1<FormEntry, CaseCommand> command,
            Function2<Severity, Instant, CaseCommand> sample) {
        this.code = code;
        this.label = label;
        this.fields = fields;
        this.command = command;
        this.sample = sample;
    }

    /** The action that a form names, if there is one. */
    static Option<CaseAction> named(String code) {
        return List.of(values()).find(action -> action.code.equals(code));
    }

    /** Its name in the form and in the API. */
    String code() {
        return code;
    }

    Said label() {
        return label;
    }

    List<FormField> fields() {
        return fields;
    }

    private static Severity severity(FormEntry entry) {
        return Severity.valueOf(entry.text(SEVERITY));
    }

    /** What a form without a fault asks. */
    CaseCommand command(FormEntry entry) {
        return command.apply(entry);
    }

    /** Why the case does not allow it now; else the severities with which it does, all where none is to be chosen. */
    Either<Refusal, Seq<Severity>> asked(OperationsPolicy policy, SupportCase supportCase, Actor by, Instant now) {
        Instant at = now.isBefore(supportCase.lastEventAt()) ? supportCase.lastEventAt() : now;
        List<Either<Refusal, CaseEvent>> tried = List.of(Severity.values())
                .map(severity -> sample.apply(severity, at).decide(policy, supportCase, by, at));
        Seq<Severity> allowed = List.of(Severity.values())
                .zip(tried)
                .filter(pair -> pair._2().isRight())
                .map(pair -> pair._1());
        return allowed.isEmpty() ? Either.left(tried.head().getLeft()) : Either.right(allowed);
    }
}
