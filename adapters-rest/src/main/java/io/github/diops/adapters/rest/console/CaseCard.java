package io.github.diops.adapters.rest.console;

import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.ContactGap;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import org.immutables.value.Value;

/** Everything that the page of a case shows. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface CaseCard {
    CaseRow row();

    String problem();

    /** The id of the customer. */
    String customer();

    String zone();

    List<Fact> facts();

    List<Mark> marks();

    List<RuleEntry> because();

    String edition();

    long version();

    List<FormCard> forms();

    List<FormCard.Refused> refused();

    /** What a form was answered that was not carried out; none where none was sent. */
    Option<FormCard.Complaint> complaint();

    /** The text by which the case is escalated; none where the policy allows the reader no escalation. */
    Option<MailText> escalation();

    HistoryCard history();

    /** A fact under its name; {@code note} is what is less than it. */
    record Fact(String name, String value, Option<String> note) {}

    /** A mark of the clock; {@code passed} says that it lies behind. */
    record Mark(String name, Moment at, boolean passed) {}

    /** What the page is made of. */
    record Read(CaseView view, Option<CustomerView> customer, HistoryCard history, Actor by) {}

    static CaseCard of(Read read, OperationsPolicy policy, Visit visit, FormCard.Sent sent, Sentences sentences) {
        Wording wording = visit.wording();
        SupportCase supportCase = read.view().supportCase();
        ZoneId zone = supportCase.opening().calendar().zone();
        String customer = read.customer()
                .map(found -> found.customer().profile().name())
                .getOrElse(supportCase.opening().customer().value());
        List<Asked> asked = List.of(CaseAction.values())
                .map(action -> new Asked(action, action.asked(policy, supportCase, read.by(), visit.now())));
        return ImmutableCaseCard.builder()
                .row(CaseRow.of(read.view(), "", id -> customer, policy, visit.now(), wording))
                .problem(supportCase.opening().problem())
                .customer(supportCase.opening().customer().value())
                .zone(wording.shown(zone).getId())
                .facts(facts(read.view(), customer, visit))
                .marks(marks(supportCase, policy, visit))
                .because(RuleEntry.cited(supportCase.because(), policy.ruleBook(), wording))
                .edition(supportCase.edition().value())
                .version(read.view().version())
                .forms(asked.flatMap(each -> each.form(sent, zone, wording)))
                .refused(asked.flatMap(each -> each.refused(sentences, wording)))
                .complaint(sent.complaint())
                .escalation(asked.find(Asked::isEscalation)
                        .map(allowed -> EscalationMail.of(read.view(), customer, policy, wording)))
                .history(read.history())
                .build();
    }

    /** An action and what the case says to it. */
    record Asked(CaseAction action, Either<Refusal, Seq<Severity>> allowed) {
        boolean isEscalation() {
            return action == CaseAction.ESCALATE && allowed.isRight();
        }

        /** The form; one that was sent is there even if the case no longer allows it, so that nothing entered is lost. */
        Option<FormCard> form(FormCard.Sent sent, ZoneId zone, Wording wording) {
            return Option.when(
                    allowed.isRight() || sent.isOf(action.code()),
                    () -> FormCard.of(
                            action.code(),
                            action.label(),
                            action.fields(),
                            Choices.NONE.withSeverities(FormField.SEVERITY, allowed.getOrElse(List.empty()), wording),
                            sent,
                            zone,
                            wording));
        }

        Option<FormCard.Refused> refused(Sentences sentences, Wording wording) {
            return allowed.swap()
                    .toOption()
                    .map(refusal -> FormCard.Refused.of(action.label(), refusal, sentences, wording));
        }
    }

    private static List<Fact> facts(CaseView view, String customer, Visit visit) {
        Wording wording = visit.wording();
        SupportCase supportCase = view.supportCase();
        CaseEvent.Opened opening = supportCase.opening();
        ZoneId zone = opening.calendar().zone();
        return List.of(
                        Option.some(new Fact(
                                wording.of(CasePhrase.CUSTOMER),
                                customer,
                                Option.some(opening.customer().value()))),
                        Option.some(new Fact(
                                wording.of(CasePhrase.PARTNER), view.partner().value(), Option.none())),
                        Option.some(moment(CasePhrase.OPENED, opening.at(), zone, wording)),
                        supportCase.acknowledgedAt().map(at -> moment(CasePhrase.ACKNOWLEDGED_AT, at, zone, wording)),
                        opening.impact()
                                .map(impact -> new Fact(
                                        wording.of(Phrase.GROUP_IMPACT),
                                        wording.of(Phrase.nameOf(impact)).replace("\u00ad", ""),
                                        Option.none())),
                        opening.urgency()
                                .map(urgency -> new Fact(
                                        wording.of(Phrase.LABEL_URGENCY),
                                        wording.of(Phrase.nameOf(urgency)),
                                        Option.none())),
                        opening.proposed()
                                .map(proposed ->
                                        new Fact(wording.of(CasePhrase.PROPOSED), proposed.name(), Option.none())),
                        opening.stated()
                                .map(stated -> new Fact(
                                        wording.of(CasePhrase.STATED),
                                        stated.name(),
                                        supportCase
                                                .differs()
                                                .filter(differs -> differs)
                                                .map(differs -> wording.of(CasePhrase.DIFFERS)))),
                        supportCase
                                .severityRequest()
                                .map(request -> new Fact(
                                        wording.of(CasePhrase.REQUESTED),
                                        request.severity() + ": " + request.businessImpactChange(),
                                        Option.some(wording.moment(request.at(), zone)))),
                        opening.channel()
                                .map(channel -> new Fact(
                                        wording.of(Phrase.ANSWER_CHANNEL),
                                        wording.of(Phrase.nameOf(channel)),
                                        Option.none())),
                        Option.when(
                                opening.references().nonEmpty(),
                                () -> new Fact(
                                        wording.of(CasePhrase.REFERENCES),
                                        opening.references()
                                                .map(reference -> reference.system() + " " + reference.id())
                                                .mkString(", "),
                                        Option.none())),
                        supportCase
                                .contactGaps()
                                .lastOption()
                                .filter(ContactGap::lasts)
                                .map(gap -> new Fact(
                                        wording.of(CasePhrase.CONTACT),
                                        wording.of(CasePhrase.NO_CONTACT_SINCE, wording.moment(gap.from(), zone)),
                                        Option.none())),
                        supportCase.observedUntil().map(at -> moment(CasePhrase.OBSERVED_UNTIL, at, zone, wording)),
                        status(supportCase, visit),
                        supportCase.escalatedAt().map(at -> moment(CasePhrase.ESCALATED_AT, at, zone, wording)))
                .flatMap(fact -> fact);
    }

    private static Option<Fact> status(SupportCase supportCase, Visit visit) {
        Wording wording = visit.wording();
        ZoneId zone = supportCase.opening().calendar().zone();
        return supportCase.isStatusDue(visit.now())
                ? Option.some(new Fact(wording.of(CasePhrase.STATUS), wording.of(CasePhrase.STATUS_DUE), Option.none()))
                : supportCase
                        .statusAt()
                        .map(at -> new Fact(
                                wording.of(CasePhrase.STATUS),
                                wording.of(CasePhrase.STATUS_AT, wording.moment(at, zone)),
                                Option.none()));
    }

    private static Fact moment(Said name, Instant at, ZoneId zone, Wording wording) {
        Moment moment = Moment.of(at, zone, wording);
        return new Fact(wording.of(name), moment.local(), moment.utc());
    }

    private static List<Mark> marks(SupportCase supportCase, OperationsPolicy policy, Visit visit) {
        Wording wording = visit.wording();
        return List.of(new Reached(wording.of(CasePhrase.MARK_START), supportCase.startsAt()))
                .appendAll(BurnDown.warnings(supportCase, policy)
                        .map(warning ->
                                new Reached(wording.of(CasePhrase.MARK_WARNING, warning.percent()), warning.at())))
                .append(new Reached(wording.of(CasePhrase.MARK_DUE), supportCase.dueAt()))
                .appendAll(supportCase
                        .acknowledgedAt()
                        .map(at -> new Reached(wording.of(CasePhrase.MARK_ACKNOWLEDGED), at)))
                .append(new Reached(wording.of(CasePhrase.MARK_NOW), visit.now()))
                .sortBy(Reached::at)
                .map(reached -> new Mark(
                        reached.name(),
                        Moment.of(reached.at(), supportCase.opening().calendar().zone(), wording),
                        !reached.at().isAfter(visit.now())));
    }

    /** A mark and when the clock reaches it. */
    record Reached(String name, Instant at) {}
}
