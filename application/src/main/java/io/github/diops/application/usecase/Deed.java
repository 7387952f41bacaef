package io.github.diops.application.usecase;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import java.time.Instant;

/**
 * What every event of any record says.
 *
 * @param by the party that did it, or for which an administrator stood in
 * @param rule the rule that gives the step to that party
 * @param at when it happened
 */
record Deed(Party by, RuleId rule, Instant at) {}
