package io.github.diops.application.port.out;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.Locale;

/** What a principal is. The administrator of local mode has none: no credential makes one. */
public enum Role {
    CUSTOMER(
            Reach.CUSTOMER,
            HashSet.of(
                    Right.POLICY_READ,
                    Right.CUSTOMERS_READ,
                    Right.CASES_READ,
                    Right.MAINTENANCE_READ,
                    Right.CERTIFICATES_READ,
                    Right.COPS_READ,
                    Right.CAPACITY_READ,
                    Right.BACKUPS_READ,
                    Right.NOTICES_READ)),
    PARTNER_ENGINEER(
            Reach.PARTNER,
            CUSTOMER.rights.addAll(List.of(
                    Right.CASES_WRITE,
                    Right.MAINTENANCE_WRITE,
                    Right.CERTIFICATES_WRITE,
                    Right.COPS_WRITE,
                    Right.CAPACITY_WRITE,
                    Right.BACKUPS_WRITE))),
    PARTNER_ADMINISTRATOR(
            Reach.PARTNER, PARTNER_ENGINEER.rights.addAll(List.of(Right.CUSTOMERS_WRITE, Right.AUDIT_READ))),
    CISCO_OPERATOR(Reach.ALL, PARTNER_ADMINISTRATOR.rights.addAll(List.of(Right.RELEASES_WRITE, Right.METRICS_READ))),

    /** A program of whichever party; it has the rights that it is given, of those that its party can have. */
    MACHINE(Reach.ANY, HashSet.empty());

    /** Whose records a role is about. */
    public enum Reach {
        CUSTOMER,
        PARTNER,
        ALL,
        ANY
    }

    private final Reach reach;
    private final Set<Right> rights;

    Role(Reach reach, Set<Right> rights) {
        this.reach = reach;
        this.rights = rights;
    }

    public Reach reach() {
        return reach;
    }

    /** What everybody of this role may ask for. */
    public Set<Right> rights() {
        return rights;
    }

    /** The name in commands and claims, such as {@code partner-engineer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The inverse of {@link #word}. */
    public static Option<Role> parse(String word) {
        return List.of(values()).find(role -> role.word().equals(word));
    }
}
