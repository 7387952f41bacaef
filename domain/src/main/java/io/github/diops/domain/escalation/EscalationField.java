package io.github.diops.domain.escalation;

/** The parts of an escalation. */
public enum EscalationField {
    SUBSCRIPTION_NUMBER,
    CONTRACT_NUMBER,
    PARTNER_SUPPORT_MEMBER,
    /** The representative's name, or the team's. */
    CONTACT_NAME,
    CONTACT_PHONE,
    CONTACT_EMAIL,
    PARTNER,
    CUSTOMER,
    PROBLEM
}
