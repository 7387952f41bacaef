package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.CaseCard.Fact;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenancePlan;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.rule.Refusal;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.ZoneId;
import org.immutables.value.Value;

/** Everything that the page of a maintenance event shows. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface MaintenanceCard {
    String title();

    String id();

    String state();

    List<Fact> facts();

    /** Whom it concerns. */
    List<Customer> customers();

    List<String> notice();

    RescheduleAdviceCard advice();

    long version();

    List<FormCard> forms();

    List<FormCard.Refused> refused();

    Option<FormCard.Complaint> complaint();

    HistoryCard history();

    /** A customer that it concerns, and where its page is. */
    record Customer(String name, String href) {}

    /** What the page is made of. */
    record Read(MaintenanceView view, Caller caller, HistoryCard history, Function1<String, String> customer) {}

    static MaintenanceCard of(Read read, Reception reception, Visit visit, FormCard.Sent sent) {
        Wording wording = visit.wording();
        Maintenance maintenance = read.view().maintenance();
        ZoneId zone = maintenance.window().zone();
        List<Asked> asked = List.of(MaintenanceAction.values())
                .filter(action -> action.suits(read.caller().actor()))
                .map(action -> new Asked(
                        action,
                        action.asked(
                                reception.diops().policy(),
                                maintenance,
                                read.caller().actor(),
                                visit.now())));
        return ImmutableMaintenanceCard.builder()
                .title(maintenance.plan().title())
                .id(maintenance.plan().id().value())
                .state(wording.of(RecordPhrase.nameOf(maintenance.state())))
                .facts(facts(maintenance, wording))
                .customers(read.view()
                        .customers()
                        .map(id -> new Customer(
                                read.customer().apply(id.value()), Reception.next("../customers/" + id, visit))))
                .notice(PlannedCard.notice(read.view(), zone, wording))
                .advice(RescheduleAdviceCard.of(
                        maintenance,
                        read.view().customers().map(id -> read.customer().apply(id.value())),
                        reception,
                        visit))
                .version(read.view().version())
                .forms(asked.flatMap(each -> each.form(sent, zone, wording)))
                .refused(asked.flatMap(each -> each.refused(reception.sentences(), wording)))
                .complaint(sent.complaint())
                .history(read.history())
                .build();
    }

    /** What the forms of that maintenance offer to choose from. */
    static Choices choices(List<MaintenanceWindow> windows, Wording wording) {
        return Choices.NONE
                .with(
                        FormField.NEW_WINDOW,
                        windows.map(window -> Choices.choice(
                                window.start().toString(),
                                Moment.between(window.start(), window.endExclusive(), window.zone(), wording)
                                        .local())))
                .with(
                        FormField.OUTCOME,
                        List.of(
                                Choices.choice(MaintenanceAction.SUCCESSFUL, wording.of(PlanPhrase.OUTCOME_SUCCESSFUL)),
                                Choices.choice(MaintenanceAction.FAILED, wording.of(PlanPhrase.OUTCOME_FAILED))));
    }

    /** An action and what the policy says to it. */
    record Asked(MaintenanceAction action, Either<Refusal, List<MaintenanceWindow>> allowed) {
        /** The form; one that was sent is there even if it is no longer allowed, so that nothing entered is lost. */
        Option<FormCard> form(FormCard.Sent sent, ZoneId zone, Wording wording) {
            return Option.when(
                    allowed.isRight() || sent.isOf(action.code()),
                    () -> FormCard.of(
                            action.code(),
                            action.label(),
                            action.fields(),
                            choices(allowed.getOrElse(List.empty()), wording),
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

    private static List<Fact> facts(Maintenance maintenance, Wording wording) {
        MaintenancePlan plan = maintenance.plan();
        MaintenanceWindow window = maintenance.window();
        ZoneId zone = window.zone();
        Moment runs = Moment.between(window.start(), window.endExclusive(), zone, wording);
        return List.of(
                        Option.some(fact(PlanPhrase.FIELD_KIND, wording.of(RecordPhrase.nameOf(plan.kind())), wording)),
                        Option.some(fact(
                                PlanPhrase.FIELD_TARGET,
                                wording.of(PlanPhrase.nameOf(plan.work().target())),
                                wording)),
                        Option.some(fact(
                                PlanPhrase.FIELD_WORK_IMPACT,
                                wording.of(PlanPhrase.nameOf(plan.work().impact())),
                                wording)),
                        plan.work()
                                .emergency()
                                .map(reason -> fact(
                                        PlanPhrase.FIELD_EMERGENCY, wording.of(PlanPhrase.nameOf(reason)), wording)),
                        Option.when(
                                plan.severeVulnerability(),
                                () -> fact(PlanPhrase.FIELD_SEVERE, wording.of(RecordPhrase.YES), wording)),
                        Option.some(fact(CasePhrase.PARTNER, plan.partner().value(), wording)),
                        Option.some(new Fact(
                                wording.of(PlanPhrase.WINDOW) + ", " + window.region(),
                                runs.local(),
                                Option.some(runs.utc()
                                        .toList()
                                        .append(wording.of(PlanPhrase.WINDOW_LENGTH, wording.duration(window.length())))
                                        .mkString("; ")))),
                        plan.period()
                                .map(period -> fact(
                                        PlanPhrase.WORK_PERIOD,
                                        Moment.between(period.start(), period.endExclusive(), zone, wording)
                                                .local(),
                                        wording)),
                        plan.certificateExpiresAt()
                                .map(at -> fact(PlanPhrase.CERTIFICATE_EXPIRES, wording.moment(at, zone), wording)),
                        plan.release().map(release -> fact(RecordPhrase.RELEASE, release, wording)),
                        Option.some(fact(
                                PlanPhrase.TIMES_MOVED,
                                Integer.toString(maintenance.schedule().timesRescheduled()),
                                wording)),
                        maintenance
                                .outcome()
                                .map(outcome -> new Fact(
                                        wording.of(PlanPhrase.OUTCOME),
                                        wording.of(
                                                outcome.successful()
                                                        ? PlanPhrase.OUTCOME_SUCCESSFUL
                                                        : PlanPhrase.OUTCOME_FAILED),
                                        outcome.note())))
                .flatMap(fact -> fact);
    }

    private static Fact fact(Said name, String value, Wording wording) {
        return new Fact(wording.of(name), value, Option.none());
    }
}
