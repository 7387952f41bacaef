package io.github.diops.benchmark;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Random;

/** What all are asked: dates and instants of ten years at random, and the holidays of the United States. */
final class Questions {
    static final int MANY = 1024;
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant TO_EXCLUSIVE = Instant.parse("2034-01-01T00:00:00Z");

    private Questions() {}

    static Instant[] instants(int count) {
        Random random = new Random(7);
        Instant[] instants = new Instant[count];
        int seconds = (int) (TO_EXCLUSIVE.getEpochSecond() - FROM.getEpochSecond());
        for (int index = 0; index < count; index++) {
            instants[index] = FROM.plusSeconds(random.nextInt(seconds)).plusNanos(1);
        }
        return instants;
    }

    static LocalDate[] dates(int count) {
        LocalDate[] dates = new LocalDate[count];
        Instant[] instants = instants(count);
        for (int index = 0; index < count; index++) {
            dates[index] = LocalDate.ofInstant(instants[index], NEW_YORK);
        }
        return dates;
    }

    static HolidayManager jollyday() {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));
    }

    /** Those of 2010 to 2049, from Jollyday, which asked for one date looks into that year's holidays alone. */
    static Set<LocalDate> holidays() {
        Set<LocalDate> holidays = HashSet.empty();
        for (int year = 2010; year < 2050; year++) {
            int asked = year;
            holidays = holidays.addAll(HashSet.ofAll(jollyday().getHolidays(Year.of(year)))
                    .map(Holiday::getDate)
                    .filter(date -> date.getYear() == asked));
        }
        return holidays;
    }
}
