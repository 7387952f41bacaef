package io.github.diops.domain.change;

/** How large a change is that the partner asks for or makes (CHG-09). */
public enum ChangeSize {
    /** Such as the configuration of edge devices or the integration of an application. */
    ORDINARY,
    /** Such as the deactivation of the service. */
    LARGE
}
