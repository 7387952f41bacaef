package io.github.diops.adapters.rest.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.diops.application.port.in.Principal;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much one caller may ask: each has a bucket of {@link #BURST_SECONDS} seconds' requests, which fills at his rate.
 * Known callers are told apart by who they are, all others by where they come from. What is known of callers is
 * bounded: beyond {@link #MOST_CALLERS} of either kind, whoever has not asked for longest is forgotten. Thread-safe.
 */
public final class Limits {
    /** How many seconds' requests may come at once. */
    static final int BURST_SECONDS = 2;

    /** How many callers of either kind are told apart at once. */
    static final int MOST_CALLERS = 10_000;

    private static final long NANOS_OF_A_SECOND = 1_000_000_000;
    private static final Option<Long> AT_ONCE = Option.none();

    /** The buckets of one kind of callers, by their names, the latest used last. */
    private static final class Buckets {
        private final int perSecond;
        private final TimeMeter time;
        private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MOST_CALLERS;
            }
        };

        private Buckets(int perSecond, TimeMeter time) {
            this.perSecond = perSecond;
            this.time = time;
        }

        private Option<Long> secondsToWait(String name) {
            if (perSecond == 0) {
                return AT_ONCE;
            }
            ConsumptionProbe asked = bucket(name).tryConsumeAndReturnRemaining(1);
            return asked.isConsumed()
                    ? AT_ONCE
                    : Option.some((asked.getNanosToWaitForRefill() + NANOS_OF_A_SECOND - 1) / NANOS_OF_A_SECOND);
        }

        private synchronized Bucket bucket(String name) {
            return buckets.computeIfAbsent(
                    name,
                    caller -> Bucket.builder()
                            .addLimit(limit -> limit.capacity((long) perSecond * BURST_SECONDS)
                                    .refillGreedy(perSecond, Duration.ofSeconds(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }

        private synchronized int size() {
            return buckets.size();
        }
    }

    private final Buckets known;
    private final Buckets unknown;

    private Limits(int perSecond, int unknownPerSecond, TimeMeter time) {
        this.known = new Buckets(perSecond, time);
        this.unknown = new Buckets(unknownPerSecond, time);
    }

    /** Everybody may ask as much as he likes. */
    public static Limits none() {
        return of(0, 0);
    }

    /**
     * So many requests a second of each known caller, and of each address for whoever is not known; 0 sets no limit.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public static Limits of(int perSecond, int unknownPerSecond) {
        return of(perSecond, unknownPerSecond, System::nanoTime);
    }

    /** The same by another clock, in nanoseconds. */
    static Limits of(int perSecond, int unknownPerSecond, LongSupplier nanos) {
        if (perSecond < 0 || unknownPerSecond < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + perSecond + ", " + unknownPerSecond);
        }
        return new Limits(perSecond, unknownPerSecond, new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }

    /** In how many seconds that caller may ask again; none if he may now, and then this request is counted. */
    Option<Long> secondsToWait(Principal caller) {
        return known.perSecond == 0
                ? AT_ONCE
                : known.secondsToWait(caller.scope() + " " + caller.actor().name());
    }

    /** The same of somebody who is not known, by where he comes from. */
    Option<Long> secondsToWait(String origin) {
        return unknown.secondsToWait(origin);
    }

    /** How many callers are told apart now. */
    int callers() {
        return known.size() + unknown.size();
    }
}
