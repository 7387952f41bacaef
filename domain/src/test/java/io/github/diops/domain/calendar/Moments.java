package io.github.diops.domain.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Moments as tests write them, with their weekday: {@code Fri 2024-03-08 16:00}, seconds where they matter. */
public final class Moments {
    // The formatter checks the weekday against the date.
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm[:ss]", Locale.ENGLISH);

    private Moments() {}

    /**
     * The one instant of that local time.
     *
     * @throws IllegalArgumentException if the local time does not occur exactly once
     */
    public static Instant at(String local, ZoneId zone) {
        LocalDateTime time = LocalDateTime.parse(local, FORM);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() != 1) {
            throw new IllegalArgumentException(local + " occurs " + offsets.size() + " times in " + zone);
        }
        return time.toInstant(offsets.get(0));
    }
}
