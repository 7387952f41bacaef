package io.github.diops.domain.supportcase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Severity;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which events start, move or stop the response clock: OBJ-08, OBJ-08a, OBJ-10a. */
class ClockMoversTest {
    /** Mon 2024-03-11 10:00 in New York; an S3 is due a business day later. */
    private static final Instant OPENED = Instant.parse("2024-03-11T14:00:00Z");

    private static final Instant SOON = OPENED.plusSeconds(60);
    private static final Instant AFTER_THE_DEADLINE = Instant.parse("2024-03-12T14:00:01Z");
    private static final Actor CISCO = Actor.of("Cleo", Party.CISCO);
    private static final Actor PARTNER = Actor.of("Pat", Party.PARTNER);

    private final SupportCase open = Cases.open(Severity.S3, OPENED);

    @Test
    void opening_a_case_starts_it_by_the_partners_right() {
        assertThat(open.opening().movesTheClock()).isTrue();
        assertThat(open.opening().rule()).isEqualTo(RuleId.of("SEV-08"));
    }

    @Test
    void an_acknowledgement_and_a_withdrawal_stop_it() {
        assertThat(open.acknowledge(CISCO, SOON).get().movesTheClock()).isTrue();
        assertThat(open.withdraw(PARTNER, "Found it.", SOON).get().movesTheClock())
                .isTrue();
    }

    @Test
    void a_change_of_severity_moves_it_unless_the_deadline_has_passed() {
        assertThat(Cases.POLICY
                        .changeSeverity(CISCO, open, Severity.S2, "Triage.", SOON)
                        .get()
                        .movesTheClock())
                .isTrue();
        assertThat(Cases.POLICY
                        .changeSeverity(CISCO, open, Severity.S2, "Triage.", AFTER_THE_DEADLINE)
                        .get()
                        .movesTheClock())
                .isFalse();
    }

    @Test
    void what_is_told_meanwhile_does_not() {
        assertThat(open.giveStatus(CISCO, "Looking.", Option.none(), SOON).get().movesTheClock())
                .isFalse();
    }
}
