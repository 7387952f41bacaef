package io.github.diops.application.usecase;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessHours;
import io.vavr.collection.List;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stored form of a customer's calendar, as a record copies it. One reader keeps the calendars that it read, since the
 * records of a list have few, and each takes longer to make than the rest of a record to read. Thread-safe.
 */
final class StoredCalendar {
    private static final int MOST_KEPT = 500;

    private final Map<Parts, BusinessCalendar> kept = new ConcurrentHashMap<>();

    static StoredJson form(BusinessCalendar calendar) {
        return new StoredJson()
                .with("zone", calendar.zone())
                .with("opens", calendar.hours().opens())
                .with("closes", calendar.hours().closesExclusive())
                .with("workingDays", calendar.workingDays().toList().sorted())
                .with("holidays", calendar.holidays().toList().sorted());
    }

    BusinessCalendar read(StoredJson stored) {
        Parts parts = new Parts(
                stored.text("zone"),
                stored.text("opens"),
                stored.text("closes"),
                stored.texts("workingDays"),
                stored.texts("holidays"));
        BusinessCalendar known = kept.get(parts);
        if (known != null) {
            return known;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        BusinessCalendar read = parts.calendar();
        kept.put(parts, read);
        return read;
    }

    /** What a stored calendar consists of. */
    private record Parts(String zone, String opens, String closes, List<String> workingDays, List<String> holidays) {
        BusinessCalendar calendar() {
            return BusinessCalendar.weekdays(ZoneId.of(zone))
                    .withHours(BusinessHours.of(LocalTime.parse(opens), LocalTime.parse(closes)))
                    .withWorkingDays(workingDays.map(DayOfWeek::valueOf).toSet())
                    .withHolidays(holidays.map(LocalDate::parse).toSet());
        }
    }
}
