package io.github.diops.domain.maintenance;

/** For whom windows are looked up (MNT-03, MNT-04). */
public enum Purpose {
    /** Planned work of any target: windows of Monday to Friday. */
    PLANNED,
    /** Cisco infrastructure maintenance: all windows. */
    INFRASTRUCTURE;

    boolean sees(WindowKind kind) {
        return this == INFRASTRUCTURE || kind == WindowKind.WEEKDAY;
    }
}
