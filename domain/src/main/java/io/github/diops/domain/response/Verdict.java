package io.github.diops.domain.response;

import io.vavr.control.Option;
import java.time.Instant;

/** Whether the response objective of a case is met (OBJ-01, OBJ-02). */
public enum Verdict {
    /** Not acknowledged, and the deadline has not passed. */
    WAITING,
    /** Acknowledged at or before the deadline. */
    MET,
    /** Not acknowledged by the deadline. */
    MISSED;

    /** As far as can be said at {@code asOf}: at the very instant of the deadline it is still met (OBJ-02). */
    public static Verdict of(Instant dueAt, Option<Instant> acknowledgedAt, Instant asOf) {
        Verdict inTime = acknowledgedAt.isDefined() ? MET : WAITING;
        return acknowledgedAt.getOrElse(asOf).isAfter(dueAt) ? MISSED : inTime;
    }
}
