package io.github.diops.domain.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessHours;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.HashSet;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OBJ-03 about every clock change from 2000 to 2050: opened later is never due earlier. */
class DeadlineClockChangeTest {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2050-12-31T23:59:59Z");
    private static final Duration AROUND = Duration.ofHours(30);
    private static final Duration STEP = Duration.ofMinutes(15);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York", "America/Los_Angeles", "America/St_Johns", "America/Sao_Paulo", "America/Santiago",
                "America/Havana", "America/Asuncion", "Europe/Berlin", "Europe/London", "Europe/Moscow",
                "Africa/Cairo", "Africa/Casablanca", "Asia/Tehran", "Asia/Amman", "Asia/Gaza",
                "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Auckland", "Antarctica/Casey"
            })
    void opened_later_is_never_due_earlier_about_any_clock_change(String zone) {
        List<BusinessCalendar> calendars = calendars(ZoneId.of(zone));
        int changes = 0;
        for (ZoneOffsetTransition change = next(zone, FIRST);
                change != null && change.getInstant().isBefore(LAST);
                change = next(zone, change.getInstant())) {
            changes++;
            for (BusinessCalendar calendar : calendars) {
                assertMonotone(Severity.S3, calendar, change.getInstant());
                assertMonotone(Severity.S4, calendar, change.getInstant());
            }
        }
        assertThat(changes).isPositive();
    }

    /** A planted fault: counted by plain offset, 24 hours a day, an hour set forward would break the order. */
    @Test
    void the_walk_sees_a_deadline_that_goes_back() {
        Instant change = Instant.parse("2024-03-31T01:00:00Z");
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(walk(
                        change.minus(AROUND),
                        change.plus(AROUND),
                        opened -> opened.minusSeconds(
                                2L * berlin.getRules().getOffset(opened).getTotalSeconds())))
                .isFalse();
        assertThat(walk(change.minus(AROUND), change.plus(AROUND), opened -> opened))
                .isTrue();
    }

    private static void assertMonotone(Severity severity, BusinessCalendar calendar, Instant change) {
        ResponseObjective objective = ResponseObjective.of(severity);
        // of the days before too, whose deadlines the change moves
        assertThat(walk(
                        change.minus(AROUND.multipliedBy(4)),
                        change.plus(AROUND),
                        opened -> objective.dueAt(opened, calendar)))
                .as("%s in %s about %s", severity, calendar, change)
                .isTrue();
    }

    private static boolean walk(Instant from, Instant to, java.util.function.UnaryOperator<Instant> dueAt) {
        Instant last = Instant.MIN;
        for (Instant opened = from; opened.isBefore(to); opened = opened.plus(STEP)) {
            Instant due = dueAt.apply(opened);
            if (due.isBefore(last)) {
                return false;
            }
            last = due;
        }
        return true;
    }

    /** The standard hours, and such as meet every clock change: every day round the clock. */
    private static List<BusinessCalendar> calendars(ZoneId zone) {
        BusinessCalendar standard = BusinessCalendar.weekdays(zone);
        return List.of(
                standard,
                standard.withHours(BusinessHours.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                        .withWorkingDays(HashSet.of(DayOfWeek.values())));
    }

    private static ZoneOffsetTransition next(String zone, Instant after) {
        return ZoneId.of(zone).getRules().nextTransition(after);
    }
}
