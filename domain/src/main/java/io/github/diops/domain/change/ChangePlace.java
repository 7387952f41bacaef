package io.github.diops.domain.change;

/** Where an emergency change is made (CHG-10). */
public enum ChangePlace {
    /** In what Cisco runs. */
    DEDICATED_INSTANCE,
    /** In the network outside it, which the partner runs. */
    OUTSIDE
}
