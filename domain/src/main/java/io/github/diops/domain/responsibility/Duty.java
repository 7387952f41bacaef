package io.github.diops.domain.responsibility;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * One duty and who holds it.
 *
 * @param rule the rule that says so; its text is the duty's
 * @param holders never empty; several hold it together
 * @param team Cisco's team, where the guide names one
 * @param counterpart the party through which the holder acts, or from which it gets what it owes; none for most
 */
public record Duty(Rule rule, List<Party> holders, Option<Team> team, Option<Party> counterpart) {
    static Duty of(Rule rule, Party... holders) {
        return new Duty(rule, List.of(holders), Option.none(), Option.none());
    }

    static Duty of(Rule rule, Team team) {
        return new Duty(rule, List.of(Party.CISCO), Option.some(team), Option.none());
    }

    static Duty of(Rule rule, Party holder, Option<Party> counterpart) {
        return new Duty(rule, List.of(holder), Option.none(), counterpart);
    }

    public RuleId id() {
        return rule.id();
    }
}
