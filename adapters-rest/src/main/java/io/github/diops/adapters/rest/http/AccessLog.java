package io.github.diops.adapters.rest.http;

import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One line of JSON a request: what was asked by the operation's path, never by values that a client sent, except the
 * request id, which is checked, and a trusted proxy's word for the client's address. A thread of its own writes, so that a reader of the log who stalls stalls nobody: lines
 * that find no room are dropped and counted.
 */
final class AccessLog implements AutoCloseable {
    private static final int ROOM = 16 * 1024;
    private static final String END = "";

    private final PrintStream out;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer = new Thread(this::write, "diops-access-log");

    AccessLog(PrintStream out) {
        this.out = out;
        writer.setDaemon(true);
        writer.start();
    }

    void answered(Exchange exchange, int status, int bytes, long nanos) {
        String line = new JsonObject()
                .put("at", exchange.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("requestId", exchange.requestId())
                .put("client", exchange.approach().client())
                .put("method", exchange.methodName())
                .put("path", exchange.template())
                .put("status", status)
                .put("micros", nanos / 1000)
                .put("bytes", bytes)
                .encode();
        if (!lines.offer(line)) {
            dropped.incrementAndGet();
        }
    }

    long dropped() {
        return dropped.get();
    }

    private void write() {
        List<String> taken = new ArrayList<>();
        try {
            while (true) {
                taken.add(lines.take());
                lines.drainTo(taken);
                boolean ends = taken.remove(END);
                if (!taken.isEmpty()) {
                    out.write((String.join("\n", taken) + "\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    taken.clear();
                }
                if (ends) {
                    return;
                }
            }
        } catch (InterruptedException | java.io.IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes the lines that are left, for at most a second. */
    @Override
    public void close() {
        try {
            if (lines.offer(END, 1, TimeUnit.SECONDS)) {
                writer.join(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
