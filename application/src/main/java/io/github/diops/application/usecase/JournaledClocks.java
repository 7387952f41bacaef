package io.github.diops.application.usecase;

import io.github.diops.application.port.in.Clocks;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.TimerQueue;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Takes due timers one by one, each in a transaction with what it tells. A timer that another instance takes first, or
 * whose record sets its timers anew, is let be.
 */
final class JournaledClocks implements Clocks {
    private final TimerQueue timers;
    private final Map<StreamKey.Kind, RecordClock> clocks;
    private final InstantSource clock;

    /** @param clocks those of the kinds of record whose timers do not say all that is to be told */
    JournaledClocks(TimerQueue timers, Map<StreamKey.Kind, RecordClock> clocks, InstantSource clock) {
        this.timers = timers;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public boolean look(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a look at " + most + " timers tells nothing");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<DueTimer> due = timers.due(now, most);
        List<RuntimeException> failures = due.flatMap(timer -> fire(timer, now));
        if (!failures.isEmpty()) {
            throw failures.head();
        }
        return due.size() == most;
    }

    /** What kept a timer from being taken, if anything did; it stays due, and those after it are taken all the same. */
    private Option<RuntimeException> fire(DueTimer timer, Instant now) {
        try {
            timers.fire(
                    timer,
                    clocks.getOrElse(timer.stream().kind(), RecordClock::asSet).told(timer, now));
            return Option.none();
        } catch (StorageException e) {
            throw e; // the next one would wait for the same storage
        } catch (RuntimeException e) {
            return Option.some(e);
        }
    }
}
