package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static io.github.diops.application.usecase.Office.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.BackupDesk;
import io.github.diops.application.port.in.BackupGaps;
import io.github.diops.application.port.in.BackupLogView;
import io.github.diops.application.port.in.BackupPosition;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RecordBackup;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.domain.backup.BackupEvent;
import io.github.diops.domain.backup.BackupLocation;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.release.UcApplication;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BKP-01 to BKP-08 on record. */
class BackupDeskTest {
    private static final String SUN_2024_03_10 = "2024-03-10T03:00:00Z";
    private static final String PLACE = "vault 7, shelf 2";

    private final Office office = new Office(SUN_2024_03_10);
    private final BackupDesk desk = office.diops.backups();
    private final CustomerId customer = office.customer(ACME);

    private RecordBackup.Builder command(CustomerId whose, String completedAt) {
        return RecordBackup.builder()
                .customer(whose)
                .application(UcApplication.CUCM)
                .completedAt(Instant.parse(completedAt))
                .good(true);
    }

    private BackupLogView recorded(RecordBackup command) {
        return Office.done(desk.record(CISCO, command, Option.none()));
    }

    /** Nightly at 02:00Z from 1 to 10 March; those of the 8th and the 9th failed. */
    private void tenNights() {
        for (int day = 1; day <= 10; day++) {
            recorded(command(customer, String.format("2024-03-%02dT02:00:00Z", day))
                    .good(day != 8 && day != 9)
                    .build());
        }
    }

    private List<BackupEvent.Recorded> all(Caller caller) {
        return desk.list(caller, customer, Option.none(), Option.none(), 200).items();
    }

    /** BKP-03's example: 10, 7 and 6 are primary, 5 to 1 extended, 5 through 7 April 02:00:00Z. */
    @Test
    void the_tiers_of_what_was_recorded_are_the_policys() {
        tenNights();

        assertThat(tiers(SUN_2024_03_10))
                .containsExactly(
                        "10 PRIMARY",
                        "09 FAILED",
                        "08 FAILED",
                        "07 PRIMARY",
                        "06 PRIMARY",
                        "05 EXTENDED",
                        "04 EXTENDED",
                        "03 EXTENDED",
                        "02 EXTENDED",
                        "01 EXTENDED");
        assertThat(tiers("2024-04-07T02:00:00Z")).contains("05 EXTENDED", "04 EXPIRED");
        assertThat(tiers("2024-04-07T02:00:00.001Z")).contains("05 EXPIRED");
        assertThat(tiers("2024-03-03T02:00:00Z")).containsExactly("03 PRIMARY", "02 PRIMARY", "01 PRIMARY");
        assertThat(tiers("2024-02-01T00:00:00Z")).isEmpty();
        assertThat(desk.retention(ACME, customer, UcApplication.CUCM, Option.none())
                        .get()
                        .value()
                        .restorePoint()
                        .get()
                        .completedAt())
                .isEqualTo(Instant.parse("2024-03-10T02:00:00Z"));
    }

    private List<String> tiers(String at) {
        return List.ofAll(desk.retention(ACME, customer, UcApplication.CUCM, Option.some(Instant.parse(at)))
                .get()
                .value()
                .iterator()
                .map(item -> item.backup().completedAt().toString().substring(8, 10) + " " + item.tier()));
    }

    @Test
    void a_backup_recorded_late_counts_by_when_it_was_completed() {
        recorded(command(customer, "2024-03-10T02:00:00Z").build());
        recorded(command(customer, "2024-03-05T02:00:00Z").build());
        assertThat(all(ACME).map(event -> event.at().toString()))
                .containsExactly("2024-03-10T02:00:00Z", "2024-03-05T02:00:00Z");
    }

    @Test
    void two_backups_of_one_instant_are_two() {
        recorded(command(customer, "2024-03-10T02:00:00Z").build());
        recorded(command(customer, "2024-03-10T02:00:00Z").good(false).build());
        List<BackupEvent.Recorded> both = all(ACME);
        assertThat(both).hasSize(2);
        assertThat(both.get(0).backup().isNewerThan(both.get(1).backup())).isTrue();
    }

