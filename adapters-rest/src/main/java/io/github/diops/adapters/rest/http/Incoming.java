package io.github.diops.adapters.rest.http;

import io.vertx.core.buffer.Buffer;

/** A body that is being received. It holds its bytes in a {@link Room} until the request is done with. */
final class Incoming {
    /** How much of each body needs no room: however many slow ones there are, a short question is still heard. */
    static final int FREE = 4 * 1024;

    private final Room room;
    private Buffer received = Buffer.buffer(0);
    private long held;

    Incoming(Room room) {
        this.room = room;
    }

    /** Takes a part that has arrived, unless there is no room for it. */
    boolean take(Buffer part) {
        long more = Math.max(0, (long) received.length() + part.length() - FREE) - held;
        if (more > 0) {
            if (!room.take(more)) {
                return false;
            }
            held += more;
        }
        received = received.length() == 0 ? part : received.appendBuffer(part);
        return true;
    }

    int length() {
        return received.length();
    }

    byte[] bytes() {
        return received.getBytes();
    }

    /** Whether room is held that must be left. */
    boolean holdsRoom() {
        return held > 0;
    }

    /** Leaves the room, once. */
    void leave() {
        room.leave(held);
        held = 0;
        received = Buffer.buffer(0);
    }
}
