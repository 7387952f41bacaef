package io.github.diops.domain.maintenance;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * The maintenance windows of every region in one edition, fixed (MNT-05): each day of the week has its window, and none
 * reaches into another.
 *
 * <p>{@link #standard()} is the guide's; {@link #of} takes another, checked.
 */
public final class WindowSchedule {
    private static final LocalTime OPENS = LocalTime.of(21, 0);
    private static final LocalTime CLOSES = LocalTime.of(6, 0);

    private static final WindowSchedule STANDARD =
            of(List.of(Region.values()).toLinkedMap(region -> region, WindowSchedule::standardWeek));

    /** By region. */
    private final WindowCalendar[] calendars;

    private WindowSchedule(WindowCalendar[] calendars) {
        this.calendars = calendars;
    }

    /** 21:00 to 06:00 of the next day in each region's zone, from Monday to Friday for planned work (MNT-01 to MNT-04). */
    public static WindowSchedule standard() {
        return STANDARD;
    }

    /**
     * The schedule of those weeks; a window may open at the very time that the one before it closes.
     *
     * @throws IllegalArgumentException if a region or a weekday is missing, a week is empty or has no window for planned
     *     work, or a window does not start before it ends, is not in whole seconds or overlaps the next day's; all
     *     faults at once
     */
    public static WindowSchedule of(Map<Region, WindowWeek> weeks) {
        List<Region> regions = List.of(Region.values());
        List<String> faults = regions.flatMap(region -> weeks.get(region)
                .map(WindowWeek::faults)
                .getOrElse(() -> List.of("no week"))
                .map(fault -> region + ": " + fault));
        if (faults.nonEmpty()) {
            throw new IllegalArgumentException(faults.mkString("; "));
        }
        return new WindowSchedule(regions.flatMap(
                        region -> weeks.get(region).map(week -> new WindowCalendar(region, week)))
                .toJavaArray(WindowCalendar[]::new));
    }

    /** The windows of that region. */
    public WindowCalendar calendar(Region region) {
        return calendars[region.ordinal()];
    }

    private static WindowWeek standardWeek(Region region) {
        return new WindowWeek(
                region.zone(),
                List.of(DayOfWeek.values())
                        .toLinkedMap(
                                day -> day, day -> WindowHours.overnight(OPENS, CLOSES, WindowKind.startingOn(day))));
    }
}
