package io.github.diops.firstlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.response.ResponseObjective;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.SeverityMatrix;
import io.github.diops.domain.severity.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The library's first lines, written where a user of it would write them: outside its packages. */
class FirstLinesTest {
    private static final LocalDate FRI_2024_03_08 = LocalDate.of(2024, 3, 8);

    @Test
    void a_widespread_critical_incident_is_s1() {
        Severity s = SeverityMatrix.standard().severityOf(Impact.WIDESPREAD, Urgency.CRITICAL);

        assertThat(s).isEqualTo(Severity.S1);
    }

    @Test
    void a_hundred_and_twenty_of_four_hundred_is_localized() {
        Impact i = Impact.ofAffected(120, 400);

        assertThat(i).isEqualTo(Impact.LOCALIZED);
    }

    @Test
    void an_s3_opened_on_friday_afternoon_is_due_on_monday_afternoon() {
        ZoneId zone = ZoneId.of("America/New_York");
        Instant openedAt = FRI_2024_03_08.atTime(16, 0).atZone(zone).toInstant();

        Instant due = ResponseObjective.of(Severity.S3).dueAt(openedAt, BusinessCalendar.weekdays(zone));

        assertThat(due).isEqualTo(Instant.parse("2024-03-11T16:00:00-04:00"));
    }

    @Test
    void the_next_window_for_planned_work_after_fridays_began_is_mondays() {
        Instant now = Instant.parse("2024-03-08T20:00:01Z");

        MaintenanceWindow w = WindowCalendar.of(Region.EMEA).next(now, Purpose.PLANNED);

        assertThat(w.start()).isEqualTo(Instant.parse("2024-03-11T20:00:00Z"));
        assertThat(w.endExclusive()).isEqualTo(Instant.parse("2024-03-12T05:00:00Z"));
    }
}
