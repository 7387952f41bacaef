package io.github.diops.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.customer.Capacity;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of capacity for all counts. */
class CapacityProperties {
    @Provide
    Arbitrary<Capacity> counts() {
        Arbitrary<Long> count = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 50), Arbitraries.longs().between(0, Long.MAX_VALUE));
        return Combinators.combine(count, count).as(Capacity::new);
    }

    @Property
    void what_is_missing_is_exactly_what_would_make_it_allowed(
            @ForAll("counts") Capacity committed,
            @ForAll("counts") Capacity configured,
            @ForAll("counts") Capacity adding) {
        CapacityDecision decision =
                CapacityDecision.of(committed, configured, adding).value();

        assertThat(decision.isAllowed())
                .isEqualTo(sum(configured.knowledgeWorkers(), adding.knowledgeWorkers())
                                        .compareTo(BigInteger.valueOf(committed.knowledgeWorkers()))
                                <= 0
                        && sum(configured.workspaces(), adding.workspaces())
                                        .compareTo(BigInteger.valueOf(committed.workspaces()))
                                <= 0);
        decision.missing()
                .forEach(missing -> assertThat(missing.knowledgeWorkers().add(missing.workspaces()))
                        .isPositive());
    }

    private static BigInteger sum(long one, long other) {
        return BigInteger.valueOf(one).add(BigInteger.valueOf(other));
    }

    @Property
    void asking_for_less_is_never_refused_where_more_is_allowed(
            @ForAll("counts") Capacity committed,
            @ForAll("counts") Capacity configured,
            @ForAll("counts") Capacity adding) {
        Capacity less = new Capacity(adding.knowledgeWorkers() / 2, adding.workspaces() / 3);

        if (CapacityDecision.of(committed, configured, adding).value().isAllowed()) {
            assertThat(CapacityDecision.of(committed, configured, less).value().isAllowed())
                    .isTrue();
        }
    }
}
