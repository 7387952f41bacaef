package io.github.diops.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Upkeep.Progress;
import io.github.diops.application.port.in.Upkeep.Reason;
import io.github.diops.application.port.in.Upkeep.Size;
import io.github.diops.application.port.in.Upkeep.Unreadable;
import io.github.diops.application.port.in.Upkeep.Verification;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway.Init")
class UpkeepTest {
    private static final Contact ANN =
            new Contact("Ann", false, Option.none(), Option.some(new EmailAddress("ann@example.com")));

    private final Office here = new Office("2024-03-08T10:00:00Z");
    private final Office there = new Office("2024-03-08T10:00:00Z");
    private CustomerId acmes;
    private CaseView acknowledged;

    @BeforeEach
    void work() {
        acmes = here.customer(Office.ACME, Office.none(), ANN).customer().id();
        CaseView opened = here.open(Office.ACME, acmes, Severity.S2);
        acknowledged = acknowledged(here, opened);
        here.open(Office.OTHER, here.customer(Office.OTHER), Severity.S4);
        here.storage.trail().denied(denial());
    }

    @Test
    void a_journal_as_it_was_stored_is_whole() {
        assertThat(here.diops.upkeep().verify(progress -> {}))
                .isEqualTo(new Verification(new Progress(4, 5), List.empty()));
    }

    @Test
    void an_export_taken_in_elsewhere_is_the_same_journal_with_the_same_lists() {
        List<String> exported = exported(here);

        assertThat(read(there, exported)).isEqualTo(Either.right(new Progress(4, 5)));

        assertThat(exported(there)).isEqualTo(exported);
        assertThat(there.diops.upkeep().verify(progress -> {}).findings()).isEmpty();
        assertThat(there.diops
                        .cases()
                        .read(Office.ACME, acknowledged.supportCase().opening().id()))
                .contains(acknowledged);
        assertThat(there.diops.customers().read(Office.ACME, acmes))
                .isEqualTo(here.diops.customers().read(Office.ACME, acmes));
        assertThat(there.storage
                        .records()
                        .page(new Scope.All(), StreamKey.Kind.CUSTOMER, Option.none(), Option.none(), 9))
                .isEqualTo(here.storage
                        .records()
                        .page(new Scope.All(), StreamKey.Kind.CUSTOMER, Option.none(), Option.none(), 9));
        assertThat(trail(there)).isEqualTo(trail(here)).hasSize(6);
    }

    @Test
    void an_export_taken_in_twice_or_again_after_an_interruption_is_taken_in_once() {
        List<String> exported = exported(here);
        for (int lines = 0; lines < exported.size(); lines++) {
            Office anew = new Office("2024-03-08T10:00:00Z");
            assertThat(read(anew, exported.take(lines)).getLeft().reason()).isIn(Reason.CUT_OFF, Reason.NO_EXPORT);
            assertThat(read(anew, exported)).isEqualTo(Either.right(new Progress(4, 5)));
            assertThat(exported(anew)).as("interrupted after " + lines).isEqualTo(exported);
        }
        assertThat(read(here, exported)).isEqualTo(Either.right(new Progress(4, 5)));
        assertThat(exported(here)).isEqualTo(exported);
    }

    @Test
    void made_up_records_are_a_whole_journal_as_people_would_have_left_it() {
        assertThat(there.diops.upkeep().makeUp(new Size(2, 3, 1_030), progress -> {}))
                .contains(new Progress(3 + 1_030, 3 + 1_000 + 4 * 30));

        assertThat(there.diops.upkeep().verify(progress -> {}))
                .isEqualTo(new Verification(new Progress(3 + 1_030, 3 + 1_000 + 4 * 30), List.empty()));
        Office moved = new Office("2024-03-08T10:00:00Z");
        assertThat(read(moved, exported(there)).isRight()).isTrue();
        assertThat(exported(moved)).isEqualTo(exported(there));
        assertThat(cases(there, CaseState.CLOSED)).isEqualTo(30);
        assertThat(cases(there, CaseState.OPEN)).isEqualTo(1_000);
        assertThat(trail(there)).hasSize(99);
    }

    private static int cases(Office office, CaseState state) {
        return office.storage
                .supportCases()
                .page(
                        new Scope.All(),
                        SupportCaseList.Filter.builder()
                                .state(Option.some(state))
                                .build(),
                        Option.none(),
                        2_000)
                .size();
    }

    @Test
    void nothing_is_made_up_where_there_are_records() {
        List<String> before = exported(here);
        assertThat(here.diops.upkeep().makeUp(new Size(1, 1, 1), progress -> {}))
                .isEmpty();
        assertThat(exported(here)).isEqualTo(before);
    }

