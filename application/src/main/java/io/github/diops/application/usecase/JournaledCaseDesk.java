package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.CaseDesk;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerRefusal;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseOpening;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;

final class JournaledCaseDesk implements CaseDesk {
    private final OperationsPolicy policy;
    private final SupportCaseList list;
    private final Customers customers;
    private final RecordDesk<SupportCase, CaseEvent, CaseView> cases;

    JournaledCaseDesk(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.policy = policy;
        this.list = ports.supportCases();
        this.customers = new Customers(ports);
        this.cases = new RecordDesk<>(new SupportCases(policy), policy.name(), ports, clock, repetitions);
    }

    @Override
    public Either<Problem, Outcome<CaseView>> open(Caller caller, OpenCase command, Option<Once<CaseView>> once) {
        return customers
                .named(caller, command.customer(), "/customer")
                .<Problem>mapLeft(
                        fault -> new Problem.Invalid(List.of(fault).appendAll(openingFault(command, cases.now()))))
                .flatMap(customer -> cases.create(
                        caller,
                        customer.tenant(),
                        HashSet.of(command.customer()),
                        once,
                        now -> open(caller.actor(), customer.state(), command, now)));
    }

    private Either<Problem, CaseEvent.Opened> open(Actor actor, Customer customer, OpenCase command, Instant now) {
        Instant openedAt = command.openedAt().getOrElse(now);
        int year = Customers.year(customer.profile(), openedAt);
        Either<Fault, BusinessCalendar> calendar = customers.calendar(customer.profile(), year, year + 1, "/openedAt");
        List<Fault> faults =
                List.ofAll(openingFault(command, now)).appendAll(calendar.swap().toOption());
        return calendar.filterOrElse(known -> faults.isEmpty(), known -> faults.head())
                .<Problem>mapLeft(fault -> new Problem.Invalid(faults))
                .filterOrElse(
                        known -> !customer.archived(),
                        known -> new Problem.Refused(Refusal.of(CustomerRefusal.CUSTOMER_NO_LONGER_SERVED)))
                .map(known -> CaseOpening.builder()
                        .id(CaseId.of(RandomIds.id()))
                        .number(RandomIds.caseNumber())
                        .customer(command.customer())
                        .problem(command.problem())
                        .severity(command.severity())
                        .openedAt(openedAt)
                        .calendar(known)
                        .channel(command.channel())
                        .references(command.references())
                        .build())
                .flatMap(opening -> policy.openCase(actor, opening).mapLeft(Problem.Refused::new));
    }

    private static Option<Fault> openingFault(OpenCase command, Instant now) {
        return command.openedAt().flatMap(at -> RecordDesk.instantFault("/openedAt", at, now));
    }

    @Override
    public Either<Problem, Outcome<CaseView>> command(
            Caller caller, CaseId id, Occasion occasion, CaseCommand command, Option<Once<CaseView>> once) {
        return cases.change(caller, id, occasion, new Given(policy, caller.actor(), command), once);
    }

    /** A command of one who may give it or not. */
    private record Given(OperationsPolicy policy, Actor by, CaseCommand command)
            implements RecordCommand<SupportCase, CaseEvent> {
        @Override
        public Either<Refusal, CaseEvent> decide(SupportCase before, Instant at) {
            return command.decide(policy, before, by, at);
        }

        @Override
        public Option<RuleId> timing() {
            return command.timing();
        }
    }

    @Override
    public Option<CaseView> read(Caller caller, CaseId id) {
        return cases.read(caller, id);
    }

    @Override
    public Page<CaseView, SupportCaseList.Position> list(
            Caller caller, SupportCaseList.Filter filter, Option<SupportCaseList.Position> after, int limit) {
        return cases.page(
                caller,
                list.page(
                        caller.scope(),
                        SupportCaseList.Filter.builder()
                                .from(filter)
                                .words(filter.words().map(SupportCases::folded))
                                .build(),
                        after,
                        limit + 1),
                limit,
                last -> new SupportCaseList.Position(
                        last.opening().at(), last.opening().id()));
    }

    @Override
    public Option<Page<TimelineEntry, Long>> timeline(Caller caller, CaseId id, long afterVersion, int limit) {
        return cases.timeline(caller, id, afterVersion, limit);
    }
}
