package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CapacityDesk;
import io.github.diops.application.port.in.CapacityView;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.OpenCapacityRequest;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.capacity.CapacityEvent;
import io.github.diops.domain.capacity.CapacityOpening;
import io.github.diops.domain.capacity.CapacityRequest;
import io.github.diops.domain.capacity.CapacityRequestId;
import io.github.diops.domain.capacity.CapacityRules;
import io.github.diops.domain.capacity.CapacityStep;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;

final class JournaledCapacityDesk implements CapacityDesk {
    private static final Capacity NOTHING = new Capacity(0, 0);

    private final OperationsPolicy policy;
    private final Customers customers;
    private final RecordDesk<CapacityRequest, CapacityEvent, CapacityView> requests;

    JournaledCapacityDesk(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.policy = policy;
        this.customers = new Customers(ports);
        this.requests = new RecordDesk<>(new CapacityRequests(), policy.name(), ports, clock, repetitions);
    }

    @Override
    public Either<Problem, Outcome<CapacityView>> open(
            Caller caller, OpenCapacityRequest command, Option<Once<CapacityView>> once) {
        Option<Fault> nothing = Option.when(
                command.adding().equals(NOTHING),
                () -> Fault.of("/adding", "nothing_added").by(CapacityRules.CAP_03.id()));
        return customers
                .named(caller, command.customer(), "/customer")
                .mapLeft(unknown -> List.of(unknown).appendAll(nothing))
                .filterOrElse(customer -> nothing.isEmpty(), customer -> nothing.toList())
                .<Problem>mapLeft(Problem.Invalid::new)
                .flatMap(customer -> requests.create(
                        caller,
                        customer.tenant(),
                        HashSet.of(command.customer()),
                        once,
                        now -> open(caller.actor(), customer.state(), command, now)
                                .mapLeft(Problem.Refused::new)));
    }

    private Either<Refusal, CapacityEvent.Opened> open(
            Actor actor, Customer customer, OpenCapacityRequest command, Instant now) {
        return customer.served()
                .flatMap(served -> CapacityRequest.open(
                        actor,
                        CapacityOpening.builder()
                                .id(CapacityRequestId.of(RandomIds.id()))
                                .customer(command.customer())
                                .committed(customer.profile().capacity())
                                .adding(command.adding())
                                .tacCase(command.tacCase())
                                .at(now)
                                .build(),
                        policy.name()));
    }

    @Override
    public Either<Problem, Outcome<CapacityView>> take(
            Caller caller,
            CapacityRequestId id,
            CapacityStep step,
            Occasion occasion,
            Option<Once<CapacityView>> once) {
        return requests.change(caller, id, occasion, (before, at) -> before.take(caller.actor(), step, at), once);
    }

    @Override
    public Option<CapacityView> read(Caller caller, CapacityRequestId id) {
        return requests.read(caller, id);
    }

    @Override
    public Page<CapacityView, Position> list(
            Caller caller, Option<CustomerId> customer, Option<Position> after, int limit) {
        return requests.page(
                caller,
                customer,
                after,
                limit,
                last -> new Position(
                        last.opened().at(), last.opened().opening().id().value()));
    }

    @Override
    public Option<Page<TimelineEntry, Long>> timeline(
            Caller caller, CapacityRequestId id, long afterVersion, int limit) {
        return requests.timeline(caller, id, afterVersion, limit);
    }
}
