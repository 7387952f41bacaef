package io.github.diops.domain.supportcase;

/** Whether the response objective of a case is met (OBJ-01, OBJ-02). */
public enum Verdict {
    /** Not acknowledged, and the deadline has not passed. */
    WAITING,
    /** Acknowledged at or before the deadline. */
    MET,
    /** Not acknowledged by the deadline. */
    MISSED
}
