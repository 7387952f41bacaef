package io.github.diops.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Business time by watching the clock on the wall, minute by minute: slow, and independent of how the calendar computes
 * it. A calendar lends only its zone, hours, weekdays and holidays. Where the clock is turned back, the greatest time
 * it has shown counts until it is reached again (GEN-02, OBJ-03b). Whole minutes only.
 */
public final class WatchedBusiness {
    private final BusinessCalendar calendar;
    private final Map<LocalDate, Boolean> businessDays = new HashMap<>();

    public WatchedBusiness(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first minute of business at or after {@code from}. */
    public Instant start(Instant from) {
        return opened(from).now;
    }

    /** The same local time so many business days later. */
    public Instant after(Instant from, int businessDays) {
        Watch watch = opened(from);
        LocalDate day = watch.greatest.toLocalDate();
        LocalDate target = day;
        for (int left = businessDays; left > 0; left--) {
            do {
                target = target.plusDays(1);
            } while (!isBusinessDay(target));
        }
        LocalDateTime opening = day.atTime(calendar.hours().opens());
        LocalDateTime local = watch.greatestBefore.isBefore(opening) ? opening : watch.reached();
        return firstShowing(local.plusDays(ChronoUnit.DAYS.between(day, target)));
    }

    /** How much business time lies in {@code [start, end)}. */
    public Duration within(Instant start, Instant end) {
        int minutes = 0;
        for (Watch watch = new Watch(start); watch.now.isBefore(end); watch.tick()) {
            minutes += isOpen(watch.greatest) ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    /** When so much business time, more than none, has passed since {@code start}. */
    public Instant passed(Instant start, Duration elapsed) {
        Duration left = elapsed;
        Watch watch = new Watch(start);
        while (true) {
            if (isOpen(watch.greatest)) {
                if (left.compareTo(Duration.ofMinutes(1)) <= 0) {
                    return watch.now.plus(left);
                }
                left = left.minusMinutes(1);
            }
            watch.tick();
        }
    }

    private Watch opened(Instant from) {
        Watch watch = new Watch(from);
        while (!isOpen(watch.greatest)) {
            watch.tick();
        }
        return watch;
    }

    private boolean isOpen(LocalDateTime shown) {
        LocalTime time = shown.toLocalTime();
        LocalTime closes = calendar.hours().closesExclusive();
        return isBusinessDay(shown.toLocalDate())
                && !time.isBefore(calendar.hours().opens())
                && (closes.equals(LocalTime.MIDNIGHT) || time.isBefore(closes));
    }

    private boolean isBusinessDay(LocalDate date) {
        return businessDays.computeIfAbsent(
                date,
                day -> calendar.workingDays().contains(day.getDayOfWeek())
                        && !calendar.holidays().contains(day)
                        && LocalDate.ofInstant(firstShowing(day.atStartOfDay()), calendar.zone())
                                .equals(day));
    }

    private Instant firstShowing(LocalDateTime local) {
        Instant watched = local.toInstant(ZoneOffset.UTC).minus(Duration.ofHours(15));
        while (LocalDateTime.ofInstant(watched, calendar.zone()).isBefore(local)) {
            watched = watched.plusSeconds(60);
        }
        return watched;
    }

    /** A clock and the greatest local time that it has shown. */
    private final class Watch {
        private Instant now;
        private LocalDateTime greatestBefore;
        private LocalDateTime greatest;

        Watch(Instant start) {
            // No clock is turned back by more than three hours.
            now = start.minus(Duration.ofHours(4));
            greatest = LocalDateTime.ofInstant(now, calendar.zone());
            greatestBefore = greatest;
            while (now.isBefore(start)) {
                tick();
            }
        }

        private void tick() {
            now = now.plusSeconds(60);
            LocalDateTime shown = LocalDateTime.ofInstant(now, calendar.zone());
            greatestBefore = greatest;
            greatest = shown.isAfter(greatest) ? shown : greatest;
        }

        /** The local time that has been reached; all of a minute has passed once the clock is turned back. */
        private LocalDateTime reached() {
            boolean turnedBack = !greatest.isAfter(greatestBefore);
            return turnedBack ? greatest.plusMinutes(1) : greatest;
        }
    }
}
