package io.github.diops.domain.response;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OBJ-04, OBJ-04a, OBJ-04b. */
class AttainmentTargetTest {
    private static final Instant FROM = at("Fri 2024-03-01 00:00", ZoneOffset.UTC);
    private static final Instant TO = at("Mon 2024-04-01 00:00", ZoneOffset.UTC);
    private static final Instant AS_OF = at("Tue 2024-04-02 00:00", ZoneOffset.UTC);
    private static final AttainmentPeriod MARCH = new AttainmentPeriod(FROM, TO);
    private static final Instant OPENED = at("Mon 2024-03-04 10:00", ZoneOffset.UTC);
    private static final Instant DUE = at("Tue 2024-03-05 10:00", ZoneOffset.UTC);

    /** 20 x met against 19 x (met + missed): 19 of 20 is on target, one more missed is not. */
    @ParameterizedTest(name = "{0} met, {1} missed: {2}, {3}")
    @CsvSource({
        "19, 1, 19/20, true",
        "18, 1, 18/19, false",
        "38, 2, 19/20, true",
        "38, 3, 38/41, false",
        "1, 0, 1/1, true",
        "0, 1, 0/1, false",
        "949999999999999999, 50000000000000001, 949999999999999999/1000000000000000000, false",
        "950000000000000000, 50000000000000000, 19/20, true",
        "9223372036854775806, 1, 9223372036854775806/9223372036854775807, true",
        "1, 9223372036854775806, 1/9223372036854775807, false",
    })
    void on_target_is_at_least_19_in_20(long met, long missed, String fraction, boolean onTarget) {
        Attainment attainment = new Attainment(met, missed, 0, Option.some(Fraction.of(19, 20)));

        assertThat(attainment.fraction().map(Fraction::toString)).isEqualTo(Option.some(fraction));
        assertThat(attainment.onTarget()).isEqualTo(Option.some(onTarget));
    }

    @Test
    void what_waits_counts_neither_way() {
        assertThat(new Attainment(19, 1, 100, AttainmentTarget.standard().of(Severity.S3)).onTarget())
                .isEqualTo(Option.some(true));
    }

    @Test
    void without_an_outcome_there_is_no_attainment() {
        Attainment waiting = new Attainment(0, 0, 7, AttainmentTarget.standard().of(Severity.S4));

        assertThat(waiting.fraction()).isEmpty();
        assertThat(waiting.onTarget()).isEmpty();
    }

    @Test
    void s3_and_s4_have_the_target_and_s1_and_s2_none() {
        AttainmentTarget standard = AttainmentTarget.standard();

        assertThat(standard.of(Severity.S1)).isEmpty();
        assertThat(standard.of(Severity.S2)).isEmpty();
        assertThat(standard.of(Severity.S3)).isEqualTo(Option.some(Fraction.of(19, 20)));
        assertThat(standard.of(Severity.S4)).isEqualTo(Option.some(Fraction.of(19, 20)));
        assertThat(new Attainment(1, 1, 0, standard.of(Severity.S1)).fraction())
                .isEqualTo(Option.some(Fraction.of(1, 2)));
        assertThat(new Attainment(1, 1, 0, standard.of(Severity.S1)).onTarget()).isEmpty();
    }

