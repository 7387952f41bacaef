package io.github.diops.domain.incident;

/** Where an incident arises. */
public enum IncidentPlace {
    /** In what Cisco runs (INC-01). */
    DEDICATED_INSTANCE,
    /** In the partner's own network (INC-02). */
    PARTNER_NETWORK
}
