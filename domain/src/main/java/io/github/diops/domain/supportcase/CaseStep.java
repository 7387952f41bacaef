package io.github.diops.domain.supportcase;

import static io.github.diops.domain.responsibility.Party.CISCO;
import static io.github.diops.domain.responsibility.Party.PARTNER;
import static io.github.diops.domain.supportcase.CaseState.ACKNOWLEDGED;
import static io.github.diops.domain.supportcase.CaseState.OBSERVING;
import static io.github.diops.domain.supportcase.CaseState.OPEN;
import static io.github.diops.domain.supportcase.CaseState.RESOLVED;

import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.SeverityRules;
import io.vavr.collection.List;
import io.vavr.control.Either;

/** What can be done to a case once it is open: by whom, in which states, and by which rule. */
public enum CaseStep {
    ACKNOWLEDGE(ResponseRules.OBJ_01, CaseRefusal.ONLY_CISCO_ACKNOWLEDGES, List.of(CISCO), List.of(OPEN)),
    CHANGE_SEVERITY(SeverityRules.SEV_10, CaseRefusal.ONLY_CISCO_CHANGES_SEVERITY, List.of(CISCO), running()),
    REQUEST_SEVERITY(SeverityRules.SEV_09, CaseRefusal.ONLY_THE_PARTNER_REQUESTS_SEVERITY, List.of(PARTNER), running()),
    GIVE_STATUS(ResponseRules.OBJ_05, CaseRefusal.ONLY_CISCO_GIVES_STATUS, List.of(CISCO), running()),
    RECORD_CONTACT_UNAVAILABLE(
            ResponseRules.OBJ_06A,
            CaseRefusal.ONLY_CISCO_AND_THE_PARTNER_RECORD_CONTACT,
            List.of(CISCO, PARTNER),
            running()),
    RECORD_CONTACT_AVAILABLE(
            ResponseRules.OBJ_06A,
            CaseRefusal.ONLY_CISCO_AND_THE_PARTNER_RECORD_CONTACT,
            List.of(CISCO, PARTNER),
            running()),
    OBSERVE(SeverityRules.SEV_11A, CaseRefusal.ONLY_CISCO_OBSERVES, List.of(CISCO), List.of(ACKNOWLEDGED, OBSERVING)),
    RESOLVE(CaseRules.OBJ_11, CaseRefusal.ONLY_CISCO_RESOLVES, List.of(CISCO), List.of(ACKNOWLEDGED, OBSERVING)),
    REOPEN(
            CaseRules.OBJ_11A,
            CaseRefusal.ONLY_CISCO_AND_THE_PARTNER_REOPEN,
            List.of(CISCO, PARTNER),
            List.of(OBSERVING, RESOLVED)),
    CLOSE(CaseRules.OBJ_11A, CaseRefusal.ONLY_CISCO_AND_THE_PARTNER_CLOSE, List.of(CISCO, PARTNER), List.of(RESOLVED)),
    WITHDRAW(CaseRules.OBJ_12, CaseRefusal.ONLY_THE_PARTNER_WITHDRAWS, List.of(PARTNER), running()),
    ESCALATE(ResponseRules.OBJ_07, CaseRefusal.ONLY_THE_PARTNER_ESCALATES, List.of(PARTNER), running());

    private final RuleId rule;
    private final CaseRefusal notTheirs;
    private final List<Party> parties;
    private final List<CaseState> states;

    CaseStep(Rule rule, CaseRefusal notTheirs, List<Party> parties, List<CaseState> states) {
        this.rule = rule.id();
        this.notTheirs = notTheirs;
        this.parties = parties;
        this.states = states;
    }

    private static List<CaseState> running() {
        return List.of(OPEN, ACKNOWLEDGED, OBSERVING);
    }

    /** The rule that gives this step to its parties. */
    public RuleId rule() {
        return rule;
    }

    /** The parties of which any may take it; an administrator stands in for the first. */
    public List<Party> parties() {
        return parties;
    }

    /** Whether it can be taken in that state. */
    public boolean follows(CaseState state) {
        return states.contains(state);
    }

    /** The party for which {@code by} takes this step in that state; refused to other parties, and in other states. */
    Either<Refusal, Party> partyOf(Actor by, SupportCase supportCase) {
        return parties.find(by::standsFor)
                .toEither(() -> Refusal.of(notTheirs))
                .filterOrElse(party -> follows(supportCase.state()), party -> outOfPlace(supportCase));
    }

    private Refusal outOfPlace(SupportCase supportCase) {
        return supportCase
                .acknowledgedAt()
                .filter(at -> this == ACKNOWLEDGE)
                .map(at -> Refusal.of(CaseRefusal.ALREADY_ACKNOWLEDGED).with("acknowledgedAt", at))
                .getOrElse(() -> Refusal.of(codeIn(supportCase.state())).with("state", supportCase.state()));
    }

    private CaseRefusal codeIn(CaseState state) {
        return switch (state) {
            case OPEN, ACKNOWLEDGED, OBSERVING ->
                follows(RESOLVED) ? CaseRefusal.NOT_RESOLVED : CaseRefusal.NOT_YET_ACKNOWLEDGED;
            case RESOLVED -> CaseRefusal.CASE_IS_RESOLVED;
            case CLOSED, WITHDRAWN -> CaseRefusal.CASE_IS_OVER;
        };
    }
}
