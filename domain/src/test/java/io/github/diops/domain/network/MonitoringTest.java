package io.github.diops.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who monitors a connection (NET-01 to NET-07). */
class MonitoringTest {
    private static NetworkEnd end(String written) {
        String[] parts = written.split("/", -1);
        return new NetworkEnd(EndKind.valueOf(parts[0]), Party.valueOf(parts[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "DATA_CENTRE/CISCO, PARTNER_NETWORK/PARTNER, CISCO PARTNER, NET-01 RSP-33 RSP-32",
        "DATA_CENTRE/CISCO, PARTNER_NETWORK/CUSTOMER, CISCO PARTNER, NET-01 RSP-33 RSP-32",
        "SIP_TRUNK/CISCO, UC_CLUSTER/PARTNER, PARTNER, NET-02 RSP-34",
        "SIP_TRUNK/CISCO, UC_CLUSTER/VENDOR, PARTNER, NET-02 RSP-34",
        "CTI_ROUTE_POINT/CISCO, CONTACT_CENTRE/PARTNER, PARTNER, NET-03 RSP-34",
        "CTI_ROUTE_POINT/CISCO, CONTACT_CENTRE/VENDOR, PARTNER, NET-03 RSP-34",
        "UC_CLUSTER/CISCO, DEVICE/PARTNER, PARTNER, NET-04 RSP-34 RSP-32",
        "PREMISES_EQUIPMENT/PARTNER, DEVICE/PARTNER, PARTNER, NET-04 RSP-34 RSP-32",
        "UC_CLUSTER/CISCO, PREMISES_EQUIPMENT/CUSTOMER, PARTNER, NET-05 RSP-32",
        "UC_CLUSTER/CISCO, PREMISES_EQUIPMENT/CISCO, PARTNER, NET-05 RSP-32",
        "SIP_TRUNK/CISCO, UC_CLUSTER/CISCO, CISCO, NET-06 RSP-33",
        "SIP_TRUNK/PARTNER, UC_CLUSTER/CISCO, CISCO, NET-06 RSP-33",
        "CTI_ROUTE_POINT/PARTNER, CONTACT_CENTRE/CISCO, CISCO, NET-06 RSP-33",
        "DATA_CENTRE/CISCO, DATA_CENTRE/CISCO, CISCO, NET-06 RSP-33",
        "UC_CLUSTER/CISCO, DEVICE/CISCO, CISCO, NET-06 RSP-33",
        "UC_CLUSTER/CISCO, DEVICE/VENDOR, PARTNER, NET-07",
        "SIP_TRUNK/CISCO, PARTNER_NETWORK/PARTNER, PARTNER, NET-07",
        "SIP_TRUNK/CISCO, CONTACT_CENTRE/PARTNER, PARTNER, NET-07",
        "CTI_ROUTE_POINT/CISCO, UC_CLUSTER/PARTNER, PARTNER, NET-07",
        "PARTNER_NETWORK/PARTNER, UC_CLUSTER/CISCO, PARTNER, NET-07",
        "DATA_CENTRE/CISCO, CONTACT_CENTRE/VENDOR, PARTNER, NET-07",
    })
    void the_first_rule_that_applies_decides_whichever_end_is_named_first(
            String near, String far, String parties, String rules) {
        for (Ruling<List<Party>> ruling :
                List.of(Monitoring.of(end(near), end(far)), Monitoring.of(end(far), end(near)))) {
            assertThat(ruling.value().mkString(" ")).isEqualTo(parties);
            assertThat(ruling.because().map(RuleId::value).mkString(" ")).isEqualTo(rules);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"PARTNER", "CUSTOMER", "VENDOR"})
    void nobody_but_cisco_manages_a_data_centre(Party party) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkEnd(EndKind.DATA_CENTRE, party))
                .withMessageContaining("DATA_CENTRE managed by " + party);
        assertThat(NetworkEnd.isPossible(EndKind.DATA_CENTRE, party)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(EndKind.class)
    void cisco_manages_anything_but_a_partners_network(EndKind kind) {
        assertThat(NetworkEnd.isPossible(kind, Party.CISCO)).isEqualTo(kind != EndKind.PARTNER_NETWORK);
        assertThat(NetworkEnd.isPossible(kind, Party.CUSTOMER)).isEqualTo(kind != EndKind.DATA_CENTRE);
    }
}
