package com.example;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;

/** Opens a case and acknowledges it, on the adapters in memory and at an instant of its own. */
public final class Program {
    private static final Instant FRIDAY_AFTERNOON = Instant.parse("2024-03-08T21:00:00Z");

    private static final Caller PARTNER = new Caller(
            Actor.of("partner/acme", Party.PARTNER), new Scope.OfPartner(PartnerId.of("acme")), "request-1");
    private static final Caller CISCO =
            new Caller(Actor.of("cisco", Party.CISCO), new Scope.All(), "request-2");

    public static void main(String[] args) {
        try (MemoryStorage storage = new MemoryStorage()) {
            DiOps diops = DiOps.assemble(
                    OperationsPolicy.standard(), Ports.of(storage, HolidayCalendars.NONE), () -> FRIDAY_AFTERNOON);
            CustomerProfile profile = CustomerProfile.builder()
                    .name("Example")
                    .region(Region.AMER)
                    .zone(ZoneId.of("America/New_York"))
                    .holidays(new HolidaySource.Listed(TreeSet.empty()))
                    .build();
            CustomerId customer = done(diops.customers()
                            .create(PARTNER, new CreateCustomer(Option.none(), profile, List.empty()), Option.none()))
                    .customer()
                    .id();
            CaseView opened = done(diops.cases()
                    .open(
                            PARTNER,
                            OpenCase.builder()
                                    .customer(customer)
                                    .problem("no dial tone")
                                    .severity(Either.left(Severity.S3))
                                    .build(),
                            Option.none()));
            System.out.println("opened " + opened.supportCase().severity() + ", due "
                    + opened.supportCase().dueAt());
            CaseView acknowledged = done(diops.cases()
                    .command(
                            CISCO,
                            opened.supportCase().opening().id(),
                            Occasion.NOW,
                            new CaseCommand.Acknowledge(),
                            Option.none()));
            System.out.println("then " + acknowledged.supportCase().state());
        }
    }

    private static <T> T done(Either<Problem, Outcome<T>> outcome) {
        return outcome.getOrElseThrow(problem -> new IllegalStateException("refused: " + problem))
                .fold(value -> value, answer -> {
                    throw new IllegalStateException("answered before: " + answer);
                });
    }
}