    @Test
    void counts_are_not_negative_and_their_sum_fits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Attainment(-1, 0, 0, Option.none()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attainment(0, -1, 0, Option.none()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attainment(0, 0, -1, Option.none()));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Attainment(Long.MAX_VALUE, 1, 0, Option.none()));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Attainment(Long.MAX_VALUE, 0, 1, Option.none()));
        assertThat(new Attainment(Long.MAX_VALUE - 2, 1, 1, Option.none()).fraction())
                .isNotEmpty();
    }

    /** OBJ-02: at the very instant of the deadline it is met, and nothing is missed yet. */
    @ParameterizedTest(name = "acknowledged {0}, asked {1}: {2}")
    @CsvSource({
        "2024-03-05T10:00:00Z,           2024-03-05T10:00:00Z,           MET",
        "2024-03-05T10:00:00.000000001Z, 2024-03-05T10:00:00.000000001Z, MISSED",
        "2024-03-04T10:00:00Z,           2024-03-04T10:00:00Z,           MET",
        ",                               2024-03-05T10:00:00Z,           WAITING",
        ",                               2024-03-05T10:00:00.000000001Z, MISSED",
        ",                               2024-03-04T09:00:00Z,           WAITING",
    })
    void a_case_is_met_missed_or_waiting_as_of_an_instant(String acknowledgedAt, Instant asOf, Verdict verdict) {
        Attainment s3 = report(
                        asOf,
                        response(Severity.S3, OPENED, Option.of(acknowledgedAt).map(Instant::parse)))
                .of(Severity.S3);

        assertThat(s3.met()).isEqualTo(verdict == Verdict.MET ? 1 : 0);
        assertThat(s3.missed()).isEqualTo(verdict == Verdict.MISSED ? 1 : 0);
        assertThat(s3.waiting()).isEqualTo(verdict == Verdict.WAITING ? 1 : 0);
    }

    /** A case belongs to the period it was opened in: the start is within, the end is not. */
    @ParameterizedTest(name = "opened {0}: {1}")
    @CsvSource({
        "2024-02-29T23:59:59.999999999Z, 0",
        "2024-03-01T00:00:00Z,           1",
        "2024-03-31T23:59:59.999999999Z, 1",
        "2024-04-01T00:00:00Z,           0",
    })
    void a_case_belongs_to_the_period_it_was_opened_in(Instant openedAt, int counted) {
        assertThat(report(AS_OF, response(Severity.S4, openedAt, Option.none()))
                        .of(Severity.S4)
                        .missed())
                .isEqualTo(counted);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void severities_are_never_pooled(Severity severity) {
        AttainmentReport report = report(AS_OF, response(severity, OPENED, Option.some(DUE)));

        for (Severity each : Severity.values()) {
            assertThat(report.of(each))
                    .isEqualTo(new Attainment(
                            each == severity ? 1 : 0,
                            0,
                            0,
                            AttainmentTarget.standard().of(each)));
        }
    }

    @Test
    void a_report_names_its_rules() {
        Ruling<AttainmentReport> ruling =
                AttainmentTarget.standard().report(MARCH, AS_OF, List.empty()).get();

        assertThat(ruling.because().map(RuleId::value)).containsExactly("OBJ-04a", "OBJ-02", "OBJ-04", "OBJ-04b");
        assertThat(ruling.value().of(Severity.S3).fraction()).isEmpty();
    }

    @Test
    void a_period_may_be_empty_and_never_ends_before_it_starts() {
        assertThat(new AttainmentPeriod(FROM, FROM).contains(FROM)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new AttainmentPeriod(FROM, FROM.minusNanos(1)));
    }

    @Test
    void every_fault_is_named_by_its_place_even_outside_the_period() {
        CaseResponse fine = response(Severity.S1, OPENED, Option.some(OPENED));
        CaseResponse early = response(Severity.S1, OPENED, Option.some(OPENED.minusNanos(1)));
        CaseResponse ahead = response(Severity.S1, FROM.minusSeconds(1), Option.some(AS_OF.plusNanos(1)));
        CaseResponse last = response(Severity.S1, OPENED, Option.some(AS_OF));

        assertThat(AttainmentTarget.standard()
                        .report(MARCH, AS_OF, List.of(early, fine, ahead, last, early))
                        .getError())
                .containsExactly(
                        new AttainmentFault(0, AttainmentFault.Code.ACKNOWLEDGED_BEFORE_OPENING),
                        new AttainmentFault(2, AttainmentFault.Code.ACKNOWLEDGED_AFTER_AS_OF),
                        new AttainmentFault(4, AttainmentFault.Code.ACKNOWLEDGED_BEFORE_OPENING));
        assertThat(new AttainmentFault(0, AttainmentFault.Code.ACKNOWLEDGED_BEFORE_OPENING).rule())
                .isEqualTo(RuleId.of("OBJ-08b"));
    }

    private static AttainmentReport report(Instant asOf, CaseResponse... cases) {
        return AttainmentTarget.standard()
                .report(MARCH, asOf, List.of(cases))
                .get()
                .value();
    }

    private static CaseResponse response(Severity severity, Instant openedAt, Option<Instant> acknowledgedAt) {
        return new CaseResponse(openedAt, severity, DUE, acknowledgedAt);
    }
}
