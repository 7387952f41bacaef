package io.github.diops.domain.release;

import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;

/**
 * One step of an upgrade and whose it is.
 *
 * @param holders never empty; of two the first takes the lead and consults the other
 */
public record UpgradeTask(UpgradeStep step, List<Party> holders) {
    static UpgradeTask of(UpgradeStep step, Party... holders) {
        return new UpgradeTask(step, List.of(holders));
    }
}
