package io.github.diops.domain.escalation;

import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.severity.Severity;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** An escalation to TAC that has all it needs (ESC-01 to ESC-04). */
public final class Escalation {
    private static final List<Rule> RULES = List.of(
            EscalationRules.ESC_01,
            EscalationRules.ESC_02,
            EscalationRules.ESC_03,
            EscalationRules.ESC_03A,
            EscalationRules.ESC_04,
            EscalationRules.ESC_05,
            EscalationRules.ESC_06);

    private final EscalationDraft draft;

    private Escalation(EscalationDraft draft) {
        this.draft = draft;
    }

    /** The escalation of a complete draft, or everything that is missing or malformed at once (ESC-05). */
    public static Validation<Seq<EscalationFault>, Escalation> of(EscalationDraft draft) {
        List<EscalationFault> faults = faults(draft);
        return faults.isEmpty() ? Validation.valid(new Escalation(draft)) : Validation.invalid(faults);
    }

    /** Accepts the escalation; refused from anyone but the partner (ESC-07). */
    public Either<Refusal, Ruling<Escalation>> accept(Actor by) {
        return by.standsFor(Party.PARTNER)
                ? Either.right(
                        new Ruling<>(this, RULES.append(EscalationRules.ESC_07).map(Rule::id)))
                : Either.left(Refusal.of(EscalationRefusal.ONLY_THE_PARTNER_ESCALATES));
    }

    /** Whether a draft is ready, what it lacks, and by which channel a case of that severity is escalated. */
    public static Ruling<EscalationAdvice> advise(EscalationDraft draft, Severity severity) {
        return new Ruling<>(
                new EscalationAdvice(faults(draft), SupportChannel.recommendedFor(severity)),
                RULES.append(ResponseRules.OBJ_09).map(Rule::id));
    }

    /** Its parts, as they were written. */
    public EscalationDraft draft() {
        return draft;
    }

    /** Under which subscription; none if it is asked for under a service contract alone (ESC-01). */
    public Option<SubscriptionNumber> subscriptionNumber() {
        return draft.subscriptionNumber().filter(SubscriptionNumber::isValid).map(SubscriptionNumber::new);
    }

    /** Under which service contract; none if it is asked for under a subscription alone (ESC-01). */
    public Option<ContractNumber> contractNumber() {
        return draft.contractNumber().filter(ContractNumber::isValid).map(ContractNumber::new);
    }

    private static List<EscalationFault> faults(EscalationDraft draft) {
        boolean numbered = isGiven(draft.subscriptionNumber()) || isGiven(draft.contractNumber());
        return List.of(
                        Option.when(
                                !numbered,
                                EscalationFault.missing(EscalationField.SUBSCRIPTION_NUMBER, EscalationRules.ESC_01)),
                        malformed(
                                EscalationField.SUBSCRIPTION_NUMBER,
                                draft.subscriptionNumber(),
                                SubscriptionNumber::isValid),
                        malformed(EscalationField.CONTRACT_NUMBER, draft.contractNumber(), ContractNumber::isValid),
                        Option.when(
                                !draft.partnerSupportMember(),
                                new EscalationFault(
                                        EscalationField.PARTNER_SUPPORT_MEMBER,
                                        EscalationFault.Kind.NOT_A_MEMBER,
                                        EscalationRules.ESC_02.id())),
                        missing(EscalationField.CONTACT_NAME, draft.contactName(), EscalationRules.ESC_03),
                        missing(EscalationField.CONTACT_PHONE, draft.contactPhone(), EscalationRules.ESC_03),
                        malformed(EscalationField.CONTACT_PHONE, draft.contactPhone(), PhoneNumber::isValid),
                        missing(EscalationField.CONTACT_EMAIL, draft.contactEmail(), EscalationRules.ESC_03),
                        malformed(EscalationField.CONTACT_EMAIL, draft.contactEmail(), EmailAddress::isValid),
                        missing(EscalationField.PARTNER, draft.partner(), EscalationRules.ESC_04),
                        missing(EscalationField.CUSTOMER, draft.customer(), EscalationRules.ESC_04),
                        missing(EscalationField.PROBLEM, draft.problem(), EscalationRules.ESC_04))
                .flatMap(fault -> fault);
    }

    private static Option<EscalationFault> missing(EscalationField field, Option<String> part, Rule rule) {
        return Option.when(!isGiven(part), () -> EscalationFault.missing(field, rule));
    }

    /** A part that is not given is missing, not malformed. */
    private static Option<EscalationFault> malformed(
            EscalationField field, Option<String> part, Function1<String, Boolean> form) {
        return part.filter(text -> !text.isBlank() && !form.apply(text)).map(text -> EscalationFault.malformed(field));
    }

    private static boolean isGiven(Option<String> part) {
        return part.exists(text -> !text.isBlank());
    }
}
