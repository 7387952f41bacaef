package io.github.diops.domain.network;

import io.github.diops.domain.responsibility.Party;

/**
 * One end of a connection.
 *
 * @param managedBy who manages it
 */
public record NetworkEnd(EndKind kind, Party managedBy) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no such thing: a data centre that Cisco does not manage, or a
     *     partner's network that it does (NET-01a)
     */
    public NetworkEnd {
        if (!isPossible(kind, managedBy)) {
            throw new IllegalArgumentException("there is no " + kind + " managed by " + managedBy);
        }
    }

    /** Whether that party can manage such an end (NET-01a). */
    public static boolean isPossible(EndKind kind, Party managedBy) {
        return switch (kind) {
            case DATA_CENTRE -> managedBy == Party.CISCO;
            case PARTNER_NETWORK -> managedBy != Party.CISCO;
            case UC_CLUSTER, SIP_TRUNK, CTI_ROUTE_POINT, CONTACT_CENTRE, DEVICE, PREMISES_EQUIPMENT -> true;
        };
    }

    boolean is(EndKind other) {
        return kind == other;
    }

    boolean isManagedByCisco() {
        return managedBy == Party.CISCO;
    }
}
