package io.github.diops.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.diops.domain.responsibility.Party;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** NET-07 for every pair of ends. */
class MonitoringProperties {
    @Property(tries = 2_000)
    void somebody_monitors_every_connection_and_never_a_customer_or_vendor(
            @ForAll EndKind one, @ForAll Party oneBy, @ForAll EndKind other, @ForAll Party otherBy) {
        assumeThat(NetworkEnd.isPossible(one, oneBy) && NetworkEnd.isPossible(other, otherBy))
                .isTrue();
        NetworkEnd near = new NetworkEnd(one, oneBy);
        NetworkEnd far = new NetworkEnd(other, otherBy);

        assertThat(Monitoring.of(near, far)).isEqualTo(Monitoring.of(far, near));
        assertThat(Monitoring.of(near, far).value())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(party -> party == Party.CISCO || party == Party.PARTNER);
    }
}
