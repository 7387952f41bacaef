package io.github.diops.domain.edition;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.change.ChangeRefusal;
import io.github.diops.domain.change.DateAgreement;
import io.github.diops.domain.change.EmergencyReason;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.response.ResponseDeadline;
import io.github.diops.domain.response.ResponseObjective;
import io.github.diops.domain.response.SeverityDecision;
import io.github.diops.domain.response.SeverityHistory;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Assessment.Extent;
import io.github.diops.domain.severity.Assessment.Gravity;
import io.github.diops.domain.severity.Effort;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Symptom;
import io.github.diops.domain.severity.Urgency;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions that explain themselves. */
class OperationsPolicyTest {
    private static final OperationsPolicy POLICY = OperationsPolicy.standard();
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final BusinessCalendar STANDARD = BusinessCalendar.weekdays(NEW_YORK);
    private static final Instant MON_2024_03_11_10_00 = at("Mon 2024-03-11 10:00", NEW_YORK);

    private static final List<Symptom> ALL_SYMPTOMS = List.of(Symptom.Function.values())
            .flatMap(function -> List.of(Symptom.Condition.values())
                    .flatMap(condition ->
                            List.of(true, false).map(carries -> new Symptom(function, condition, carries))));

    @Test
    void severity_of_named_impact_and_urgency_rests_on_the_matrix() {
        Explained<SeverityDecision> answer = POLICY.severity(Impact.LARGE, Urgency.HIGH);

        assertThat(answer.edition()).isEqualTo(EditionName.of("2024.1"));
        assertThat(rules(answer)).containsExactly("SEV-06", "SEV-07", "OBJ-09", "OBJ-01");
        assertThat(answer.value().severity()).isEqualTo(Severity.S2);
        assertThat(answer.value().proposed()).isEqualTo(Severity.S2);
        assertThat(answer.value().impact()).isEqualTo(Impact.LARGE);
        assertThat(answer.value().urgency()).isEqualTo(Urgency.HIGH);
        assertThat(answer.value().effort()).isEqualTo(Effort.FULL_TIME_IN_BUSINESS_HOURS);
        assertThat(answer.value().channel()).isEqualTo(SupportChannel.PHONE);
        assertThat(answer.value().objective()).isEqualTo(new ResponseObjective.AroundTheClock(Duration.ofMinutes(30)));
        assertThat(answer.value().stated()).isEqualTo(Option.none());
        assertThat(answer.value().differs()).isEqualTo(Option.none());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "WIDESPREAD,     CRITICAL, S1",
        "LARGE,          CRITICAL, S1",
        "LOCALIZED,      CRITICAL, S2",
        "INDIVIDUALIZED, CRITICAL, S3",
        "WIDESPREAD,     HIGH,     S1",
        "LARGE,          HIGH,     S2",
        "LOCALIZED,      HIGH,     S2",
        "INDIVIDUALIZED, HIGH,     S3",
        "WIDESPREAD,     MEDIUM,   S2",
        "LARGE,          MEDIUM,   S3",
        "LOCALIZED,      MEDIUM,   S3",
        "INDIVIDUALIZED, MEDIUM,   S3",
        "WIDESPREAD,     LOW,      S4",
        "LARGE,          LOW,      S4",
        "LOCALIZED,      LOW,      S4",
        "INDIVIDUALIZED, LOW,      S4",
    })
    void all_sixteen_answers_are_the_matrixs(Impact impact, Urgency urgency, Severity expected) {
        Explained<SeverityDecision> answer = POLICY.severity(impact, urgency);

        assertThat(answer.value().severity()).isEqualTo(expected);
        assertThat(answer.value().impact()).isEqualTo(impact);
        assertThat(answer.value().urgency()).isEqualTo(urgency);
        assertThat(POLICY.severity(Assessment.of(Extent.named(impact), Gravity.named(urgency))))
                .isEqualTo(answer);
        assertThat(POLICY.severityMatrix().severityOf(impact, urgency)).isEqualTo(expected);
    }

    @Test
    void severity_of_counts_and_symptoms_cites_how_they_were_found_first() {
        Assessment onAnEdge = Assessment.of(
                Extent.ofAffected(50, 100),
                Gravity.ofSymptoms(List.of(
                        new Symptom(Symptom.Function.CALLING, Symptom.Condition.STOPPED, true),
                        new Symptom(Symptom.Function.OTHER, Symptom.Condition.DEGRADED, false))));
        Assessment offEveryEdge = Assessment.of(
                Extent.ofAffected(51, 100),
                Gravity.ofSymptoms(List.of(new Symptom(Symptom.Function.CALLING, Symptom.Condition.STOPPED, false))));

        assertThat(rules(POLICY.severity(onAnEdge)))
                .containsExactly(
                        "SEV-01", "SEV-01a", "SEV-02", "SEV-04", "SEV-05", "SEV-06", "SEV-07", "OBJ-09", "OBJ-01");
        assertThat(POLICY.severity(onAnEdge).value().severity()).isEqualTo(Severity.S2);
        assertThat(rules(POLICY.severity(offEveryEdge)))
                .containsExactly("SEV-01", "SEV-01a", "SEV-03", "SEV-06", "SEV-07", "OBJ-09", "OBJ-01");
        assertThat(POLICY.severity(offEveryEdge).value().severity()).isEqualTo(Severity.S1);
    }

    /** SEV-08a: severity, effort, channel and objective are the stated one's; the matrix's proposal stays beside it. */
    @Test
    void a_stated_severity_stands_and_the_difference_is_told() {
        Assessment large = Assessment.of(Extent.named(Impact.LARGE), Gravity.named(Urgency.HIGH));

        Explained<SeverityDecision> milder = POLICY.severity(large.stating(Severity.S4));
        Explained<SeverityDecision> same = POLICY.severity(large.stating(Severity.S2));

        assertThat(rules(milder)).containsExactly("SEV-06", "SEV-08", "SEV-08a", "SEV-07", "OBJ-09", "OBJ-01");
        assertThat(milder.value().severity()).isEqualTo(Severity.S4);
        assertThat(milder.value().proposed()).isEqualTo(Severity.S2);
        assertThat(milder.value().effort()).isEqualTo(Effort.BUSINESS_HOURS_FOR_INFORMATION_OR_HELP);
        assertThat(milder.value().channel()).isEqualTo(SupportChannel.SUPPORT_CASE_MANAGER);
        assertThat(milder.value().objective()).isEqualTo(new ResponseObjective.InBusinessDays(BusinessDays.of(3)));
        assertThat(milder.value().differs()).isEqualTo(Option.some(true));
        assertThat(same.value().severity()).isEqualTo(Severity.S2);
        assertThat(same.value().differs()).isEqualTo(Option.some(false));
    }

    @Test
    void every_stated_severity_stands_against_every_cell() {
        for (Impact impact : Impact.values()) {
            for (Urgency urgency : Urgency.values()) {
                for (Severity stated : Severity.values()) {
                    SeverityDecision decision = POLICY.severity(
                                    Assessment.of(Extent.named(impact), Gravity.named(urgency))
                                            .stating(stated))
                            .value();
                    Severity proposed = POLICY.severity(impact, urgency).value().severity();

                    assertThat(decision.severity()).isEqualTo(stated);
                    assertThat(decision.proposed()).isEqualTo(proposed);
                    assertThat(decision.differs()).isEqualTo(Option.some(stated != proposed));
                    assertThat(decision.objective()).isEqualTo(ResponseObjective.of(stated));
                    assertThat(decision.effort()).isEqualTo(stated.effort());
                }
            }
        }
    }

    @Test
    void a_response_deadline_names_its_rules_in_order() {
        SeverityHistory s3 = SeverityHistory.unchanged(MON_2024_03_11_10_00, Severity.S3);
        SeverityHistory raised = new SeverityHistory(
                MON_2024_03_11_10_00,
                Severity.S3,
                List.of(new SeverityHistory.Change(at("Mon 2024-03-11 14:00", NEW_YORK), Severity.S1)));

        Explained<ResponseDeadline> answer =
                POLICY.responseDeadline(s3, STANDARD).get();

        assertThat(answer.value().dueAt()).isEqualTo(at("Tue 2024-03-12 10:00", NEW_YORK));
        assertThat(rules(answer)).containsExactly("OBJ-01", "OBJ-03", "OBJ-10");
        assertThat(answer.edition()).isEqualTo(POLICY.name());
        assertThat(rules(POLICY.responseDeadline(raised, STANDARD).get()))
                .containsExactly("OBJ-01", "OBJ-02", "OBJ-08", "OBJ-10");
    }

    @Test
    void a_window_fit_is_explained_or_refused() {
        MaintenanceWindow friday = MaintenanceWindow.starting(Region.AMER, LocalDate.of(2024, 3, 15));
        WorkPeriod period = new WorkPeriod(friday.start(), friday.endExclusive());
        Work upgrade = Work.planned(WorkTarget.APPLICATION, WorkImpact.MINIMAL);

        assertThat(POLICY.windowFit(Region.AMER, upgrade, period, DateAgreement.NONE)
                        .get()
                        .value())
                .isEqualTo(Option.some(friday));
        assertThat(POLICY.windowFit(Region.EMEA, upgrade, period, DateAgreement.NONE)
                        .getLeft()
                        .code())
                .isEqualTo(ChangeRefusal.NOT_IN_ONE_WINDOW);
    }

    @Test
    void an_outlook_has_the_open_window_and_the_next_one() {
        Instant saturday = at("Sat 2024-03-16 03:00", Region.EMEA.zone());

        Explained<WindowOutlook> planned = POLICY.windowsAt(Region.EMEA, saturday, Purpose.PLANNED);
        Explained<WindowOutlook> infrastructure = POLICY.windowsAt(Region.EMEA, saturday, Purpose.INFRASTRUCTURE);

        assertThat(planned.value().open().map(MaintenanceWindow::date))
                .isEqualTo(Option.some(LocalDate.of(2024, 3, 15)));
        assertThat(planned.value().next().date()).isEqualTo(LocalDate.of(2024, 3, 18));
        assertThat(infrastructure.value().next().date()).isEqualTo(LocalDate.of(2024, 3, 16));
        assertThat(rules(planned)).containsExactly("MNT-01", "MNT-02", "MNT-03", "MNT-04a", "MNT-09");
        assertThat(rules(infrastructure)).containsExactly("MNT-01", "MNT-02", "MNT-04", "MNT-04a", "MNT-09");
    }

    @Test
    void windows_of_several_regions_come_by_start_and_then_region() {
        Instant from = Instant.parse("2024-03-12T06:00:00Z");

        List<MaintenanceWindow> windows =
                POLICY.windows(List.of(Region.values()), from, from.plus(Duration.ofHours(24)));

        assertThat(windows.map(MaintenanceWindow::toString))
                .containsExactly(
                        "AMER 2024-03-12T01:00:00Z/2024-03-12T10:00:00Z",
                        "AUS 2024-03-12T10:00:00Z/2024-03-12T19:00:00Z",
                        "APJC 2024-03-12T12:00:00Z/2024-03-12T21:00:00Z",
                        "EMEA 2024-03-12T20:00:00Z/2024-03-13T05:00:00Z",
                        "AMER 2024-03-13T01:00:00Z/2024-03-13T10:00:00Z");
        assertThat(POLICY.windows(List.of(Region.EMEA, Region.EMEA).distinct(), from, from))
                .isEmpty();
    }

    @Test
    void every_rule_that_an_answer_cites_is_in_the_rule_book() {
        List<RuleId> cited = severityRules().appendAll(deadlineRules()).appendAll(windowRules());

        assertThat(cited.distinct().filter(id -> POLICY.ruleBook().rule(id).isEmpty()))
                .isEmpty();
        // and the walk above did reach what it should
        assertThat(cited.map(RuleId::value))
                .contains(
                        "SEV-02", "SEV-04", "SEV-05", "SEV-08a", "OBJ-02", "OBJ-03", "OBJ-08", "OBJ-08a", "OBJ-10",
                        "CHG-05a", "CHG-10", "MNT-04", "MNT-09");
    }

    private static List<RuleId> severityRules() {
        List<Extent> extents = List.of(Impact.values())
                .map(Extent::named)
                .appendAll(List.of(0L, 1L, 2L, 3L, 4L).map(affected -> Extent.ofAffected(affected, 4)))
                .append(Extent.ofAffected(1, 3));
        List<Gravity> gravities = List.of(Urgency.values())
                .map(Gravity::named)
                .appendAll(ALL_SYMPTOMS.map(symptom -> Gravity.ofSymptoms(List.of(symptom))))
                .append(Gravity.ofSymptoms(ALL_SYMPTOMS));
        return extents.flatMap(extent -> gravities.flatMap(gravity -> {
            Assessment assessment = Assessment.of(extent, gravity);
            return List.of(Severity.values())
                    .map(assessment::stating)
                    .prepend(assessment)
                    .flatMap(each -> POLICY.severity(each).because());
        }));
    }

    private static List<RuleId> deadlineRules() {
        return List.of(Severity.values())
                .flatMap(first -> List.of(Severity.values())
                        .flatMap(then -> List.of(10, 20, 40, 6000)
                                .flatMap(minutes -> POLICY.responseDeadline(
                                                new SeverityHistory(
                                                        MON_2024_03_11_10_00,
                                                        first,
                                                        List.of(new SeverityHistory.Change(
                                                                MON_2024_03_11_10_00.plusSeconds(minutes * 60L),
                                                                then))),
                                                STANDARD)
                                        .get()
                                        .because())));
    }

    private static List<RuleId> windowRules() {
        Instant noon = Instant.parse("2024-03-12T12:00:00Z");
        List<RuleId> outlooks = List.of(Purpose.values())
                .flatMap(purpose -> POLICY.windowsAt(Region.EMEA, noon, purpose).because());
        List<Work> works = List.of(WorkTarget.values())
                .flatMap(target -> List.of(
                        Work.planned(target, WorkImpact.MINIMAL),
                        Work.emergency(target, WorkImpact.MINIMAL, EmergencyReason.AVOID_OUTAGE)));
        List<Instant> starts = List.range(0, 14).map(half -> noon.plus(Duration.ofHours(12L * half)));
        List<RuleId> fits = works.flatMap(work -> starts.flatMap(start -> POLICY.windowFit(
                        Region.EMEA, work, new WorkPeriod(start, start.plusSeconds(60)), new DateAgreement(true, true))
                .fold(refusal -> List.of(refusal.rule()), Explained::because)));
        return outlooks.appendAll(fits);
    }

    private static List<String> rules(Explained<?> answer) {
        return answer.because().map(RuleId::value);
    }
}
