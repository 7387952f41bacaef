package io.github.diops.domain.supportcase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.severity.Severity;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step in every state by every party: allowed, or refused with its rule. */
class CaseStepTest {
    private static final Instant OPENED = Instant.parse("2024-03-11T14:00:00Z");
    private static final Instant AT = OPENED.plusSeconds(10);

    /**
     * Who may (C Cisco, P partner), the rule that refuses others, and what each state answers to who may: {@code +} the
     * step, else the rule of the refusal.
     */
    private static final String TABLE = """
            step                       who refused  OPEN    ACKNOWLEDGED OBSERVING RESOLVED CLOSED  WITHDRAWN
            ACKNOWLEDGE                C   OBJ-01   +       OBJ-08b      OBJ-08b   OBJ-08b  OBJ-08b OBJ-11b
            CHANGE_SEVERITY            C   SEV-10a  +       +            +         OBJ-11b  OBJ-11b OBJ-11b
            REQUEST_SEVERITY           P   SEV-09   +       +            +         OBJ-11b  OBJ-11b OBJ-11b
            GIVE_STATUS                C   OBJ-05   +       +            +         OBJ-11b  OBJ-11b OBJ-11b
            RECORD_CONTACT_UNAVAILABLE CP  OBJ-06b  +       +            +         OBJ-11b  OBJ-11b OBJ-11b
            RECORD_CONTACT_AVAILABLE   CP  OBJ-06b  OBJ-06b OBJ-06b      OBJ-06b   OBJ-11b  OBJ-11b OBJ-11b
            OBSERVE                    C   SEV-11a  OBJ-11  +            +         OBJ-11b  OBJ-11b OBJ-11b
            RESOLVE                    C   OBJ-11   OBJ-11  +            +         OBJ-11b  OBJ-11b OBJ-11b
            REOPEN                     CP  OBJ-11a  OBJ-11a OBJ-11a      +         +        OBJ-11b OBJ-11b
            CLOSE                      CP  OBJ-11a  OBJ-11a OBJ-11a      OBJ-11a   +        OBJ-11b OBJ-11b
            WITHDRAW                   P   OBJ-12   +       +            +         OBJ-11b  OBJ-11b OBJ-11b
            ESCALATE                   P   OBJ-07   +       +            +         OBJ-11b  OBJ-11b OBJ-11b
            """;

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        List<String[]> lines =
                TABLE.lines().map(line -> line.trim().split("\\s+", -1)).toList();
        for (String[] line : lines.subList(1, lines.size())) {
            for (int column = 3; column < line.length; column++) {
                CaseState state = CaseState.valueOf(lines.get(0)[column]);
                for (Party party : Party.values()) {
                    boolean theirs = line[1].contains(party.name().substring(0, 1)) && party != Party.CUSTOMER;
                    cells.add(Arguments.of(
                            CaseStep.valueOf(line[0]), state, Actor.of("Bob", party), theirs ? line[column] : line[2]));
                }
                cells.add(Arguments.of(CaseStep.valueOf(line[0]), state, Actor.administrator("root"), line[column]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} in {1} by {2}: {3}")
    @MethodSource("cells")
    void every_step_is_allowed_or_refused_with_its_rule(CaseStep step, CaseState state, Actor by, String expected) {
        SupportCase before = in(state);

        Either<Refusal, CaseEvent.Later> answer = attempt(before, step, by);

        assertThat(answer.<String>fold(refusal -> refusal.rule().value(), event -> "+"))
                .isEqualTo(expected);
        answer.forEach(event -> {
            assertThat(event.step()).isEqualTo(step);
            assertThat(event.rule()).isEqualTo(step.rule());
            assertThat(event.at()).isEqualTo(AT);
            assertThat(by.standsFor(event.by())).isTrue();
            assertThat(step.parties()).contains(event.by());
            assertThat(event.after(Option.some(before)).lastEventAt()).isEqualTo(AT);
        });
    }

    @Test
    void the_table_has_every_step_in_every_state_by_every_party_and_the_administrator() {
        assertThat(cells()).hasSize(CaseStep.values().length * CaseState.values().length * (Party.values().length + 1));
    }

    @Test
    void a_step_out_of_place_names_the_state() {
        assertThat(CaseStep.CLOSE
                        .partyOf(Actor.administrator("root"), in(CaseState.OBSERVING))
                        .getLeft())
                .isEqualTo(Refusal.of(CaseRefusal.NOT_RESOLVED).with("state", "OBSERVING"));
        assertThat(CaseStep.RESOLVE
                        .partyOf(Actor.administrator("root"), in(CaseState.OPEN))
                        .getLeft())
                .isEqualTo(Refusal.of(CaseRefusal.NOT_YET_ACKNOWLEDGED).with("state", "OPEN"));
        assertThat(CaseStep.RESOLVE
                        .partyOf(Actor.administrator("root"), in(CaseState.RESOLVED))
                        .getLeft())
                .isEqualTo(Refusal.of(CaseRefusal.CASE_IS_RESOLVED).with("state", "RESOLVED"));
        assertThat(CaseStep.REOPEN
                        .partyOf(Actor.administrator("root"), in(CaseState.WITHDRAWN))
                        .getLeft())
                .isEqualTo(Refusal.of(CaseRefusal.CASE_IS_OVER).with("state", "WITHDRAWN"));
    }

    private static SupportCase in(CaseState state) {
        SupportCase opened = Cases.open(Severity.S3, OPENED);
        SupportCase acknowledged = Cases.acknowledge(opened, OPENED);
        return switch (state) {
            case OPEN -> opened;
            case ACKNOWLEDGED -> acknowledged;
            case OBSERVING -> Cases.observe(acknowledged, OPENED.plusSeconds(60), OPENED);
            case RESOLVED -> Cases.resolve(acknowledged, OPENED);
            case CLOSED -> Cases.close(Cases.resolve(acknowledged, OPENED), OPENED);
            case WITHDRAWN -> Cases.withdraw(opened, OPENED);
        };
    }

    static Either<Refusal, CaseEvent.Later> attempt(SupportCase before, CaseStep step, Actor by) {
        return Either.narrow(
                switch (step) {
                    case ACKNOWLEDGE -> before.acknowledge(by, AT);
                    case CHANGE_SEVERITY -> Cases.POLICY.changeSeverity(by, before, Severity.S2, "Triage", AT);
                    case REQUEST_SEVERITY -> before.requestSeverity(by, Severity.S1, "The shop cannot sell", AT);
                    case GIVE_STATUS -> before.giveStatus(by, "Looking into it", Option.none(), AT);
                    case RECORD_CONTACT_UNAVAILABLE -> before.contactUnavailable(by, AT);
                    case RECORD_CONTACT_AVAILABLE -> before.contactAvailable(by, AT);
                    case OBSERVE -> before.observe(by, AT.plusSeconds(60), AT);
                    case RESOLVE -> before.resolve(by, "Rebooted", AT);
                    case REOPEN -> before.reopen(by, "Again", AT);
                    case CLOSE -> before.close(by, AT);
                    case WITHDRAW -> before.withdraw(by, "Found it", AT);
                    case ESCALATE -> before.escalate(by, "Slow", AT);
                });
    }
}
