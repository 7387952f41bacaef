package io.github.diops.domain.supportcase;

/** Where a case stands. */
public enum CaseState {
    OPEN,
    ACKNOWLEDGED,
    OBSERVING,
    RESOLVED,
    CLOSED,
    WITHDRAWN
}
