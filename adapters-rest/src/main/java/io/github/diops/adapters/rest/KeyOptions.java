package io.github.diops.adapters.rest;

import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What the command line says of a key that is to be created. */
final class KeyOptions {
    private static final int MOST_DAYS = 366;

    @CommandLine.Option(
            names = "--name",
            paramLabel = "NAME",
            description = "keys create: what its owner calls the key, such as 'nightly export'.")
    private @Nullable String name;

    @CommandLine.Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "keys create: customer, partner-engineer, partner-administrator, cisco-operator or machine.")
    private @Nullable String role;

    @CommandLine.Option(
            names = "--partner",
            paramLabel = "ID",
            description = "keys create: the partner whose records it opens; without it, Cisco's, which sees all.")
    private @Nullable String partner;

    @CommandLine.Option(
            names = "--customer",
            paramLabel = "ID",
            description = "keys create: the one customer of the partner whose records it opens.")
    private @Nullable String customer;

    @CommandLine.Option(
            names = "--scopes",
            paramLabel = "SCOPE,…",
            split = ",",
            description = "keys create: what a machine may do, such as cases:read,cases:write.")
    private java.util.List<String> scopes = java.util.List.of();

    @CommandLine.Option(
            names = "--expires",
            paramLabel = "DAYS",
            defaultValue = "90",
            description = "keys create: days until it opens nothing any more, 1 to 366 (default: 90).")
    private int expires = 90;

    /** The key that is asked for, or everything that is wrong with it, as lines. */
    Either<List<String>, KeyDesk.Wanted> wanted(Instant now) {
        Option<Role> known = Option.of(role).flatMap(Role::parse);
        List<Option<Right>> rights = List.ofAll(scopes).map(Right::parse);
        List<String> faults = List.of(
                        fault(name == null, "--name is missing"),
                        fault(known.isEmpty(), "--role is one of " + words(Role.values())),
                        fault(partner != null && !PartnerId.isValid(partner), "--partner is 1 to 64 of a-z 0-9 -"),
                        fault(
                                customer != null && !CustomerId.isValid(customer),
                                "--customer is 1 to 64 of A-Z a-z 0-9 . _ : -"),
                        fault(rights.exists(Option::isEmpty), "--scopes are of " + scopes(Right.values())),
                        fault(expires < 1 || expires > MOST_DAYS, "--expires is from 1 to " + MOST_DAYS + " days"))
                .flatMap(fault -> fault);
        return faults.isEmpty()
                ? Either.right(wanted(known.getOrElse(Role.MACHINE), HashSet.ofAll(rights.flatMap(each -> each)), now))
                : Either.left(faults);
    }

    private KeyDesk.Wanted wanted(Role known, Set<Right> rights, Instant now) {
        return new KeyDesk.Wanted(
                Option.of(name).getOrElse(""),
                new Principal.Claim(
                        known,
                        Option.of(partner).map(PartnerId::of),
                        Option.of(customer).map(CustomerId::of),
                        rights),
                now.plus(Duration.ofDays(expires)));
    }

    private static Option<String> fault(boolean isOne, String line) {
        return Option.when(isOne, line);
    }

    private static String words(Role... roles) {
        return List.of(roles).map(Role::word).mkString(", ");
    }

    private static String scopes(Right... rights) {
        return List.of(rights).map(Right::scope).mkString(", ");
    }
}
