package io.github.diops.domain.capacity;

import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigInteger;

/**
 * Whether users may be added.
 *
 * @param missing by how much they would exceed the counts committed; none if they stay within
 * @param steps who does what before they can work, in order
 */
public record CapacityDecision(Option<Shortfall> missing, List<CapacityTask> steps) {
    private static final CapacityTask TELL_CISCO = CapacityTask.of(CapacityStep.TELL_CISCO, Party.PARTNER);
    private static final CapacityTask PROVISION = CapacityTask.of(CapacityStep.PROVISION, Party.PARTNER);

    /** What an expansion takes once its TAC case is open (CAP-03). */
    static final List<CapacityTask> EXPANSION = List.of(
            CapacityTask.of(CapacityStep.PLAN_EXPANSION, Party.CISCO, Party.PARTNER),
            CapacityTask.of(CapacityStep.ADD_CAPACITY, Party.CISCO),
            PROVISION);

    private static final List<CapacityTask> WHOLE_EXPANSION =
            EXPANSION.prepend(CapacityTask.of(CapacityStep.OPEN_TAC_CASE, Party.PARTNER));

    /** Whether the partner may provision them now. */
    public boolean isAllowed() {
        return missing.isEmpty();
    }

    /**
     * Whether {@code adding} fits: with what is {@code configured} it stays within both counts {@code committed}, which
     * are limits, equal being within (CAP-02a). Otherwise an expansion comes first (CAP-03).
     */
    public static Ruling<CapacityDecision> of(Capacity committed, Capacity configured, Capacity adding) {
        Shortfall shortfall = new Shortfall(
                excess(committed.knowledgeWorkers(), configured.knowledgeWorkers(), adding.knowledgeWorkers()),
                excess(committed.workspaces(), configured.workspaces(), adding.workspaces()));
        return shortfall.isNone()
                ? Ruling.of(
                        new CapacityDecision(Option.none(), List.of(PROVISION)),
                        CapacityRules.CAP_01,
                        CapacityRules.CAP_02,
                        CapacityRules.CAP_02A)
                : Ruling.of(
                        new CapacityDecision(Option.some(shortfall), WHOLE_EXPANSION),
                        CapacityRules.CAP_01,
                        CapacityRules.CAP_02A,
                        CapacityRules.CAP_03,
                        CapacityRules.CAP_04,
                        CapacityRules.CAP_05,
                        CapacityRules.CAP_06);
    }

    /**
     * What a change of the counts committed takes: a decrease of both, or of one, only that Cisco is told (CAP-06a); an
     * increase of either an expansion (CAP-03). Nothing follows where neither changes.
     */
    public static Ruling<List<CapacityTask>> ofChange(Capacity committed, Capacity wanted) {
        if (wanted.equals(committed)) {
            return Ruling.of(List.empty(), CapacityRules.CAP_06);
        }
        return wanted.isWithin(committed)
                ? Ruling.of(
                        List.of(TELL_CISCO), CapacityRules.CAP_06, CapacityRules.CAP_06A, ResponsibilityRules.RSP_35)
                : Ruling.of(
                        WHOLE_EXPANSION,
                        CapacityRules.CAP_06,
                        CapacityRules.CAP_03,
                        CapacityRules.CAP_04,
                        CapacityRules.CAP_05,
                        ResponsibilityRules.RSP_35);
    }

    private static BigInteger excess(long committed, long configured, long adding) {
        return BigInteger.valueOf(configured)
                .add(BigInteger.valueOf(adding))
                .subtract(BigInteger.valueOf(committed))
                .max(BigInteger.ZERO);
    }
}
