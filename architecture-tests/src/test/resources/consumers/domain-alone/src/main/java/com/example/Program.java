package com.example;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.response.ResponseObjective;
import io.github.diops.domain.response.SeverityDecision;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import java.time.Instant;
import java.time.ZoneId;

/** Asks the domain jar, with Vavr beside it and nothing else. */
public final class Program {
    public static void main(String[] args) {
        Instant fridayAfternoon = Instant.parse("2024-03-08T21:00:00Z");
        BusinessCalendar newYork = BusinessCalendar.weekdays(ZoneId.of("America/New_York"));
        Explained<SeverityDecision> why =
                OperationsPolicy.standard().severity(Impact.ofAffected(120, 400), Urgency.HIGH);

        System.out.println("severity " + why.value().severity() + " by " + why.because().mkString(" "));
        System.out.println("due " + ResponseObjective.of(Severity.S3).dueAt(fridayAfternoon, newYork));
        System.out.println("window "
                + WindowCalendar.of(Region.EMEA).next(fridayAfternoon, Purpose.PLANNED).start());
    }
}
