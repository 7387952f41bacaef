package io.github.diops.domain.calendar;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Which time zone ids are accepted: those of the tz database, such as {@code Europe/Berlin} or {@code UTC}. Offsets
 * ({@code +05:00}) and abbreviations ({@code EST}, {@code ACT}, {@code CET}) are not: the JDK gives some of them a
 * meaning that no partner expects.
 */
public final class TimeZones {
    private static final Set<String> KNOWN = HashSet.ofAll(ZoneId.getAvailableZoneIds());
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,4}([0-9][A-Z]{3})?|GMT[+-]?0");

    private TimeZones() {}

    /** The zone of that id, or none where it is unknown, an offset or an abbreviation. */
    public static Option<ZoneId> parse(String id) {
        boolean tzdb = KNOWN.contains(id) && !id.startsWith("SystemV/");
        boolean abbreviation = !id.equals("UTC") && ABBREVIATION.matcher(id).matches();
        return Option.when(tzdb && !abbreviation, () -> ZoneId.of(id));
    }
}
