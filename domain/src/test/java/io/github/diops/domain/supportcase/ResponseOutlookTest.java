package io.github.diops.domain.supportcase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.response.Alert;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a response clock will report, if nothing happens to the case any more. */
class ResponseOutlookTest {
    /** 10:00 in New York. */
    private static final Instant MON_2024_03_11 = Instant.parse("2024-03-11T14:00:00Z");

    private static List<String> outlook(SupportCase supportCase) {
        return alerts(supportCase).map(alert -> alert.percent() + " " + alert.at());
    }

    private static List<Alert> alerts(SupportCase supportCase) {
        return Cases.POLICY.outlook(supportCase).get().value();
    }

    private static Instant at(String time) {
        return Instant.parse("2024-03-11T" + time + "Z");
    }

    @ParameterizedTest
    @CsvSource({
        "S1, 14:07:30 14:11:15 14:13:30 14:15:00",
        "S2, 14:15:00 14:22:30 14:27:00 14:30:00",
    })
    void a_case_just_opened_warns_at_50_75_and_90_percent_and_then_breaches(Severity severity, String times) {
        assertThat(outlook(Cases.open(severity, MON_2024_03_11)))
                .isEqualTo(List.of(50, 75, 90, 100)
                        .zipWith(List.of(times.split(" ", -1)), (percent, time) -> percent + " " + at(time)));
    }

    @Test
    void of_all_that_came_before_the_last_change_the_gravest_is_left() {
        SupportCase opened = Cases.open(Severity.S1, MON_2024_03_11);
        // due Tuesday 10:00 now (OBJ-08): 90 % of eight hours are over at 9:12 on Tuesday
        assertThat(outlook(Cases.change(opened, Severity.S3, at("14:12:00"))))
                .containsExactly("75 2024-03-11T14:11:15Z", "90 2024-03-12T13:12:00Z", "100 2024-03-12T14:00:00Z");
    }

    @Test
    void what_a_raise_makes_overdue_comes_when_it_was_raised() {
        SupportCase opened = Cases.open(Severity.S2, MON_2024_03_11);
        SupportCase raised = Cases.change(opened, Severity.S1, at("14:28:00"));
        // S2's own deadline, 14:30, is the earlier one still
        assertThat(outlook(raised)).containsExactly("90 2024-03-11T14:27:00Z", "100 2024-03-11T14:30:00Z");
    }

    @Test
    void a_stopped_clock_reports_the_gravest_of_what_came_strictly_before() {
        SupportCase opened = Cases.open(Severity.S1, MON_2024_03_11);
        assertThat(outlook(Cases.acknowledge(opened, at("14:11:15")))).containsExactly("50 2024-03-11T14:07:30Z");
        assertThat(outlook(Cases.withdraw(opened, at("14:07:30")))).isEmpty();
        assertThat(outlook(Cases.acknowledge(opened, at("14:15:00")))).containsExactly("90 2024-03-11T14:13:30Z");
        assertThat(outlook(Cases.acknowledge(opened, at("14:15:00.001")))).containsExactly("100 2024-03-11T14:15:00Z");
    }

    @Test
    void a_severity_changed_after_the_clock_stopped_reports_nothing_that_had_not_come() {
        SupportCase acknowledged = Cases.acknowledge(Cases.open(Severity.S2, MON_2024_03_11), at("14:10:00"));
        SupportCase changed = Cases.change(acknowledged, Severity.S1, at("14:20:00"));
        assertThat(outlook(changed)).isEmpty();
        assertThat(Cases.POLICY
                        .alert(changed, Option.none(), at("15:00:00"))
                        .get()
                        .value())
                .isEqualTo(Option.none());
    }

    @Test
    void whenever_it_is_looked_at_the_last_of_the_outlook_that_has_come_is_the_gravest_alert() {
        Random random = new Random(20240311);
        for (int round = 0; round < 300; round++) {
            Instant time = MON_2024_03_11;
            SupportCase supportCase = Cases.open(any(random), time);
            for (int change = random.nextInt(4); change > 0; change--) {
                time = time.plus(Duration.ofSeconds(random.nextInt(4 * 3600)));
                Severity severity = any(random);
                supportCase =
                        severity == supportCase.severity() ? supportCase : Cases.change(supportCase, severity, time);
            }
            time = time.plus(Duration.ofSeconds(random.nextInt(3600)));
            supportCase = random.nextBoolean() ? Cases.acknowledge(supportCase, time) : supportCase;
            List<Alert> outlook = alerts(supportCase);
            assertThat(outlook.map(Alert::percent).asJava()).isSorted().doesNotHaveDuplicates();
            for (int look = 0; look < 20; look++) {
                Instant now = time.plus(Duration.ofSeconds(random.nextInt(5 * 24 * 3600)));
                assertThat(outlook.filter(alert -> alert.isBreach()
                                        ? alert.at().isBefore(now)
                                        : !alert.at().isAfter(now))
                                .lastOption())
                        .as("%s at %s", supportCase, now)
                        .isEqualTo(Cases.POLICY
                                .alert(supportCase, Option.none(), now)
                                .get()
                                .value());
            }
        }
    }

    private static Severity any(Random random) {
        return List.of(Severity.values()).get(random.nextInt(4));
    }
}
