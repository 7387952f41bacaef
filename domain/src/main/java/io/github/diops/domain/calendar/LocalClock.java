package io.github.diops.domain.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The clock on the wall of a zone, in whole seconds: what the zone's own rules and {@link LocalTimes} say, without an
 * object for each question. The changes of its offset from 2010 to 2050 are looked up in a table, which takes some
 * microseconds to make and one or two kilobytes to keep; outside it the zone's rules answer. Immutable.
 *
 * <p>A <em>local second</em> counts from 1970-01-01T00:00 as the clock shows it.
 */
public final class LocalClock {
    private static final long DAY = 86_400;
    private static final long FIRST = TabledDates.FIRST.toEpochDay() * DAY;
    private static final long LAST_EXCLUSIVE = TabledDates.LAST_EXCLUSIVE.toEpochDay() * DAY;

    /** No offset is larger: a local second and the second of epoch that it means lie no further apart. */
    private static final long MOST_OFFSET = ZoneOffset.MAX.getTotalSeconds();

    /** 2^22 seconds are 48 days: few have a change to step over. */
    private static final int STRETCH_BITS = 22;

    private final ZoneId zone;

    /** When each period of one offset ends; the first ended before the table begins, the last ends after it. */
    private final long[] endsExclusive;

    /** The offset of each period, in seconds. */
    private final int[] offsets;

    /** The period in which each stretch of the table begins. */
    private final short[] periods;

    private LocalClock(ZoneId zone, long[] endsExclusive, int[] offsets) {
        this.zone = zone;
        this.endsExclusive = endsExclusive;
        this.offsets = offsets;
        this.periods = new short[(int) ((LAST_EXCLUSIVE - FIRST) >> STRETCH_BITS) + 1];
        short period = 0;
        for (int stretch = 0; stretch < periods.length; stretch++) {
            while (endsExclusive[period] <= FIRST + ((long) stretch << STRETCH_BITS)) {
                period++;
            }
            periods[stretch] = period;
        }
    }

