package io.github.diops.application.port.in;

/**
 * Tells of instants that have come: warnings, breaches and whatever else records have set a timer for. Each is told
 * once, however many instances of the service look and however often they are killed; one that came while none looked
 * is told late, with the instant at which it was due.
 */
public interface Clocks {
    /**
     * Looks once: tells of what has fallen due by now, the earliest first, {@code most} timers at most. Of several of
     * one clock the gravest alone is told (OBJ-10).
     *
     * @return whether more may be due
     * @throws IllegalArgumentException if {@code most} is not positive
     */
    boolean look(int most);
}
