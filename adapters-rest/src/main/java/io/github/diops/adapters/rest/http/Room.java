package io.github.diops.adapters.rest.http;

import java.util.concurrent.atomic.AtomicLong;

/** Memory that many requests share: one that finds no room for its bytes is told to come back. */
final class Room {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** Room for that many bytes. */
    Room(long most) {
        this.most = most;
    }

    /** Takes room for so many bytes more, if there is that much. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) > most) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void leave(long bytes) {
        taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }
}
