package io.github.diops.domain.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.severity.Severity;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** OBJ-04a for random cases: counts partition them, and two periods that meet count as the one they make. */
class AttainmentProperties {
    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

    @Property
    void the_counts_partition_the_cases(@ForAll("cases") List<CaseResponse> cases) {
        for (Severity severity : Severity.values()) {
            Attainment attainment = report(0, 1000, cases).of(severity);

            assertThat(attainment.met() + attainment.missed() + attainment.waiting())
                    .isEqualTo(cases.stream()
                            .filter(each -> each.severity() == severity)
                            .count());
        }
    }

    @Property
    void two_periods_that_meet_make_one(@ForAll("cases") List<CaseResponse> cases, @ForAll("minutes") long middle) {
        for (Severity severity : Severity.values()) {
            Attainment first = report(0, middle, cases).of(severity);
            Attainment second = report(middle, 1000, cases).of(severity);
            Attainment whole = report(0, 1000, cases).of(severity);

            assertThat(first.met() + second.met()).isEqualTo(whole.met());
            assertThat(first.missed() + second.missed()).isEqualTo(whole.missed());
            assertThat(first.waiting() + second.waiting()).isEqualTo(whole.waiting());
        }
    }

    /** The inequality of OBJ-04a as it is written; the counts are small here. */
    @Property
    void on_target_is_20_met_at_least_19_decided(@ForAll("counts") long met, @ForAll("counts") long missed) {
        Attainment attainment = new Attainment(met, missed, 0, Option.some(Fraction.of(19, 20)));

        assertThat(attainment.onTarget())
                .isEqualTo(Option.when(met + missed > 0, () -> 20 * met >= 19 * (met + missed)));
    }

    private static AttainmentReport report(long from, long to, List<CaseResponse> cases) {
        return AttainmentTarget.standard()
                .report(
                        new AttainmentPeriod(minute(from), minute(to)),
                        minute(1500),
                        io.vavr.collection.List.ofAll(cases))
                .get()
                .value();
    }

    private static Instant minute(long minute) {
        return START.plusSeconds(minute * 60);
    }

    @Provide
    Arbitrary<List<CaseResponse>> cases() {
        return Combinators.combine(
                        minutes(),
                        Arbitraries.of(Severity.class),
                        Arbitraries.longs().between(0, 900),
                        Arbitraries.longs().between(0, 500).injectNull(0.3))
                .as((opened, severity, due, answered) -> new CaseResponse(
                        minute(opened),
                        severity,
                        minute(opened + due),
                        Option.of(answered).map(delay -> minute(opened + delay))))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Long> minutes() {
        return Arbitraries.longs().between(0, 999);
    }

    @Provide
    Arbitrary<Long> counts() {
        return Arbitraries.longs().between(0, 500);
    }
}