    /** The clock of {@code zone}. */
    public static LocalClock of(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(FIRST));
        while (change != null && change.toEpochSecond() < LAST_EXCLUSIVE) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
        }
        ZoneOffsetTransition before =
                rules.previousTransition(Instant.ofEpochSecond(FIRST).plusNanos(1));
        int periods = changes.size() + 2;
        long[] endsExclusive = new long[periods];
        int[] offsets = new int[periods];
        int first = rules.getOffset(Instant.ofEpochSecond(FIRST)).getTotalSeconds();
        endsExclusive[0] = before == null ? FIRST - DAY : before.toEpochSecond();
        offsets[0] = before == null ? first : before.getOffsetBefore().getTotalSeconds();
        offsets[1] = first;
        for (int index = 2; index < periods; index++) {
            endsExclusive[index - 1] = changes.get(index - 2).toEpochSecond();
            offsets[index] = changes.get(index - 2).getOffsetAfter().getTotalSeconds();
        }
        endsExclusive[periods - 1] = LAST_EXCLUSIVE + 2 * MOST_OFFSET;
        return new LocalClock(zone, endsExclusive, offsets);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The least offset from UTC, in seconds, from the last change before 2010 to the end of 2049, that before it too. */
    public int leastOffset() {
        return Arrays.stream(offsets).min().getAsInt();
    }

    /** The greatest offset from UTC, in seconds, of the same years. */
    public int greatestOffset() {
        return Arrays.stream(offsets).max().getAsInt();
    }

    /**
     * What the clock shows at a second of epoch.
     *
     * @throws java.time.DateTimeException if it lies outside the years of {@link Instant}
     */
    public long localSecond(long epochSecond) {
        if (epochSecond < FIRST || epochSecond >= LAST_EXCLUSIVE) {
            return epochSecond
                    + zone.getRules()
                            .getOffset(Instant.ofEpochSecond(epochSecond))
                            .getTotalSeconds();
        }
        return epochSecond + offsets[period(epochSecond)];
    }

    /**
     * The greatest local second that the clock has shown by a second of epoch: what it shows, or, while it repeats an
     * hour after it was set back, the last second of that hour. It never decreases, and {@link #epochSecond} is where it
     * first comes to a local second or beyond.
     *
     * @throws java.time.DateTimeException if it lies outside the years of {@link Instant}
     */
    public long reachedSecond(long epochSecond) {
        return read(epochSecond).reached();
    }

    /**
     * The second of epoch at which the clock first reaches a local second: where a clock change skips it, the first
     * after the gap; where it occurs twice, the first (GEN-02).
     *
     * @throws java.time.DateTimeException if it lies outside the years of {@link LocalDateTime}
     */
    public long epochSecond(long localSecond) {
        if (!isTabled(localSecond)) {
            return LocalTimes.instantOf(LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC), zone)
                    .getEpochSecond();
        }
        int period = periodOfLocal(localSecond);
        return Math.max(endsExclusive[period - 1], localSecond - offsets[period]);
    }

    /**
     * What the clock has come to at a second of epoch.
     *
     * @throws java.time.DateTimeException if it lies outside the years of {@link Instant}
     */
    Reading read(long epochSecond) {
        if (epochSecond < FIRST || epochSecond >= LAST_EXCLUSIVE) {
            ZoneOffsetTransition last = zone.getRules().previousTransition(Instant.ofEpochSecond(epochSecond, 1));
            return last == null
                    ? new Reading(localSecond(epochSecond), false, false)
                    : reading(epochSecond, localSecond(epochSecond), last.toEpochSecond(), localSecondBefore(last));
        }
        int period = period(epochSecond);
        long change = endsExclusive[period - 1];
        return reading(epochSecond, epochSecond + offsets[period], change, change + offsets[period - 1]);
    }

    private static Reading reading(long epochSecond, long shown, long change, long endBefore) {
        return new Reading(Math.max(shown, endBefore - 1), shown < endBefore, epochSecond == change);
    }

    /**
     * One look at the clock.
     *
     * @param reached the {@linkplain #reachedSecond greatest local second} shown so far
     * @param repeats whether the clock shows again what it showed before it was set back (OBJ-03b)
     * @param isChange whether its offset changes in this very second
     */
    record Reading(long reached, boolean repeats, boolean isChange) {}

    /**
     * The instant at which the clock first reaches a nanosecond of a local second (GEN-02).
     *
     * @throws java.time.DateTimeException if it lies outside the years of {@link LocalDateTime}
     */
    Instant instant(long localSecond, int nano) {
        if (!isTabled(localSecond)) {
            return LocalTimes.instantOf(LocalDateTime.ofEpochSecond(localSecond, nano, ZoneOffset.UTC), zone);
        }
        int period = periodOfLocal(localSecond);
        long second = localSecond - offsets[period];
        long change = endsExclusive[period - 1];
        return nano == 0 || second < change
                ? Instant.ofEpochSecond(Math.max(second, change))
                : Instant.ofEpochSecond(second, nano);
    }

    /** The dates of the table that the clock skips whole, as days of epoch, in order (OBJ-03c). */
    long[] skippedDays() {
        LongStream.Builder days = LongStream.builder();
        for (int period = 1; period < offsets.length; period++) {
            long change = endsExclusive[period - 1];
            long first = -Math.floorDiv(-(change + offsets[period - 1]), DAY);
            long endExclusive = Math.floorDiv(change + offsets[period], DAY);
            for (long day = first; day < endExclusive; day++) {
                days.add(day);
            }
        }
        return days.build().toArray();
    }

    private static boolean isTabled(long localSecond) {
        return localSecond >= FIRST + MOST_OFFSET && localSecond < LAST_EXCLUSIVE - MOST_OFFSET;
    }

    /** The first period in which, or before which, the clock reaches that local second. */
    private int periodOfLocal(long localSecond) {
        int period = periods[(int) ((localSecond - MOST_OFFSET - FIRST) >> STRETCH_BITS)];
        while (endsExclusive[period] + offsets[period] <= localSecond) {
            period++;
        }
        return period;
    }

    private int period(long epochSecond) {
        int period = periods[(int) ((epochSecond - FIRST) >> STRETCH_BITS)];
        while (endsExclusive[period] <= epochSecond) {
            period++;
        }
        return period;
    }

    private static long localSecondBefore(ZoneOffsetTransition change) {
        return change.toEpochSecond() + change.getOffsetBefore().getTotalSeconds();
    }
}
