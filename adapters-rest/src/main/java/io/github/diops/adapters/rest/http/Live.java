package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.TrailRow;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells open pages that they read otherwise now, since a record within their reader's scope changed or another minute
 * began; what has changed, they ask for as ever. A stream is an answer that goes on for {@link #LONGEST}. Then the browser
 * asks again, is let in anew, and says what it heard last, so that nothing is missed in between.
 */
final class Live {
    static final String PATH = "/live";
    static final String EVENT_STREAM = "text/event-stream; charset=utf-8";

    /** How many pages of one reader are told at once. */
    static final int MOST_EACH = 8;

    /** Shorter than a connection may wait for the end of an answer. */
    static final Duration LONGEST = Duration.ofSeconds(100);

    /** Shorter than any proxy lets a connection be silent. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final int MOST = 1_000;
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** How much earlier than it could be read a change may have been recorded. */
    private static final Duration COMMITTING = Duration.ofSeconds(5);

    /** How many changes tell one state from another: they may become readable in another order than they were recorded. */
    private static final int CHANGES = 16;

    private static final String SINCE = "since";
    private static final String AGAIN_AFTER = "retry: 2000\n";
    private static final String HEARTBEAT = ":\n\n";
    private static final Logger LOG = Logger.getLogger(Live.class.getName());

    private final DiOps diops;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();

    Live(DiOps diops, Telemetry telemetry) {
        this.diops = diops;
        telemetry.gauge("diops.live", "Open pages that are told of changes", streams::size);
    }

    Operation operation() {
        return new Operation(
                HttpMethod.GET, PATH, EVENT_STREAM, true, true, Option.none(), DiOpsRoutes.MAX_BODY, this::joined);
    }

    private Reply joined(Exchange exchange) {
        return exchange.called(caller -> {
            if (streams.size() >= MOST) {
                return exchange.problems().unavailable();
            }
            if (streams.stream().filter(stream -> stream.isOf(caller)).count() >= MOST_EACH) {
                return exchange.problems().tooManyRequests(LONGEST.toSeconds());
            }
            State state = state(caller);
            boolean reads = exchange.header("Last-Event-ID")
                    .map(heard -> heard.equals(state.id()))
                    .getOrElse(() -> state.isSince(exchange.sentQuery().get(SINCE)));
            HttpConnection connection = exchange.request().connection();
            return new Reply(
                            200,
                            EVENT_STREAM,
                            LinkedHashMap.empty(),
                            AGAIN_AFTER + (reads ? "id: " + state.id() + "\n\n" : state.told()))
                    .with("Cache-Control", "private, no-store")
                    .with("X-Accel-Buffering", "no")
                    .goingOn(response -> follow(new Stream(caller, connection, response, state.id())));
        });
    }

    /** What a page may have shown: the latest changes that its reader may see, and the minute. */
    private record State(List<TrailRow> changes, Instant minute) {
        String id() {
            String rows = changes.map(row -> row.tenant() + " " + row.id()).mkString("\n");
            return Exchange.digest(rows.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + "-"
                    + minute.getEpochSecond();
        }

        String told() {
            return "id: " + id() + "\nevent: change\ndata: " + minute + "\n\n";
        }

        /** Whether a page of that instant, in milliseconds, shows it. */
        boolean isSince(String millis) {
            try {
                Instant since = Instant.ofEpochMilli(Long.parseLong(millis));
                return since.truncatedTo(ChronoUnit.MINUTES).equals(minute)
                        && changes.forAll(row -> row.at().isBefore(since.minus(COMMITTING)));
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    private State state(Caller caller) {
        return new State(
                diops.oversight()
                        .trail(caller, AccessTrail.Filter.EVERYTHING, Option.none(), CHANGES)
                        .items()
                        .filter(row -> row.outcome() == TrailRow.Outcome.DONE),
                diops.now().truncatedTo(ChronoUnit.MINUTES));
    }

    private void follow(Stream stream) {
        HttpServerResponse response = stream.response;
        response.closeHandler(closed -> streams.remove(stream));
        response.exceptionHandler(failure -> streams.remove(stream));
        stream.connection.shutdownHandler(stopping -> end(stream));
        streams.add(stream);
        if (looking.compareAndSet(false, true)) {
            lookLater(stream.context.owner());
        }
    }

    private void lookLater(Vertx vertx) {
        vertx.setTimer(LOOK.toMillis(), timer -> look(vertx));
    }

    /** One look at the storage for all pages of a scope, as long as any page is open. */
    private void look(Vertx vertx) {
        if (streams.isEmpty()) {
            looking.set(false);
            if (streams.isEmpty() || !looking.compareAndSet(false, true)) {
                return;
            }
        }
        vertx.executeBlocking(this::states, false).onComplete(seen -> {
            Map<Scope, State> states = seen.succeeded() ? seen.result() : HashMap.empty();
            streams.forEach(stream -> stream.context.runOnContext(here -> hear(stream, states)));
            lookLater(vertx);
        });
    }

    private Map<Scope, State> states() {
        try {
            return List.ofAll(streams)
                    .map(stream -> stream.caller)
                    .distinctBy(Caller::scope)
                    .toMap(Caller::scope, this::state);
        } catch (StorageException e) {
            LOG.log(Level.FINE, "could not look for changes", e);
            return HashMap.empty();
        }
    }

    private void hear(Stream stream, Map<Scope, State> states) {
        if (!streams.contains(stream)) {
            return;
        }
        if (stream.isOver()) {
            end(stream);
        } else {
            stream.hear(states.get(stream.caller.scope()));
        }
    }

    private void end(Stream stream) {
        if (streams.remove(stream)) {
            stream.response.end();
        }
    }

    /** A page that is told of changes. All but its caller is used on its own event loop alone. */
    private static final class Stream {
        private final Caller caller;
        private final Context context = Vertx.currentContext();
        private final HttpConnection connection;
        private final HttpServerResponse response;
        private final long openedAt = System.nanoTime();
        private long toldAt = openedAt;
        private String heard;

        private Stream(Caller caller, HttpConnection connection, HttpServerResponse response, String heard) {
            this.caller = caller;
            this.connection = connection;
            this.response = response;
            this.heard = heard;
        }

        boolean isOf(Caller other) {
            return caller.actor().equals(other.actor()) && caller.scope().equals(other.scope());
        }

        /** Whether it has lasted long enough, or nobody reads it. */
        boolean isOver() {
            return response.writeQueueFull() || System.nanoTime() - openedAt > LONGEST.toNanos();
        }

        void hear(Option<State> state) {
            long now = System.nanoTime();
            Option<State> news = state.filter(seen -> !seen.id().equals(heard));
            news.forEach(seen -> {
                heard = seen.id();
                tell(seen.told(), now);
            });
            if (news.isEmpty() && now - toldAt > SILENCE.toNanos()) {
                tell(HEARTBEAT, now);
            }
        }

        private void tell(String text, long now) {
            toldAt = now;
            response.write(text);
        }
    }
}
