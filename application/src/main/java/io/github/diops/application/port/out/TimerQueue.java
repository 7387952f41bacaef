package io.github.diops.application.port.out;

import io.vavr.collection.List;
import java.time.Instant;

/**
 * The timers that records have set. {@link Journal#append} sets and replaces them. It serves the service's own clock,
 * which acts for no caller, so it takes no {@link Scope}.
 */
public interface TimerQueue {
    /**
     * At most {@code limit} timers of all tenants that are due at {@code now}, the earliest first.
     *
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    List<DueTimer> due(Instant now, int limit);

    /**
     * Takes the timer away and adds {@code notices}, all or nothing; false, and nothing is changed, if it is no longer
     * there: another instance was first, or its record has replaced its timers. A notice whose id the tenant has already
     * is not added again, so an id that names what is told keeps it from being told twice.
     *
     * @throws IllegalArgumentException if a notice belongs to another tenant than the timer
     */
    boolean fire(DueTimer timer, List<Notice> notices);
}