    @Test
    void only_cisco_records_and_never_from_the_future() {
        for (Caller caller : List.of(ACME, Office.customer("acme", customer))) {
            Either<Problem, ?> outcome =
                    desk.record(caller, command(customer, SUN_2024_03_10).build(), Option.none());
            assertThat(Office.refusal(outcome).rule()).hasToString("BKP-01");
        }
        Either<Problem, ?> future =
                desk.record(CISCO, command(customer, "2024-03-10T03:00:00.001Z").build(), Option.none());
        assertThat(Office.faults(future)).containsExactly("/completedAt in_the_future");
        Either<Problem, ?> both = desk.record(
                ACME,
                command(CustomerId.of("nobody"), "2024-03-10T03:00:00.0001Z").build(),
                Option.none());
        assertThat(Office.faults(both)).containsExactly("/customer unknown_record", "/completedAt in_the_future");
        assertThat(all(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void where_a_backup_lies_is_ciscos_secret() {
        BackupLogView view = recorded(command(customer, SUN_2024_03_10)
                .location(Option.some(BackupLocation.of(PLACE)))
                .build());

        assertThat(view.toString()).doesNotContain("vault");
        BackupLocation location = all(ACME).head().location().get();
        assertThat(location.shownTo(ACME.actor()).isLeft()).isTrue();
        assertThat(location.shownTo(Office.customer("acme", customer).actor()).isLeft())
                .isTrue();
        assertThat(location.shownTo(CISCO.actor())).contains(PLACE);
        assertThat(location.shownTo(ADMINISTRATOR.actor())).contains(PLACE);
        for (Caller caller : List.of(ACME, CISCO, ADMINISTRATOR)) {
            List<TimelineEntry> history =
                    desk.timeline(caller, customer, UcApplication.CUCM, 0, 10).items();
            assertThat(history).hasSize(1);
            assertThat(history.head().data())
                    .contains("\"good\":true")
                    .doesNotContain("vault")
                    .doesNotContain("location");
        }
    }

    @Test
    void an_application_has_a_log_of_its_own_and_the_list_of_all_is_one() {
        recorded(command(customer, "2024-03-09T02:00:00Z").build());
        recorded(command(customer, "2024-03-10T02:00:00Z")
                .application(UcApplication.CER)
                .build());
        recorded(command(customer, "2024-03-08T02:00:00Z")
                .application(UcApplication.CUC)
                .build());

        assertThat(all(ACME).map(BackupEvent.Recorded::application))
                .containsExactly(UcApplication.CER, UcApplication.CUCM, UcApplication.CUC);
        assertThat(desk.list(ACME, customer, Option.some(UcApplication.CUC), Option.none(), 10)
                        .items())
                .hasSize(1);
        assertThat(desk.list(ACME, customer, Option.some(UcApplication.IMP), Option.none(), 10)
                        .items())
                .isEmpty();
        assertThat(desk.timeline(ACME, customer, UcApplication.IMP, 0, 10).items())
                .isEmpty();
    }

    @Test
    void paging_sees_each_backup_once_while_others_are_added() {
        tenNights();
        Page<BackupEvent.Recorded, BackupPosition> page = desk.list(ACME, customer, Option.none(), Option.none(), 4);
        List<BackupEvent.Recorded> seen = page.items();
        while (page.next().isDefined()) {
            recorded(command(customer, SUN_2024_03_10).build());
            page = desk.list(ACME, customer, Option.none(), page.next(), 4);
            seen = seen.appendAll(page.items());
        }
        assertThat(seen.map(event -> event.at().toString().substring(8, 10)))
                .containsExactly("10", "09", "08", "07", "06", "05", "04", "03", "02", "01");
    }

    /** BKP-08: at 03:00Z the nights of the 8th and 9th are over in New York; before the 2nd there was no full night. */
    @Test
    void nights_without_a_good_backup_are_gaps() {
        tenNights();
        assertThat(gaps(customer, "2024-02-20", "2024-03-20")).containsExactly("CUCM 2024-03-08", "CUCM 2024-03-09");
        assertThat(gaps(customer, "2024-03-09", "2024-03-10")).containsExactly("CUCM 2024-03-09");
        assertThat(gaps(customer, "2024-03-01", "2024-03-08")).isEmpty();
    }

    private List<String> gaps(CustomerId whose, String from, String to) {
        return desk.gaps(ACME, whose, Either.left(LocalDate.parse(from)), Either.left(LocalDate.parse(to)))
                .get()
                .gaps()
                .value()
                .map(gap -> gap.application() + " " + gap.night().date());
    }

    /** In service since Fri 1 March 07:00 in New York, so that the night of the 3rd is the first full one. */
    @ParameterizedTest
    @CsvSource({"2024-03-04T10:59:59.999Z, 1", "2024-03-04T11:00:00Z, 2"})
    void a_night_is_a_gap_from_six_in_the_morning_and_counts_since_the_application_serves(String now, int count) {
        CustomerId served = served("2024-03-01T12:00:00Z");
        office.setNow(now);
        assertThat(gaps(served, "2024-02-01", "2024-04-01"))
                .isEqualTo(List.of("CUCM 2024-03-03", "CUCM 2024-03-04").take(count));
    }

    private CustomerId served(String since) {
        CustomerProfile profile = CustomerProfile.builder()
                .from(Office.newYork(Office.none()))
                .applications(List.of(
                        new Installation(UcApplication.CUCM, Option.some(Instant.parse(since))),
                        new Installation(UcApplication.CER, Option.none())))
                .build();
        return Office.done(office.diops
                        .customers()
                        .create(ACME, new CreateCustomer(Option.none(), profile, List.empty()), Option.none()))
                .customer()
                .id();
    }

    /** On Sun 10 March the night of New York ends at 10:00Z, an hour earlier than the one before. */
    @Test
    void the_night_of_a_clock_change_ends_at_six_on_the_clock() {
        CustomerId served = served("2024-03-01T12:00:00Z");
        office.setNow("2024-03-12T00:00:00Z");
        recorded(command(served, "2024-03-10T10:00:00Z").build());
        assertThat(gaps(served, "2024-03-09", "2024-03-12")).containsExactly("CUCM 2024-03-09", "CUCM 2024-03-11");
        recorded(command(served, "2024-03-10T10:00:00.001Z").build());
        assertThat(gaps(served, "2024-03-09", "2024-03-12")).containsExactly("CUCM 2024-03-09");
    }

    @ParameterizedTest
    @CsvSource({
        // a night's last instant is its own; the next one begins after it
        "2024-03-08T11:00:00Z, 2024-03-09T11:00:00Z, 2024-03-08 2024-03-09",
        "2024-03-08T11:00:00.001Z, 2024-03-09T11:00:00.001Z, 2024-03-09",
        "2024-03-08T11:00:00.001Z, 2024-03-09T11:00:00.002Z, 2024-03-09"
    })
    void a_range_of_instants_is_that_of_the_nights_it_overlaps(String from, String to, String nights) {
        tenNights();
        BackupGaps gaps = desk.gaps(ACME, customer, Either.right(Instant.parse(from)), Either.right(Instant.parse(to)))
                .get();
        assertThat(gaps.gaps().value().map(gap -> gap.night().date().toString()).mkString(" "))
                .isEqualTo(nights);
        assertThat(gaps.gaps().because().map(Object::toString)).startsWith("BKP-01", "BKP-08");
    }

    @Test
    void a_range_goes_forward_and_five_years_at_most() {
        LocalDate day = LocalDate.parse("2024-03-01");
        assertThat(Office.faults(desk.gaps(ACME, customer, Either.left(day), Either.left(day))))
                .containsExactly("to empty_range");
        Instant instant = Instant.parse("2024-03-01T12:00:00Z");
        assertThat(Office.faults(desk.gaps(ACME, customer, Either.right(instant), Either.right(instant))))
                .containsExactly("to empty_range");
        assertThat(Office.faults(desk.gaps(
                        ACME,
                        customer,
                        Either.left(day),
                        Either.left(day.plusYears(5).plusDays(1)))))
                .containsExactly("to range_too_long");
        assertThat(desk.gaps(ACME, customer, Either.left(day), Either.left(day.plusYears(5))))
                .isNotEmpty();
    }

    @Test
    void a_foreign_customer_is_as_if_it_were_not() {
        tenNights();
        CustomerId nobody = CustomerId.of("nobody");
        for (Caller stranger : List.of(OTHER, Office.customer("acme", office.customer(ACME)))) {
            assertThat(all(stranger)).isEmpty();
            assertThat(desk.timeline(stranger, customer, UcApplication.CUCM, 0, 10)
                            .items())
                    .isEmpty();
            assertThat(desk.retention(stranger, customer, UcApplication.CUCM, Option.none()))
                    .isEqualTo(desk.retention(stranger, nobody, UcApplication.CUCM, Option.none()));
            LocalDate day = LocalDate.parse("2024-03-01");
            assertThat(desk.gaps(stranger, customer, Either.left(day), Either.left(day.plusDays(1))))
                    .isEqualTo(desk.gaps(stranger, nobody, Either.left(day), Either.left(day.plusDays(1))));
            assertThat(Office.faults(desk.record(
                            stranger, command(customer, SUN_2024_03_10).build(), Option.none())))
                    .containsExactly("/customer unknown_record");
        }
    }

    /** RSP-15b. */
    @Test
    void for_an_archived_customer_no_backup_is_recorded_and_those_there_are_stay_to_be_seen() {
        tenNights();
        office.archive(customer);
        Either<Problem, ?> outcome =
                desk.record(CISCO, command(customer, SUN_2024_03_10).build(), Option.none());
        assertThat(Office.refusal(outcome).rule()).hasToString("RSP-15b");
        assertThat(all(ACME)).hasSize(10);
    }

    @Test
    void a_backup_sent_twice_under_one_key_is_one() {
        RecordBackup command = command(customer, SUN_2024_03_10).build();
        desk.record(CISCO, command, Option.some(Office.once("key", "body"))).get();
        desk.record(CISCO, command, Option.some(Office.once("key", "body"))).get();
        assertThat(all(ACME)).hasSize(1);
    }
}
