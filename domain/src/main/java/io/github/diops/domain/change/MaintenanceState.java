package io.github.diops.domain.change;

/** Where maintenance stands. */
public enum MaintenanceState {
    /** No notice of its window was sent. */
    PLANNED,
    NOTIFIED,
    STARTED,
    COMPLETED,
    CANCELLED;

    /** Whether it has neither begun nor been called off. */
    boolean isAhead() {
        return switch (this) {
            case PLANNED, NOTIFIED -> true;
            case STARTED, COMPLETED, CANCELLED -> false;
        };
    }
}
