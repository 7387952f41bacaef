package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CopDesk;
import io.github.diops.application.port.in.CopView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.OpenCopRequest;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.cop.CopEvent;
import io.github.diops.domain.cop.CopOpening;
import io.github.diops.domain.cop.CopRequest;
import io.github.diops.domain.cop.CopRequestId;
import io.github.diops.domain.cop.CopStep;
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

final class JournaledCopDesk implements CopDesk {
    private final OperationsPolicy policy;
    private final Customers customers;
    private final RecordDesk<CopRequest, CopEvent, CopView> requests;

    JournaledCopDesk(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.policy = policy;
        this.customers = new Customers(ports);
        this.requests = new RecordDesk<>(new CopRequests(policy), policy.name(), ports, clock, repetitions);
    }

    @Override
    public Either<Problem, Outcome<CopView>> open(Caller caller, OpenCopRequest command, Option<Once<CopView>> once) {
        return customers
                .named(caller, command.customer(), "/customer")
                .<Problem>mapLeft(unknown -> new Problem.Invalid(List.of(unknown)))
                .flatMap(customer -> requests.create(
                        caller,
                        customer.tenant(),
                        HashSet.of(command.customer()),
                        once,
                        now -> open(caller.actor(), customer.state(), command, now)
                                .mapLeft(Problem.Refused::new)));
    }

    private Either<Refusal, CopEvent.Opened> open(Actor actor, Customer customer, OpenCopRequest command, Instant now) {
        return customer.served()
                .flatMap(served -> CopRequest.open(
                        actor,
                        CopOpening.builder()
                                .id(CopRequestId.of(RandomIds.id()))
                                .customer(command.customer())
                                .region(customer.profile().region())
                                .inquiry(command.inquiry())
                                .file(command.file())
                                .at(now)
                                .build(),
                        policy.name()));
    }

    @Override
    public Either<Problem, Outcome<CopView>> take(
            Caller caller, CopRequestId id, CopStep step, Occasion occasion, Option<Once<CopView>> once) {
        return requests.change(caller, id, occasion, (before, at) -> before.take(caller.actor(), step, at), once);
    }

    @Override
    public Option<CopView> read(Caller caller, CopRequestId id) {
        return requests.read(caller, id);
    }

    @Override
    public Page<CopView, Position> list(Caller caller, Option<CustomerId> customer, Option<Position> after, int limit) {
        return requests.page(
                caller,
                customer,
                after,
                limit,
                last -> new Position(last.opening().at(), last.opening().id().value()));
    }

    @Override
    public Option<Page<TimelineEntry, Long>> timeline(Caller caller, CopRequestId id, long afterVersion, int limit) {
        return requests.timeline(caller, id, afterVersion, limit);
    }
}
