package io.github.diops.application.usecase;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The stored form of a customer's calendar, as a record copies it. */
final class StoredCalendar {
    private StoredCalendar() {}

    static StoredJson form(BusinessCalendar calendar) {
        return new StoredJson()
                .with("zone", calendar.zone())
                .with("opens", calendar.hours().opens())
                .with("closes", calendar.hours().closesExclusive())
                .with("workingDays", calendar.workingDays().toList().sorted())
                .with("holidays", calendar.holidays().toList().sorted());
    }

    static BusinessCalendar read(StoredJson stored) {
        return BusinessCalendar.weekdays(ZoneId.of(stored.text("zone")))
                .withHours(
                        BusinessHours.of(LocalTime.parse(stored.text("opens")), LocalTime.parse(stored.text("closes"))))
                .withWorkingDays(
                        stored.texts("workingDays").map(DayOfWeek::valueOf).toSet())
                .withHolidays(stored.texts("holidays").map(LocalDate::parse).toSet());
    }
}
