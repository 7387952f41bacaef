package io.github.diops.domain.responsibility;

import static io.github.diops.domain.responsibility.Party.CISCO;
import static io.github.diops.domain.responsibility.Party.CUSTOMER;
import static io.github.diops.domain.responsibility.Party.PARTNER;
import static io.github.diops.domain.responsibility.Party.VENDOR;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.rule.SoughtWords;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Every duty of the guide and its holders (RSP-01 to RSP-43), found by id, party or words. */
public final class ResponsibilityRegister {
    private static final List<Duty> DUTIES = List.of(
            Duty.of(ResponsibilityRules.RSP_01, Team.TAC),
            Duty.of(ResponsibilityRules.RSP_02, PARTNER),
            Duty.of(ResponsibilityRules.RSP_03, Team.CLOUD_DELIVERY),
            Duty.of(ResponsibilityRules.RSP_04, PARTNER, Option.some(VENDOR)),
            Duty.of(ResponsibilityRules.RSP_05, PARTNER),
            Duty.of(ResponsibilityRules.RSP_06, PARTNER),
            Duty.of(ResponsibilityRules.RSP_07, PARTNER),
            Duty.of(ResponsibilityRules.RSP_08, PARTNER),
            Duty.of(ResponsibilityRules.RSP_09, PARTNER),
            Duty.of(ResponsibilityRules.RSP_10, PARTNER),
            Duty.of(ResponsibilityRules.RSP_11, PARTNER),
            Duty.of(ResponsibilityRules.RSP_12, PARTNER),
            Duty.of(ResponsibilityRules.RSP_13, PARTNER),
            Duty.of(ResponsibilityRules.RSP_14, PARTNER),
            Duty.of(ResponsibilityRules.RSP_15, PARTNER),
            Duty.of(ResponsibilityRules.RSP_16, PARTNER),
            Duty.of(ResponsibilityRules.RSP_17, PARTNER),
            Duty.of(ResponsibilityRules.RSP_18, PARTNER),
            Duty.of(ResponsibilityRules.RSP_19, PARTNER),
            Duty.of(ResponsibilityRules.RSP_20, PARTNER),
            Duty.of(ResponsibilityRules.RSP_21, PARTNER),
            Duty.of(ResponsibilityRules.RSP_22, CISCO),
            Duty.of(ResponsibilityRules.RSP_23, CISCO),
            Duty.of(ResponsibilityRules.RSP_24, PARTNER),
            Duty.of(ResponsibilityRules.RSP_24A, CUSTOMER, Option.some(PARTNER)),
            Duty.of(ResponsibilityRules.RSP_25, CISCO, PARTNER, CUSTOMER),
            Duty.of(ResponsibilityRules.RSP_26, PARTNER, Option.some(VENDOR)),
            Duty.of(ResponsibilityRules.RSP_27, PARTNER),
            Duty.of(ResponsibilityRules.RSP_28, PARTNER, CUSTOMER),
            Duty.of(ResponsibilityRules.RSP_29, PARTNER),
            Duty.of(ResponsibilityRules.RSP_30, CISCO),
            Duty.of(ResponsibilityRules.RSP_30A, CISCO),
            Duty.of(ResponsibilityRules.RSP_31, PARTNER),
            Duty.of(ResponsibilityRules.RSP_32, PARTNER),
            Duty.of(ResponsibilityRules.RSP_33, CISCO),
            Duty.of(ResponsibilityRules.RSP_34, PARTNER),
            Duty.of(ResponsibilityRules.RSP_35, PARTNER),
            Duty.of(ResponsibilityRules.RSP_36, CISCO),
            Duty.of(ResponsibilityRules.RSP_37, PARTNER),
            Duty.of(ResponsibilityRules.RSP_38, CISCO),
            Duty.of(ResponsibilityRules.RSP_39, CISCO),
            Duty.of(ResponsibilityRules.RSP_40, PARTNER),
            Duty.of(ResponsibilityRules.RSP_41, CISCO),
            Duty.of(ResponsibilityRules.RSP_42, PARTNER),
            Duty.of(ResponsibilityRules.RSP_43, CISCO, PARTNER));

    private ResponsibilityRegister() {}

    /** Every duty, in the order of the guide. */
    public static List<Duty> duties() {
        return DUTIES;
    }

    /** The duty of that rule, or none. */
    public static Option<Duty> duty(RuleId id) {
        return DUTIES.find(duty -> duty.id().equals(id));
    }

    /** The duties that {@code party} holds, alone or with others. */
    public static List<Duty> heldBy(Party party) {
        return DUTIES.filter(duty -> duty.holders().contains(party));
    }

    /**
     * The duties in whose id, text or section, in either language, every word of {@code words} occurs, whatever its
     * case; all of them for a blank text.
     */
    public static List<Duty> about(String words) {
        SoughtWords sought = SoughtWords.of(words);
        return DUTIES.filter(duty -> sought.occurIn(List.of(
                duty.rule().text(),
                duty.rule().section(),
                Text.of(duty.id().value(), duty.id().value()))));
    }

    /** Who is responsible by those rules; one that is no duty's is passed over. */
    public static Ruling<ResponsibilityVerdict> responsibleBy(List<Rule> rules) {
        List<Duty> duties = rules.flatMap(rule -> duty(rule.id()));
        return new Ruling<>(new ResponsibilityVerdict(duties), duties.map(Duty::id));
    }
}
