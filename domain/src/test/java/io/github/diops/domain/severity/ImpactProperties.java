package io.github.diops.domain.severity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.RuleId;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** SEV-01a: exactly, without overflow, against fractions of unbounded integers. */
class ImpactProperties {
    private static final BigInteger FOUR = BigInteger.valueOf(4);

    record Counts(long affected, long total) {}

    @Property(tries = 20_000)
    void the_impact_is_that_of_the_exact_fraction(@ForAll("counts") Counts counts) {
        assertThat(Impact.ofAffected(counts.affected(), counts.total())).isEqualTo(byFractions(counts));
    }

    @Property(tries = 20_000)
    void one_more_affected_never_lessens_the_impact(@ForAll("counts") Counts counts) {
        if (counts.affected() < counts.total()) {
            assertThat(Impact.ofAffected(counts.affected() + 1, counts.total()))
                    .isLessThanOrEqualTo(Impact.ofAffected(counts.affected(), counts.total()));
        }
    }

    @Property(tries = 20_000)
    void the_rule_of_edges_is_cited_only_on_an_edge(@ForAll("counts") Counts counts) {
        BigInteger quarters = BigInteger.valueOf(counts.affected()).multiply(FOUR);
        BigInteger total = BigInteger.valueOf(counts.total());
        boolean edge = quarters.equals(total)
                || quarters.equals(total.multiply(BigInteger.TWO))
                || quarters.equals(total.multiply(BigInteger.valueOf(3)));

        assertThat(Assessment.Extent.ofAffected(counts.affected(), counts.total())
                        .because()
                        .map(RuleId::value))
                .containsExactly(
                        edge ? new String[] {"SEV-01", "SEV-01a", "SEV-02"} : new String[] {"SEV-01", "SEV-01a"});
    }

    private static Impact byFractions(Counts counts) {
        BigInteger affected = BigInteger.valueOf(counts.affected()).multiply(FOUR);
        BigInteger quarter = BigInteger.valueOf(counts.total());
        if (affected.compareTo(quarter.multiply(BigInteger.valueOf(3))) > 0) {
            return Impact.WIDESPREAD;
        }
        if (affected.compareTo(quarter.multiply(BigInteger.TWO)) >= 0) {
            return Impact.LARGE;
        }
        return affected.compareTo(quarter) >= 0 ? Impact.LOCALIZED : Impact.INDIVIDUALIZED;
    }

    /** Any counts, and as often counts at most two away from an edge. */
    @Provide
    Arbitrary<Counts> counts() {
        Arbitrary<Long> totals = Arbitraries.longs().between(1, Long.MAX_VALUE);
        Arbitrary<Counts> anywhere = totals.flatMap(
                total -> Arbitraries.longs().between(0, total).map(affected -> new Counts(affected, total)));
        Arbitrary<Counts> nearAnEdge = Combinators.combine(
                        totals,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(-2, 2))
                .as((total, quarters, off) -> {
                    BigInteger affected = BigInteger.valueOf(total)
                            .multiply(BigInteger.valueOf(quarters))
                            .divide(FOUR)
                            .add(BigInteger.valueOf(off))
                            .max(BigInteger.ZERO)
                            .min(BigInteger.valueOf(total));
                    return new Counts(affected.longValueExact(), total);
                });
        return Arbitraries.oneOf(anywhere, nearAnEdge);
    }
}
