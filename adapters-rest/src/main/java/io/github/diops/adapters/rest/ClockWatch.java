package io.github.diops.adapters.rest;

import io.github.diops.application.port.in.Clocks;
import io.github.diops.application.port.out.StorageException;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks at the clocks again and again, on a worker, one look after the other. A look that fails is logged; the next one
 * comes all the same, and nothing is lost by it.
 */
public final class ClockWatch {
    /** How long it rests between two looks; what falls due meanwhile is told that much later. */
    private static final Duration REST = Duration.ofMillis(250);

    /** How many timers one look takes; while more are due, it does not rest. */
    private static final int AT_ONCE = 200;

    private static final Logger LOG = Logger.getLogger(ClockWatch.class.getName());

    private final Vertx vertx;
    private final Clocks clocks;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<State> state = new AtomicReference<>(State.RESTING);

    private enum State {
        RESTING,
        LOOKING,
        STOPPING
    }

    private ClockWatch(Vertx vertx, Clocks clocks) {
        this.vertx = vertx;
        this.clocks = clocks;
    }

    /** Looks at once, and from then on. */
    public static ClockWatch start(Vertx vertx, Clocks clocks) {
        ClockWatch watch = new ClockWatch(vertx, clocks);
        watch.look();
        return watch;
    }

    private void look() {
        if (state.compareAndSet(State.RESTING, State.LOOKING)) {
            vertx.executeBlocking(this::more, false).onComplete(looked -> {
                if (!state.compareAndSet(State.LOOKING, State.RESTING)) {
                    stopped.countDown();
                } else if (looked.succeeded() && looked.result()) {
                    look();
                } else {
                    vertx.setTimer(REST.toMillis(), timer -> look());
                }
            });
        }
    }

    private boolean more() {
        try {
            return clocks.look(AT_ONCE);
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "could not look at the clocks", e);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "a look at the clocks failed", e);
        }
        return false;
    }

    /**
     * Looks no more, and waits for a look under way.
     *
     * @throws IllegalStateException if that look takes longer than {@code patience}
     */
    public void stop(Duration patience) {
        if (state.getAndSet(State.STOPPING) == State.LOOKING) {
            try {
                if (!stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("a look at the clocks did not end in " + patience);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
