package io.github.diops.domain.network;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;

/** Who monitors a connection. */
public final class Monitoring {
    private static final List<Party> CISCO = List.of(Party.CISCO);
    private static final List<Party> PARTNER = List.of(Party.PARTNER);
    private static final List<Party> BOTH = List.of(Party.CISCO, Party.PARTNER);

    private Monitoring() {}

    /**
     * Who monitors the connection between two ends, by the first rule that applies, whichever end is named first; never
     * nobody (NET-07). Where both do, Cisco watches the connection and the partner its own side (NET-01).
     */
    public static Ruling<List<Party>> of(NetworkEnd near, NetworkEnd far) {
        if (between(EndKind.DATA_CENTRE, EndKind.PARTNER_NETWORK, near, far)) {
            return Ruling.of(BOTH, NetworkRules.NET_01, ResponsibilityRules.RSP_33, ResponsibilityRules.RSP_32);
        }
        if (leavesCisco(EndKind.SIP_TRUNK, EndKind.UC_CLUSTER, near, far)) {
            return Ruling.of(PARTNER, NetworkRules.NET_02, ResponsibilityRules.RSP_34);
        }
        if (leavesCisco(EndKind.CTI_ROUTE_POINT, EndKind.CONTACT_CENTRE, near, far)) {
            return Ruling.of(PARTNER, NetworkRules.NET_03, ResponsibilityRules.RSP_34);
        }
        if (isPartnersDevice(near) || isPartnersDevice(far)) {
            return Ruling.of(PARTNER, NetworkRules.NET_04, ResponsibilityRules.RSP_34, ResponsibilityRules.RSP_32);
        }
        if (near.is(EndKind.PREMISES_EQUIPMENT) || far.is(EndKind.PREMISES_EQUIPMENT)) {
            return Ruling.of(PARTNER, NetworkRules.NET_05, ResponsibilityRules.RSP_32);
        }
        return (near.isManagedByCisco() && far.isManagedByCisco()) || staysWithCisco(near, far)
                ? Ruling.of(CISCO, NetworkRules.NET_06, ResponsibilityRules.RSP_33)
                : Ruling.of(PARTNER, NetworkRules.NET_07);
    }

    private static boolean between(EndKind one, EndKind other, NetworkEnd near, NetworkEnd far) {
        return (near.is(one) && far.is(other)) || (near.is(other) && far.is(one));
    }

    /** Whether {@code link} leads to a {@code target} that is not Cisco's. */
    private static boolean leavesCisco(EndKind link, EndKind target, NetworkEnd near, NetworkEnd far) {
        return between(link, target, near, far) && !(near.is(target) ? near : far).isManagedByCisco();
    }

    /** A trunk within the UC cluster, or a route point to Cisco's own contact centre, whoever set it up. */
    private static boolean staysWithCisco(NetworkEnd near, NetworkEnd far) {
        return between(EndKind.SIP_TRUNK, EndKind.UC_CLUSTER, near, far)
                || between(EndKind.CTI_ROUTE_POINT, EndKind.CONTACT_CENTRE, near, far);
    }

    private static boolean isPartnersDevice(NetworkEnd end) {
        return end.is(EndKind.DEVICE) && end.managedBy() == Party.PARTNER;
    }
}
