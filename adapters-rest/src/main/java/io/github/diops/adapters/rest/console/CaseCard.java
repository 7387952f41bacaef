package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.AssessmentCard.Choice;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.ContactGap;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

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

    List<Form> forms();

    List<Refused> refused();

    /** What a form was answered that was not carried out; none where none was sent. */
    Option<Complaint> complaint();

    List<Step> steps();

    /** How many steps are shown where there are more. */
    Option<String> cut();

    String timeline();

    /** A fact under its name; {@code note} is what is less than it. */
    record Fact(String name, String value, Option<String> note) {}

    /** A mark of the clock; {@code passed} says that it lies behind. */
    record Mark(String name, Moment at, boolean passed) {}

    /** What can be asked of the case, with what was entered. */
    record Form(String code, String label, List<Input> inputs, boolean open) {}

    /** One field of a form. */
    record Input(
            String id,
            String name,
            String label,
            CaseField.Kind kind,
            boolean needed,
            String value,
            Option<String> fault,
            List<Choice> choices) {
        boolean isChoice() {
            return kind == CaseField.Kind.SEVERITY;
        }

        boolean isMoment() {
            return kind == CaseField.Kind.MOMENT;
        }

        String faultId() {
            return id + "-fault";
        }

        @Nullable
        String invalid() {
            return fault.map(unused -> "true").getOrNull();
        }

        @Nullable
        String describedBy() {
            return fault.map(unused -> faultId()).getOrNull();
        }
    }

    /** What cannot be asked of the case now, and why. */
    record Refused(String label, String why, String rule) {}

    /** Why nothing was done. */
    record Complaint(String sentence, Option<String> rule) {}

    /** One step of the history; {@code recorded} only where that was later. */
    record Step(Moment at, String what, String by, String rule, Option<String> recorded, List<Fact> facts) {}

    /** What a reader sent, and why it was not carried out: faults by field, or a complaint. */
    record Sent(Option<CaseAction> action, PageQuery form, Map<CaseField, String> faults, Option<Complaint> complaint) {
        static final Sent NOTHING =
                new Sent(Option.none(), PageQuery.of(java.util.Map.of()), HashMap.empty(), Option.none());

        private boolean isOf(CaseAction other) {
            return action.contains(other);
        }
    }

    /** What the page is made of. */
    record Read(CaseView view, Option<CustomerView> customer, List<TimelineEntry> steps, boolean cut, Actor by) {}

    static CaseCard of(Read read, OperationsPolicy policy, Visit visit, Sent sent, Sentences sentences) {
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
                .zone(zone.getId())
                .facts(facts(read.view(), customer, visit))
                .marks(marks(supportCase, policy, visit))
                .because(RuleEntry.cited(supportCase.because(), policy.ruleBook(), wording))
                .edition(supportCase.edition().value())
                .version(read.view().version())
                .forms(asked.flatMap(each -> each.form(sent, zone, wording)))
                .refused(asked.flatMap(each -> each.refused(sentences, wording)))
                .complaint(sent.complaint())
                .steps(read.steps().map(step -> step(step, zone, wording)))
                .cut(Option.when(
                        read.cut(),
                        () -> wording.of(CasePhrase.TIMELINE_CUT, read.steps().size())))
                .timeline("../api/v1/cases/" + supportCase.opening().id() + "/timeline")
                .build();
    }

    /** An action and what the case says to it. */
    record Asked(CaseAction action, Either<Refusal, Seq<Severity>> allowed) {
        /** The form; one that was sent is there even if the case no longer allows it, so that nothing entered is lost. */
        Option<Form> form(Sent sent, ZoneId zone, Wording wording) {
            return Option.when(
                    allowed.isRight() || sent.isOf(action),
                    () -> new Form(
                            action.code(),
                            wording.of(action.label()),
                            action.fields().map(field -> input(field, sent, zone, wording)),
                            sent.isOf(action)));
        }

        private Input input(CaseField field, Sent sent, ZoneId zone, Wording wording) {
            String entered = sent.isOf(action) ? sent.form().value(field.code()) : "";
            String label = wording.of(field.label(), zone.getId());
            return new Input(
                    action.code() + "-" + field.code(),
                    field.code(),
                    field.needed() || field == CaseField.BUSINESS_IMPACT_CHANGE
                            ? label
                            : wording.of(CasePhrase.OPTIONAL, label),
                    field.kind(),
                    field.needed(),
                    entered,
                    sent.isOf(action) ? sent.faults().get(field) : Option.none(),
                    allowed.toList()
                            .flatMap(severities -> severities)
                            .map(severity -> new Choice(
                                    severity.name(),
                                    severity.name() + ": " + wording.of(Phrase.nameOf(severity)),
                                    severity.name().equals(entered))));
        }

        Option<Refused> refused(Sentences sentences, Wording wording) {
            return allowed.swap()
                    .toOption()
                    .map(refusal -> new Refused(
                            wording.of(action.label()),
                            sentences.of(
                                    wording.language(),
                                    "refusal." + refusal.code().name(),
                                    refusal.data()),
                            refusal.rule().value()));
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

    private static Step step(TimelineEntry entry, ZoneId zone, Wording wording) {
        return new Step(
                Moment.of(entry.at(), zone, wording),
                CasePhrase.stepOf(entry.type()).map(wording::of).getOrElse(entry.type()),
                wording.of(CasePhrase.STEP_BY, entry.actor(), wording.of(Phrase.nameOf(entry.party()))),
                entry.rule().value(),
                Option.when(
                        Duration.between(entry.at(), entry.recordedAt()).toSeconds() > 0,
                        () -> wording.of(CasePhrase.STEP_RECORDED, wording.moment(entry.recordedAt(), zone))),
                CaseStepData.facts(entry.data(), zone, wording));
    }
}
