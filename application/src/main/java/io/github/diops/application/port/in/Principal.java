package io.github.diops.application.port.in;

import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Who a credential belongs to.
 *
 * @param actor who it is, and for which party
 * @param scope whose records it may see and change
 * @param rights what it may ask for
 */
public record Principal(Actor actor, Scope scope, Set<Right> rights) {
    /** Whom a credential names, as it names it. */
    public record Claim(Role role, Option<PartnerId> partner, Option<CustomerId> customer, Set<Right> rights) {}

    /** Whoever runs the service for himself: all rights, in everybody's place. */
    public static Principal administrator() {
        return new Principal(Actor.administrator("administrator"), new Scope.All(), HashSet.of(Right.values()));
    }

    /** The principal of that name, or what in the claim does not go together; pointers are the claim's parts. */
    public static Either<List<Fault>, Principal> of(String name, Claim claim) {
        List<Fault> faults = faults(claim);
        if (!faults.isEmpty()) {
            return Either.left(faults);
        }
        Set<Right> rights =
                claim.role() == Role.MACHINE ? claim.rights() : claim.role().rights();
        return Either.right(new Principal(Actor.of(name, party(claim)), scope(claim), rights));
    }

    private static List<Fault> faults(Claim claim) {
        Role.Reach reach = claim.role().reach();
        boolean ofCustomer = claim.customer().isDefined();
        boolean ofPartner = claim.partner().isDefined();
        boolean needsPartner = reach == Role.Reach.PARTNER || reach == Role.Reach.CUSTOMER || ofCustomer;
        boolean isMachine = claim.role() == Role.MACHINE;
        return List.<Option<Fault>>of(
                        Option.when(needsPartner && !ofPartner, () -> Fault.of("partner", "missing")),
                        Option.when(reach == Role.Reach.ALL && ofPartner, () -> Fault.of("partner", "unexpected")),
                        Option.when(reach == Role.Reach.CUSTOMER && !ofCustomer, () -> Fault.of("customer", "missing")),
                        Option.when(
                                (reach == Role.Reach.ALL || reach == Role.Reach.PARTNER) && ofCustomer,
                                () -> Fault.of("customer", "unexpected")),
                        Option.when(isMachine && claim.rights().isEmpty(), () -> Fault.of("scopes", "missing")),
                        Option.when(!isMachine && !claim.rights().isEmpty(), () -> Fault.of("scopes", "unexpected")),
                        Option.when(
                                isMachine && !allowed(claim).containsAll(claim.rights()),
                                () -> Fault.of("scopes", "beyond_party")
                                        .with(
                                                "scopes",
                                                claim.rights()
                                                        .diff(allowed(claim))
                                                        .map(Right::scope)
                                                        .toSortedSet()
                                                        .mkString(" "))))
                .flatMap(fault -> fault);
    }

    /** What a machine of that party may be given: what the party's people can have, and to read feeds. */
    private static Set<Right> allowed(Claim claim) {
        Role most = switch (party(claim)) {
            case CISCO, VENDOR -> Role.CISCO_OPERATOR;
            case PARTNER -> Role.PARTNER_ADMINISTRATOR;
            case CUSTOMER -> Role.CUSTOMER;
        };
        return most.rights().add(Right.FEEDS_READ);
    }

    private static Party party(Claim claim) {
        if (claim.customer().isDefined()) {
            return Party.CUSTOMER;
        }
        return claim.partner().isDefined() ? Party.PARTNER : Party.CISCO;
    }

    private static Scope scope(Claim claim) {
        return claim.partner()
                .<Scope>map(partner -> claim.customer()
                        .<Scope>map(customer -> new Scope.OfCustomer(partner, customer))
                        .getOrElse(() -> new Scope.OfPartner(partner)))
                .getOrElse(Scope.All::new);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** A call by it, traced under that id. */
    public Caller caller(String requestId) {
        return new Caller(actor, scope, requestId);
    }
}
