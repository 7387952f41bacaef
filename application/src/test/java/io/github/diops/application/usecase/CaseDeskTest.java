package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static io.github.diops.application.usecase.Office.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.response.Verdict;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseDeskTest {
    private static final String FRI_2024_03_08 = "2024-03-08T12:00:00Z";
    private static final CaseId NOBODYS = CaseId.of("nobodys");

    private final Office office = new Office(FRI_2024_03_08);
    private final CustomerId customer = office.customer(ACME);

    private static CaseId id(CaseView view) {
        return view.supportCase().opening().id();
    }

    private Either<Problem, CaseView> acknowledge(Caller caller, CaseView opened, String at) {
        return office.acknowledge(
                caller,
                id(opened),
                new Occasion(Option.of(at).filter(text -> !text.isEmpty()).map(Instant::parse), Option.none()));
    }

    private static Occasion expecting(HashSet<Long> versions) {
        return new Occasion(Option.none(), Option.some(versions));
    }

    @ParameterizedTest
    @CsvSource({
        // 12:00Z is 07:00 in New York: business days count from 14:00Z; summer time begins on Sun 10 March
        "S1, 2024-03-08T12:15:00Z",
        "S2, 2024-03-08T12:30:00Z",
        "S3, 2024-03-11T13:00:00Z",
        "S4, 2024-03-13T13:00:00Z"
    })
    void a_case_opened_by_its_stated_severity_is_due_by_that(Severity stated, String dueAt) {
        CaseView opened = office.open(ACME, customer, stated);
        assertThat(opened.supportCase().severity()).isEqualTo(stated);
        assertThat(opened.supportCase().dueAt()).isEqualTo(Instant.parse(dueAt));
        assertThat(opened.supportCase().state()).isEqualTo(CaseState.OPEN);
        assertThat(opened.supportCase().opening().proposed()).isEqualTo(Option.none());
        assertThat(opened.supportCase().differs()).isEqualTo(Option.none());
        assertThat(opened.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(opened.version()).isEqualTo(1);
        assertThat(office.diops.cases().read(ACME, id(opened))).isEqualTo(Option.some(opened));
    }

    @Test
    void a_case_opened_by_an_assessment_gets_what_the_matrix_proposes() {
        CaseView opened = Office.done(office.diops.cases().open(ACME, assessed(Option.none()), Option.none()));
        assertThat(opened.supportCase().severity()).isEqualTo(Severity.S2);
        assertThat(opened.supportCase().opening().proposed()).isEqualTo(Option.some(Severity.S2));
        assertThat(opened.supportCase().differs()).isEqualTo(Option.none());
    }

    @Test
    void a_statement_stands_beside_what_the_matrix_proposes() {
        CaseView opened =
                Office.done(office.diops.cases().open(ACME, assessed(Option.some(Severity.S4)), Option.none()));
        assertThat(opened.supportCase().severity()).isEqualTo(Severity.S4);
        assertThat(opened.supportCase().opening().proposed()).isEqualTo(Option.some(Severity.S2));
        assertThat(opened.supportCase().differs()).isEqualTo(Option.some(true));
    }

    /** Three quarters of everything, badly: S2. */
    private OpenCase assessed(Option<Severity> stated) {
        Assessment assessment =
                Assessment.of(Assessment.Extent.ofAffected(3, 4), Assessment.Gravity.named(Urgency.HIGH));
        return Office.opening(customer, Severity.S1)
                .severity(Either.right(stated.map(assessment::stating).getOrElse(assessment)))
                .build();
    }

    @Test
    void the_partner_and_the_administrator_open_cases_and_nobody_else() {
        for (Caller caller : List.of(ACME, ADMINISTRATOR)) {
            assertThat(office.open(caller, customer, Severity.S1).partner().value())
                    .isEqualTo("acme");
        }
        for (Caller caller : List.of(CISCO, Office.customer("acme", customer))) {
            Either<Problem, ?> outcome = office.diops
                    .cases()
                    .open(caller, Office.opening(customer, Severity.S1).build(), Option.none());
            assertThat(Office.refusal(outcome).rule().value()).isEqualTo("ESC-07");
        }
        assertThat(all(ADMINISTRATOR)).hasSize(2);
    }

    @Test
    void the_administrator_stands_in_for_the_party_and_the_trail_says_so() {
        CaseView opened = office.open(ADMINISTRATOR, customer, Severity.S1);
        assertThat(acknowledge(ADMINISTRATOR, opened, "").isRight()).isTrue();
        List<TimelineEntry> history =
                office.diops.cases().timeline(ACME, id(opened), 0, 10).get().items();
        assertThat(history.map(TimelineEntry::actor)).containsExactly("administrator", "administrator");
        assertThat(history.map(TimelineEntry::party)).containsExactly(Party.PARTNER, Party.CISCO);
        assertThat(history.map(entry -> entry.rule().value())).containsExactly("SEV-08", "OBJ-01");
    }

    @Test
    void only_cisco_acknowledges_and_only_the_first_time_counts() {
        CaseView opened = office.open(ACME, customer, Severity.S1);
        for (Caller caller : List.of(ACME, Office.customer("acme", customer))) {
            assertThat(Office.refusal(acknowledge(caller, opened, "")).rule().value())
                    .isEqualTo("OBJ-01");
        }
        CaseView first = acknowledge(CISCO, opened, "").get();
        office.setNow("2024-03-08T12:05:00Z");
        assertThat(Office.refusal(acknowledge(CISCO, opened, "")).rule().value())
                .isEqualTo("OBJ-08b");
        assertThat(office.diops.cases().read(ACME, id(opened))).isEqualTo(Option.some(first));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-08T12:10:00.001Z, /at in_the_future", "2024-03-08T11:59:59.999Z, /at before_last_event",
        "2024-03-08T12:00:00.0001Z, /at too_precise", "1970-01-01T00:00:00Z, /at before_last_event"
    })
    void an_acknowledgement_lies_between_the_opening_and_now_in_whole_milliseconds(String at, String fault) {
        CaseView opened = office.open(ACME, customer, Severity.S1);
        office.setNow("2024-03-08T12:10:00Z");
        assertThat(Office.faults(acknowledge(CISCO, opened, at))).containsExactly(fault);
        assertThat(office.diops.cases().read(ACME, id(opened))).isEqualTo(Option.some(opened));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-08T12:00:00Z", "2024-03-08T12:10:00Z", "2024-03-08T12:00:00.001Z"})
    void an_acknowledgement_may_lie_on_either_edge(String at) {
        CaseView opened = office.open(ACME, customer, Severity.S1);
        office.setNow("2024-03-08T12:10:00Z");
        assertThat(acknowledge(CISCO, opened, at).get().supportCase().acknowledgedAt())
                .isEqualTo(Option.some(Instant.parse(at)));
    }

    @Test
    void a_case_may_be_opened_earlier_than_recorded_and_not_later_nor_finer() {
        Either<Problem, ?> future = opened("2024-03-08T12:00:00.001Z");
        assertThat(Office.faults(future)).containsExactly("/openedAt in_the_future");
        assertThat(Office.faults(opened("2024-03-08T11:00:00.0001Z"))).containsExactly("/openedAt too_precise");
        assertThat(opened("2024-03-08T11:00:00.001Z").isRight()).isTrue();
    }

    private Either<Problem, ?> opened(String at) {
        return office.diops
                .cases()
                .open(
                        ACME,
                        Office.opening(customer, Severity.S1)
                                .openedAt(Option.some(Instant.parse(at)))
                                .build(),
                        Option.none());
    }

    @Test
    void a_clock_with_more_digits_than_records_keep_is_cut_to_milliseconds() {
        office.setNow("2024-03-08T12:00:00.123456789Z");
        CaseView opened = office.open(ACME, customer, Severity.S1);
        assertThat(opened.supportCase().opening().at()).isEqualTo(Instant.parse("2024-03-08T12:00:00.123Z"));
        assertThat(acknowledge(CISCO, opened, "").get().supportCase().acknowledgedAt())
                .isEqualTo(Option.some(Instant.parse("2024-03-08T12:00:00.123Z")));
    }

    @Test
    void a_command_goes_ahead_only_on_a_version_it_expects() {
        CaseView opened = office.open(ACME, customer, Severity.S1);
        for (HashSet<Long> versions : List.of(HashSet.<Long>empty(), HashSet.of(0L), HashSet.of(2L, 3L))) {
            Either<Problem, CaseView> stale = office.acknowledge(CISCO, id(opened), expecting(versions));
            assertThat(Office.told(stale)).isEqualTo(new Problem.Stale());
        }
        CaseView done = office.acknowledge(CISCO, id(opened), expecting(HashSet.of(7L, 1L)))
                .get();
        assertThat(done.version()).isEqualTo(2);
    }

    @Test
    void an_objective_is_met_at_the_very_deadline_and_missed_a_millisecond_later() {
        CaseView met = office.open(ACME, customer, Severity.S1);
        CaseView missed = office.open(ACME, customer, Severity.S1);
        office.setNow("2024-03-08T12:15:00Z");
        assertThat(office.diops.cases().read(ACME, id(met)).get().verdict()).isEqualTo(Verdict.WAITING);
        assertThat(acknowledge(CISCO, met, "").get().verdict()).isEqualTo(Verdict.MET);
        office.setNow("2024-03-08T12:15:00.001Z");
        assertThat(office.diops.cases().read(ACME, id(missed)).get().verdict()).isEqualTo(Verdict.MISSED);
        assertThat(acknowledge(CISCO, missed, "").get().verdict()).isEqualTo(Verdict.MISSED);
        assertThat(office.diops.cases().read(ACME, id(met)).get().verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void an_acknowledgement_recorded_late_is_judged_by_when_it_happened() {
        CaseView opened = office.open(ACME, customer, Severity.S1);
        office.setNow("2024-03-09T12:00:00Z");
        assertThat(acknowledge(CISCO, opened, "2024-03-08T12:15:00Z").get().verdict())
                .isEqualTo(Verdict.MET);
    }

    private List<CaseView> all(Caller caller) {
        return office.diops
                .cases()
                .list(caller, SupportCaseList.Filter.EVERYTHING, Option.none(), 200)
                .items();
    }

    @Test
    void paging_neither_skips_nor_repeats_an_older_case_while_cases_are_added() {
        List<CaseId> old = List.empty();
        for (int count = 0; count < 9; count++) {
            office.setNow(Instant.parse(FRI_2024_03_08)
                    .plus(Duration.ofMillis(count / 3))
                    .toString());
            old = old.append(id(office.open(ACME, customer, Severity.S2)));
        }
        office.setNow("2024-03-08T13:00:00Z");
        List<CaseId> seen = List.empty();
        Option<SupportCaseList.Position> at = Option.none();
        do {
            Page<CaseView, SupportCaseList.Position> page =
                    office.diops.cases().list(ACME, SupportCaseList.Filter.EVERYTHING, at, 2);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            seen = seen.appendAll(page.items().map(CaseDeskTest::id));
            at = page.next();
            office.open(ACME, customer, Severity.S1);
        } while (at.isDefined());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(old);
    }

    @Test
    void a_list_that_ends_with_a_full_page_has_no_next() {
        office.open(ACME, customer, Severity.S1);
        office.open(ACME, customer, Severity.S1);
        assertThat(office.diops
                        .cases()
                        .list(ACME, SupportCaseList.Filter.EVERYTHING, Option.none(), 2)
                        .next())
                .isEqualTo(Option.none());
    }

    @Test
    void filters_narrow_the_list() {
        CaseView s1 = office.open(ACME, customer, Severity.S1);
        CaseView s2 = office.open(ACME, customer, Severity.S2);
        CaseView others = office.open(ACME, office.customer(ACME), Severity.S1);
        acknowledge(CISCO, s1, "").get();
        assertThat(found(Option.some(CaseState.ACKNOWLEDGED), Option.none(), Option.none(), Option.none()))
                .containsExactly(id(s1));
        assertThat(found(Option.none(), Option.some(Severity.S2), Option.none(), Option.none()))
                .containsExactly(id(s2));
        assertThat(found(Option.none(), Option.none(), Option.some(customer), Option.none()))
                .containsExactlyInAnyOrder(id(s1), id(s2));
        assertThat(found(
                        Option.none(),
                        Option.none(),
                        Option.none(),
                        Option.some(s2.supportCase().dueAt())))
                .containsExactlyInAnyOrder(id(s1), id(others));
        assertThat(found(Option.some(CaseState.OPEN), Option.some(Severity.S1), Option.some(customer), Option.none()))
                .isEmpty();
    }

    private List<CaseId> found(
            Option<CaseState> state, Option<Severity> severity, Option<CustomerId> whose, Option<Instant> dueBefore) {
        return office.diops
                .cases()
                .list(
                        ACME,
                        SupportCaseList.Filter.builder()
                                .state(state)
                                .severity(severity)
                                .customer(whose)
                                .dueBefore(dueBefore)
                                .build(),
                        Option.none(),
                        10)
                .items()
                .map(CaseDeskTest::id);
    }

    @Test
    void a_history_is_paged_from_the_oldest_step() {
        CaseView opened = office.open(ACME, customer, Severity.S1);
        acknowledge(CISCO, opened, "").get();
        Page<TimelineEntry, Long> first =
                office.diops.cases().timeline(ACME, id(opened), 0, 1).get();
        assertThat(first.items().map(TimelineEntry::type)).containsExactly("OPENED");
        assertThat(first.next()).isEqualTo(Option.some(1L));
        Page<TimelineEntry, Long> second =
                office.diops.cases().timeline(ACME, id(opened), 1, 1).get();
        assertThat(second.items().map(TimelineEntry::type)).containsExactly("ACKNOWLEDGED");
        assertThat(second.next()).isEqualTo(Option.none());
        assertThat(office.diops.cases().timeline(ACME, id(opened), 2, 1).get().items())
                .isEmpty();
    }

    @Test
    void a_foreign_record_is_to_a_stranger_what_a_missing_one_is() {
        CaseView opened = office.open(ACME, customer, Severity.S1);
        CustomerId sister = office.customer(ACME);
        for (Caller stranger : List.of(OTHER, Office.customer("acme", sister), Office.customer("other", customer))) {
            for (CaseId id : List.of(id(opened), NOBODYS)) {
                assertThat(office.diops.cases().read(stranger, id)).isEqualTo(Option.none());
                assertThat(office.diops.cases().timeline(stranger, id, 0, 10)).isEqualTo(Option.none());
                assertThat(Office.told(office.acknowledge(stranger, id, expecting(HashSet.of(99L)))))
                        .isEqualTo(new Problem.Missing());
            }
            assertThat(all(stranger)).isEmpty();
            assertThat(office.diops.customers().read(stranger, customer)).isEqualTo(Option.none());
            assertThat(Office.faults(office.diops
                            .cases()
                            .open(
                                    stranger,
                                    Office.opening(customer, Severity.S1).build(),
                                    Option.none())))
                    .isEqualTo(Office.faults(office.diops
                            .cases()
                            .open(
                                    stranger,
                                    Office.opening(CustomerId.of("nobody"), Severity.S1)
                                            .build(),
                                    Option.none())))
                    .containsExactly("/customer unknown_record");
        }
        for (Caller reader : List.of(ACME, CISCO, ADMINISTRATOR, Office.customer("acme", customer))) {
            assertThat(office.diops.cases().read(reader, id(opened))).isEqualTo(Option.some(opened));
            assertThat(all(reader)).containsExactly(opened);
        }
    }

    @Test
    void holidays_of_a_reviewed_calendar_are_no_business_days() {
        CustomerId american =
                office.customer(ACME, new HolidaySource.Named("US")).customer().id();
        office.setNow("2024-07-03T14:00:00Z");
        // Wed 10:00 in New York, the 4th off: Fri and Tue
        assertThat(office.open(ACME, american, Severity.S3).supportCase().dueAt())
                .isEqualTo(Instant.parse("2024-07-05T14:00:00Z"));
        assertThat(office.open(ACME, american, Severity.S4).supportCase().dueAt())
                .isEqualTo(Instant.parse("2024-07-09T14:00:00Z"));
        assertThat(office.open(ACME, customer, Severity.S3).supportCase().dueAt())
                .isEqualTo(Instant.parse("2024-07-04T14:00:00Z"));
    }

    @Test
    void holidays_of_a_year_that_was_not_reviewed_are_not_guessed() {
        CustomerId american =
                office.customer(ACME, new HolidaySource.Named("US")).customer().id();
        office.setNow("2025-06-01T00:00:00Z");
        assertThat(Office.faults(office.diops
                        .cases()
                        .open(ACME, Office.opening(american, Severity.S3).build(), Option.none())))
                .containsExactly("/openedAt unknown_year");
    }

    @Test
    void a_customer_that_never_works_cannot_have_a_case_counted_in_business_days() {
        TreeSet<LocalDate> always = TreeSet.ofAll(
                LocalDate.of(2024, 3, 1).datesUntil(LocalDate.of(2025, 4, 1)).toList());
        CustomerId resting = office.customer(ACME, new HolidaySource.Listed(always))
                .customer()
                .id();
        assertThat(Office.refusal(office.diops
                                .cases()
                                .open(ACME, Office.opening(resting, Severity.S3).build(), Option.none()))
                        .rule()
                        .value())
                .isEqualTo("OBJ-03a");
        assertThat(office.open(ACME, resting, Severity.S1).supportCase().severity())
                .isEqualTo(Severity.S1);
    }

    @Test
    void trouble_of_the_storage_is_passed_on() {
        CaseView opened = office.open(ACME, customer, Severity.S1);
        office.storage.close();
        assertThatThrownBy(() -> office.open(ACME, customer, Severity.S1)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> acknowledge(CISCO, opened, "")).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> office.diops.cases().read(ACME, id(opened))).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> all(ACME)).isInstanceOf(StorageException.class);
    }
}