    @Test
    void a_record_that_has_gone_on_since_it_was_taken_in_is_gone_on_with() {
        assertThat(read(there, exported(here)).isRight()).isTrue();
        here.open(Office.ACME, acmes, Severity.S3);
        commanded(here, acknowledged, Office.ACME, new CaseCommand.Escalate("no word since"));
        List<String> later = exported(here);

        assertThat(read(there, later).isRight()).isTrue();

        assertThat(exported(there)).isEqualTo(later);
    }

    @Test
    void a_record_with_another_history_is_left_as_it_is() {
        assertThat(read(there, exported(here)).isRight()).isTrue();
        commanded(there, acknowledged, Office.ACME, new CaseCommand.Escalate("no word since"));
        commanded(here, acknowledged, Office.ACME, new CaseCommand.Escalate("something else"));
        List<String> before = exported(there);

        assertThat(read(there, exported(here)).getLeft().reason()).isEqualTo(Reason.OTHER_HISTORY);

        assertThat(exported(there)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_EXPORT", "BROKEN_LINE", "BROKEN_CHAIN", "CUT_OFF"})
    void a_file_that_is_no_sound_export_is_told_with_the_line(Reason reason) {
        List<String> exported = exported(here);
        List<String> broken = switch (reason) {
            case NO_EXPORT -> exported.update(0, line -> line.replace("\"version\":1", "\"version\":2"));
            case BROKEN_LINE -> exported.update(1, "{\"line\":\"record\"}");
            case BROKEN_CHAIN -> exported.map(line -> line.replace("no dial tone", "no trouble"));
            case CUT_OFF -> exported.init();
            case OTHER_HISTORY -> throw new IllegalStateException("has a test of its own");
        };

        Unreadable told = read(there, broken).getLeft();

        assertThat(told.reason()).isEqualTo(reason);
        assertThat(told.line())
                .isEqualTo(
                        switch (reason) {
                            case NO_EXPORT -> 1;
                            case BROKEN_LINE -> 2;
                            case BROKEN_CHAIN -> endOfFirstCase(exported);
                            case CUT_OFF -> exported.size();
                            case OTHER_HISTORY -> 0;
                        });
    }

    /** The line of the last event of the first case in the file. */
    private static long endOfFirstCase(List<String> exported) {
        int record = exported.indexWhere(line -> line.contains("\"stream\":\"case/"));
        long events = StoredJson.parse(exported.get(record)).number("version");
        return record + 1 + events;
    }

    @Test
    void projections_made_anew_are_those_that_were_there() {
        List<String> before = exported(here);
        List<TrailRow> done = trail(here);
        String state = here.storage.archive().records(Option.none(), 9).toString();

        assertThat(here.diops.upkeep().rebuild(progress -> {})).isEqualTo(new Progress(4, 5));

        assertThat(exported(here)).isEqualTo(before);
        assertThat(trail(here)).isEqualTo(done);
        assertThat(here.storage.archive().records(Option.none(), 9).toString()).isEqualTo(state);
        assertThat(here.diops
                        .cases()
                        .read(Office.ACME, acknowledged.supportCase().opening().id()))
                .contains(acknowledged);
    }

    private static CaseView acknowledged(Office office, CaseView opened) {
        return commanded(office, opened, Office.CISCO, new CaseCommand.Acknowledge());
    }

    private static CaseView commanded(Office office, CaseView seen, Caller by, CaseCommand command) {
        CaseId id = seen.supportCase().opening().id();
        return Office.done(office.diops.cases().command(by, id, Occasion.NOW, command, Option.none()));
    }

    private static TrailRow denial() {
        return TrailRow.builder()
                .tenant(Office.ACME.scope().partner().get())
                .id("denial-1")
                .at(Instant.parse("2024-03-08T10:00:00Z"))
                .actor("bob")
                .standsIn(false)
                .type("acknowledge")
                .requestId("request-9")
                .outcome(TrailRow.Outcome.DENIED)
                .build();
    }

    private static List<TrailRow> trail(Office office) {
        return office.storage.trail().page(new Scope.All(), AccessTrail.Filter.EVERYTHING, Option.none(), 99);
    }

    private static List<String> exported(Office office) {
        java.util.List<String> lines = new ArrayList<>();
        Progress unused = office.diops.upkeep().write(lines::add, progress -> {});
        return List.ofAll(lines);
    }

    private static Either<Unreadable, Progress> read(Office office, List<String> lines) {
        Iterator<String> next = lines.iterator();
        return office.diops
                .upkeep()
                .read(() -> next.hasNext() ? Option.some(next.next()) : Option.none(), progress -> {});
    }
}
