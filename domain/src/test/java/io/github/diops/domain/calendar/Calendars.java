package io.github.diops.domain.calendar;

import io.vavr.collection.HashSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calendars and moments to open a case at, for properties. */
public final class Calendars {
    private Calendars() {}

    /** A calendar and an instant, a whole minute; holidays lie around it. */
    public record Situation(BusinessCalendar calendar, Instant instant) {}

    /** Hours of at least four hours, so that no clock change swallows a day's hours whole. */
    public static Arbitrary<Situation> situations() {
        return situations(240);
    }

    public static Arbitrary<Situation> situations(int leastMinutes) {
        return Zones.any()
                .flatMap(zone -> Zones.minutes(zone)
                        .flatMap(instant -> calendars(zone, instant, leastMinutes)
                                .map(calendar -> new Situation(calendar, instant))));
    }

    private static Arbitrary<BusinessCalendar> calendars(ZoneId zone, Instant around, int leastMinutes) {
        LocalDate date = LocalDate.ofInstant(around, zone);
        Arbitrary<java.util.Set<DayOfWeek>> weekdays =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<java.util.Set<LocalDate>> holidays = Arbitraries.integers()
                .between(-3, 12)
                .map(days -> date.plusDays(days))
                .set()
                .ofMaxSize(5);
        return Combinators.combine(hours(leastMinutes), weekdays, holidays)
                .as((hours, days, off) -> BusinessCalendar.weekdays(zone)
                        .withHours(hours)
                        .withWorkingDays(HashSet.ofAll(days))
                        .withHolidays(HashSet.ofAll(off)));
    }

    private static Arbitrary<BusinessHours> hours(int leastMinutes) {
        Arbitrary<BusinessHours> any = Arbitraries.integers()
                .between(0, 24 * 60 - leastMinutes)
                .flatMap(opens -> Arbitraries.integers()
                        .between(opens + leastMinutes, 24 * 60)
                        .map(closes -> BusinessHours.of(minute(opens), minute(closes % (24 * 60)))));
        return Arbitraries.oneOf(
                Arbitraries.just(BusinessHours.STANDARD),
                Arbitraries.just(BusinessHours.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
                any);
    }

    private static LocalTime minute(int ofDay) {
        return LocalTime.of(ofDay / 60, ofDay % 60);
    }
}
