package io.github.diops.domain.edition;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowHours;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.maintenance.WindowSchedule;
import io.github.diops.domain.maintenance.WindowWeek;
import io.github.diops.domain.response.ResponseObjective;
import io.github.diops.domain.response.ResponseObjective.AroundTheClock;
import io.github.diops.domain.response.ResponseObjective.InBusinessDays;
import io.github.diops.domain.response.ResponseObjectives;
import io.github.diops.domain.response.SeverityHistory;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleBook;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Text;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.SeverityMatrix;
import io.github.diops.domain.severity.Urgency;
import io.vavr.collection.List;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Editions of one's own: named, checked when they are made, and answering under their own name. */
class EditionTest {
    private static final EditionName OURS = EditionName.of("acme-1");
    private static final RuleBook STANDARD = OperationsPolicy.standard().ruleBook();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void an_edition_that_sets_nothing_but_its_name_answers_like_the_standard_under_that_name() {
        OperationsPolicy ours = OperationsPolicy.of(Edition.builder().name(OURS).build());

        assertThat(ours.name()).isEqualTo(OURS);
        assertThat(ours.ruleBook().rules()).isEqualTo(STANDARD.rules());
        assertThat(ours.severity(Impact.LARGE, Urgency.HIGH).value())
                .isEqualTo(OperationsPolicy.standard()
                        .severity(Impact.LARGE, Urgency.HIGH)
                        .value());
        assertThat(ours.severity(Impact.LARGE, Urgency.HIGH).edition()).isEqualTo(OURS);
    }

    @Test
    void its_matrix_and_its_objectives_decide() {
        OperationsPolicy ours = OperationsPolicy.of(Edition.builder()
                .name(OURS)
                .severityMatrix(
                        SeverityMatrix.of((impact, urgency) -> urgency == Urgency.LOW ? Severity.S3 : Severity.S2))
                .objectives(ResponseObjectives.of(severity -> severity == Severity.S4
                        ? new InBusinessDays(BusinessDays.of(2))
                        : new AroundTheClock(Duration.ofMinutes(60))))
                .build());

        assertThat(ours.severity(Impact.WIDESPREAD, Urgency.CRITICAL).value().severity())
                .isEqualTo(Severity.S2);
        assertThat(ours.severity(Impact.WIDESPREAD, Urgency.LOW).value().objective())
                .isEqualTo(new AroundTheClock(Duration.ofMinutes(60)));
        assertThat(ours.objective(Severity.S4)).isEqualTo(new InBusinessDays(BusinessDays.of(2)));
        assertThat(ours.responseDeadline(
                                SeverityHistory.unchanged(at("Mon 2024-03-11 10:00", BERLIN), Severity.S3),
                                BusinessCalendar.weekdays(BERLIN))
                        .get()
                        .value()
                        .dueAt())
                .isEqualTo(at("Mon 2024-03-11 11:00", BERLIN));
        assertThat(OperationsPolicy.standard().objective(Severity.S3)).isEqualTo(ResponseObjective.of(Severity.S3));
    }

    @Test
    void its_windows_decide() {
        WindowWeek week = new WindowWeek(
                BERLIN,
                List.of(DayOfWeek.values())
                        .toLinkedMap(
                                day -> day,
                                day -> WindowHours.sameDay(
                                        LocalTime.of(1, 0), LocalTime.of(4, 0), WindowKind.startingOn(day))));
        OperationsPolicy ours = OperationsPolicy.of(Edition.builder()
                .name(OURS)
                .windows(WindowSchedule.of(List.of(Region.values()).toLinkedMap(region -> region, region -> week)))
                .build());

        assertThat(ours.windowsAt(Region.AMER, at("Fri 2024-03-15 02:00", BERLIN), Purpose.PLANNED)
                        .value()
                        .next()
                        .start())
                .isEqualTo(at("Mon 2024-03-18 01:00", BERLIN));
        assertThat(ours.windows(
                                List.of(Region.APJC),
                                at("Fri 2024-03-15 03:00", BERLIN),
                                at("Sat 2024-03-16 01:00", BERLIN))
                        .map(MaintenanceWindow::endExclusive))
                .containsExactly(at("Fri 2024-03-15 04:00", BERLIN));
    }

    @Test
    void a_book_that_lacks_cited_rules_is_refused_and_all_are_named() {
        RuleBook lacking = RuleBook.of(STANDARD.rules()
                .filter(rule -> !List.of("SEV-06", "MNT-09").contains(rule.id().value())));

        assertThatThrownBy(() -> Edition.builder().name(OURS).ruleBook(lacking).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("edition acme-1 cites rules that its book lacks: SEV-06, MNT-09");
    }

    @Test
    void a_book_may_word_a_rule_anew_and_add_rules() {
        Rule house = Rule.guide(
                "ACM-01", Text.of("House rules", "Правила дома"), Text.of("Call the desk first.", "Сначала звоните."));
        RuleBook more = RuleBook.of(STANDARD.rules().append(house));

        Edition ours = Edition.builder().name(OURS).ruleBook(more).build();

        assertThat(OperationsPolicy.of(ours).ruleBook().rule(RuleId.of("ACM-01")))
                .contains(house);
    }
}
