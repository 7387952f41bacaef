package io.github.diops.adapters.rest;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.AccessKey;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The commands that hand keys out and take them back. A new key alone goes to standard output, where it is shown once. */
final class KeyCommands {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int WRONG_USAGE = 2;
    private static final Scope ALL = new Scope.All();

    /** Whoever runs the installation. */
    private static final Caller OPERATOR = Principal.administrator().caller("command-line");

    private final KeyDesk keys;
    private final PrintStream out;
    private final PrintStream err;

    KeyCommands(KeyDesk keys, PrintStream out, PrintStream err) {
        this.keys = keys;
        this.out = out;
        this.err = err;
    }

    /** The exit code: 0 if it was done, 2 if what was asked for makes no key. */
    int run(Command.Asked asked, KeyOptions options, Instant now) {
        return switch (asked.command()) {
            case CREATE_KEY -> create(options, now);
            case LIST_KEYS -> list(now);
            case REVOKE_KEY -> revoke(asked.operand().getOrElse(""));
            case SERVE, EXPORT, IMPORT, VERIFY_JOURNAL, REBUILD_PROJECTIONS, GENERATE, MIGRATE ->
                throw new IllegalArgumentException("not a command of keys");
        };
    }

    private int create(KeyOptions options, Instant now) {
        return options.wanted(now)
                .flatMap(wanted -> keys.create(OPERATOR, wanted).mapLeft(faults -> faults.map(KeyCommands::line)))
                .fold(
                        faults -> {
                            faults.forEach(fault -> err.println("diops: " + fault));
                            return WRONG_USAGE;
                        },
                        issued -> {
                            out.println(issued.secret());
                            err.println("diops: created " + issued.key().id() + ", which opens until "
                                    + issued.key().expiresAt().truncatedTo(ChronoUnit.SECONDS)
                                    + "; it is not shown again");
                            return DONE;
                        });
    }

    private static String line(Fault fault) {
        String option = "--" + fault.pointer();
        return switch (fault.code()) {
            case "missing" -> option + " is missing for that role";
            case "unexpected" -> option + " does not go with that role";
            case "beyond_party" ->
                option + ": that party has no " + fault.data().getOrElse("scopes", "such scopes");
            case "not_together" -> option + ": feeds:read goes with no other scope, for addresses are passed on";
            default -> option + " cannot be that: " + fault.code();
        };
    }

    private int list(Instant now) {
        out.println("id\tname\trole\tpartner\tcustomer\tscopes\tcreated\texpires\tstate");
        keys.list(ALL).forEach(key -> out.println(line(key, now)));
        return DONE;
    }

    private static String line(AccessKey key, Instant now) {
        return List.of(
                        key.id(),
                        key.name(),
                        key.role().word(),
                        key.tenant().equals(StreamKey.EVERYBODYS)
                                ? "-"
                                : key.tenant().value(),
                        key.customer().map(CustomerId::value).getOrElse("-"),
                        key.rights().isEmpty()
                                ? "-"
                                : key.rights().map(Right::scope).toSortedSet().mkString(","),
                        key.createdAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                        key.expiresAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                        state(key, now))
                .mkString("\t");
    }

    private static String state(AccessKey key, Instant now) {
        return key.revokedAt()
                .map(at -> "revoked " + at.truncatedTo(ChronoUnit.SECONDS))
                .getOrElse(() -> key.isValidAt(now) ? "valid" : "expired");
    }

    private int revoke(String id) {
        boolean revoked = keys.revoke(OPERATOR, id);
        Option.when(revoked, "revoked " + id + "; within five seconds it opens nothing anywhere")
                .orElse(() -> Option.some("there is no key " + id))
                .forEach(line -> err.println("diops: " + line));
        return revoked ? DONE : NOT_DONE;
    }
}
