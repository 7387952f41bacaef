package io.github.diops.domain.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.response.SeverityHistory.Change;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** OBJ-08 for random histories, against a reading of the rule that looks at every minute of the case. */
class SeverityHistoryProperties {
    private static final BusinessCalendar UTC = BusinessCalendar.weekdays(ZoneOffset.UTC);
    private static final Instant MON_2024_03_04 = Instant.parse("2024-03-04T00:00:00Z");

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void the_deadline_is_the_earliest_over_the_current_severity_and_all_milder(
            @ForAll("histories") SeverityHistory history) {
        assertThat(due(history)).isEqualTo(naiveDue(history));
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void raising_severity_never_gives_more_time(
            @ForAll("histories") SeverityHistory history, @ForAll Severity raised, @ForAll("gaps") long minutes) {
        Severity current = history.changes().lastOption().map(Change::severity).getOrElse(history.severity());
        Instant last = history.changes().lastOption().map(Change::at).getOrElse(history.openedAt());
        if (raised.isAtLeast(current)) {
            SeverityHistory after = new SeverityHistory(
                    history.openedAt(),
                    history.severity(),
                    history.changes().append(new Change(last.plusSeconds(minutes * 60), raised)));

            assertThat(due(after)).isBeforeOrEqualTo(due(history));
        }
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void a_change_past_the_deadline_leaves_it(
            @ForAll("histories") SeverityHistory history, @ForAll Severity severity, @ForAll("gaps") long minutes) {
        Instant last = history.changes().lastOption().map(Change::at).getOrElse(history.openedAt());
        Instant late = due(history).isAfter(last) ? due(history) : last;
        SeverityHistory after = new SeverityHistory(
                history.openedAt(),
                history.severity(),
                history.changes().append(new Change(late.plusSeconds(minutes * 60), severity)));

        assertThat(due(after)).isEqualTo(due(history));
    }

    private static Instant due(SeverityHistory history) {
        return history.deadline(ResponseObjective::of, UTC).get().value().dueAt();
    }

    /** Walks the changes in order, and stops at the first one past the deadline of its time (OBJ-08a). */
    private static Instant naiveDue(SeverityHistory history) {
        Instant due = objective(history.severity(), history.openedAt());
        for (int count = 1; count <= history.changes().size(); count++) {
            Change change = history.changes().get(count - 1);
            if (change.at().isAfter(due)) {
                return due;
            }
            due = Instant.MAX;
            for (Severity grade : Severity.values()) {
                if (grade.ordinal() >= change.severity().ordinal()) {
                    Instant counted = objective(grade, sinceAtLeast(grade, history, change.at()));
                    due = counted.isBefore(due) ? counted : due;
                }
            }
        }
        return due;
    }

    /** Goes back minute by minute for as long as the case was at least that grave. */
    private static Instant sinceAtLeast(Severity grade, SeverityHistory history, Instant now) {
        Instant since = now;
        while (since.isAfter(history.openedAt())
                && severityAt(since.minusSeconds(60), history).ordinal() <= grade.ordinal()) {
            since = since.minusSeconds(60);
        }
        return since;
    }

    private static Severity severityAt(Instant instant, SeverityHistory history) {
        Severity severity = history.severity();
        for (Change change : history.changes()) {
            severity = change.at().isAfter(instant) ? severity : change.severity();
        }
        return severity;
    }

    private static Instant objective(Severity severity, Instant start) {
        return switch (severity) {
            case S1 -> start.plusSeconds(15 * 60);
            case S2 -> start.plusSeconds(30 * 60);
            case S3 -> businessDays(start, 1);
            case S4 -> businessDays(start, 3);
        };
    }

    /** Monday to Friday, nine to five, UTC: no clock changes, no holidays. */
    private static Instant businessDays(Instant start, int days) {
        LocalDateTime local = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
        if (local.toLocalTime().isBefore(LocalTime.of(9, 0))) {
            local = local.with(LocalTime.of(9, 0));
        } else if (!local.toLocalTime().isBefore(LocalTime.of(17, 0))) {
            local = local.plusDays(1).with(LocalTime.of(9, 0));
        }
        while (isWeekend(local)) {
            local = local.plusDays(1).with(LocalTime.of(9, 0));
        }
        for (int left = days; left > 0; left--) {
            do {
                local = local.plusDays(1);
            } while (isWeekend(local));
        }
        return local.toInstant(ZoneOffset.UTC);
    }

    private static boolean isWeekend(LocalDateTime local) {
        return local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Opened in one week of March 2024, then up to five changes at different minutes. */
    @Provide
    Arbitrary<SeverityHistory> histories() {
        Arbitrary<Instant> openings =
                Arbitraries.longs().between(0, 7 * 24 * 60).map(minutes -> MON_2024_03_04.plusSeconds(minutes * 60));
        Arbitrary<java.util.List<Step>> steps = Combinators.combine(gaps(), Arbitraries.of(Severity.class))
                .as(Step::new)
                .list()
                .ofMaxSize(5);
        return Combinators.combine(openings, Arbitraries.of(Severity.class), steps)
                .as((openedAt, severity, following) ->
                        new SeverityHistory(openedAt, severity, changes(openedAt, following)));
    }

    record Step(long minutes, Severity severity) {}

    private static List<Change> changes(Instant openedAt, java.util.List<Step> steps) {
        List<Change> changes = List.empty();
        Instant at = openedAt;
        for (Step step : steps) {
            at = at.plusSeconds(step.minutes() * 60);
            changes = changes.append(new Change(at, step.severity()));
        }
        return changes;
    }

    /** Minutes as often as hours and days, so that many changes come before the deadline. */
    @Provide
    Arbitrary<Long> gaps() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 20),
                Arbitraries.longs().between(1, 300),
                Arbitraries.longs().between(1, 3000));
    }
}
