package io.github.diops.domain.release;

import io.vavr.collection.List;

/**
 * An upgrade that is due or may be had.
 *
 * @param standing where the running version stands
 * @param target n; the running version itself where that is n (UPG-01a)
 * @param mandatory whether the customer must take it
 * @param steps who does what, in order (REL-05, REL-06, REL-08)
 */
public record UpgradeDecision(Standing standing, Version target, boolean mandatory, List<UpgradeTask> steps) {}
