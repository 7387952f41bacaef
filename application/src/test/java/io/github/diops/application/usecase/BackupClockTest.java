package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static io.github.diops.application.usecase.Office.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerDetails;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.RecordBackup;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.github.diops.domain.backup.BackupLocation;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.release.UcApplication;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** BKP-08, BKP-08c: nights in New York end at 11:00Z, from Sun 2024-03-10 on at 10:00Z. */
class BackupClockTest {
    private static final String SINCE_MARCH = "2024-03-01T12:00:00Z";

    private final Office office = new Office("2024-03-05T12:00:00Z");

    private CustomerId customer(Region region, Installation... applications) {
        CustomerProfile profile = CustomerProfile.builder()
                .from(Office.newYork(Office.none()))
                .region(region)
                .applications(List.of(applications))
                .build();
        return Office.done(office.diops
                        .customers()
                        .create(ACME, new CreateCustomer(Option.none(), profile, List.empty()), Option.none()))
                .customer()
                .id();
    }

    private static Installation since(UcApplication application, String instant) {
        return new Installation(application, Option.some(Instant.parse(instant)));
    }

    private void record(CustomerId customer, String completedAt, boolean good) {
        RecordBackup.Builder backup = RecordBackup.builder();
        backup.customer(customer)
                .application(UcApplication.CUCM)
                .completedAt(Instant.parse(completedAt))
                .good(good)
                .location(Option.some(BackupLocation.of("vault 7")));
        office.diops
                .backups()
                .record(CISCO, backup.build(), Option.none())
                .getOrElseThrow(problem -> new AssertionError("not recorded: " + problem));
    }

    /** Looks once at {@code now}, as an instance of the service does, and leaves nothing that is due. */
    private void lookAt(String now) {
        office.setNow(now);
        assertThat(office.diops.clocks().look(100)).isFalse();
        assertThat(due(now)).isEmpty();
    }

    private List<DueTimer> due(String now) {
        return office.storage.timers().due(Instant.parse(now), 100);
    }

    private List<Notice> notices(Caller caller) {
        return office.storage.notices().page(caller.scope(), Option.none(), Option.none(), Option.none(), 100);
    }

    private List<String> told() {
        return notices(ADMINISTRATOR)
                .map(notice ->
                        notice.kind() + " " + StoredJson.parse(notice.data()).text("application") + " "
                                + StoredJson.parse(notice.data()).text("date") + " due " + notice.dueAt());
    }

    @Test
    void a_night_without_a_good_backup_is_told_at_six_and_every_night_again() {
        CustomerId customer = customer(Region.AMER);
        record(customer, "2024-03-05T02:00:00Z", true);
        lookAt("2024-03-06T10:59:59.999Z");
        assertThat(told()).isEmpty();
        lookAt("2024-03-06T11:00:00Z");
        assertThat(told()).containsExactly("BACKUP_GAP CUCM 2024-03-06 due 2024-03-06T11:00:00Z");
        lookAt("2024-03-06T12:00:00Z");
        assertThat(told()).hasSize(1);
        office.setNow("2024-03-07T02:00:00Z");
        record(customer, "2024-03-07T01:30:00Z", false);
        lookAt("2024-03-07T11:00:00Z");
        assertThat(told()).last().isEqualTo("BACKUP_GAP CUCM 2024-03-07 due 2024-03-07T11:00:00Z");
        lookAt("2024-03-08T11:00:00Z");
        assertThat(told()).last().isEqualTo("BACKUP_GAP CUCM 2024-03-08 due 2024-03-08T11:00:00Z");
        assertThat(told()).hasSize(3);
    }

    @Test
    void a_night_with_its_backup_is_not_told() {
        CustomerId customer = customer(Region.AMER);
        record(customer, "2024-03-05T02:00:00Z", true);
        for (int day = 6; day <= 9; day++) {
            office.setNow("2024-03-0" + day + "T02:00:00Z");
            record(customer, "2024-03-0" + day + "T02:00:00Z", true);
            lookAt("2024-03-0" + day + "T11:00:00Z");
        }
        assertThat(told()).isEmpty();
        // summer time has begun: the night of Sun 10 March ends an hour earlier
        lookAt("2024-03-10T09:59:59.999Z");
        assertThat(told()).isEmpty();
        lookAt("2024-03-10T10:00:00Z");
        assertThat(told()).containsExactly("BACKUP_GAP CUCM 2024-03-10 due 2024-03-10T10:00:00Z");
    }

    @Test
    void what_fell_due_while_nobody_looked_is_told_late_each_with_its_own_time() {
        CustomerId customer = customer(Region.AMER);
        record(customer, "2024-03-05T02:00:00Z", true);
        lookAt("2024-03-09T12:00:00Z");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "BACKUP_GAP CUCM 2024-03-06 due 2024-03-06T11:00:00Z",
                        "BACKUP_GAP CUCM 2024-03-07 due 2024-03-07T11:00:00Z",
                        "BACKUP_GAP CUCM 2024-03-08 due 2024-03-08T11:00:00Z",
                        "BACKUP_GAP CUCM 2024-03-09 due 2024-03-09T11:00:00Z");
        assertThat(notices(ADMINISTRATOR).map(Notice::recordedAt)).containsOnly(Instant.parse("2024-03-09T12:00:00Z"));
    }

    @Test
    void after_a_jump_back_nothing_is_told_again() {
        CustomerId customer = customer(Region.AMER);
        record(customer, "2024-03-05T02:00:00Z", true);
        lookAt("2024-03-07T12:00:00Z");
        assertThat(told()).hasSize(2);
        lookAt("2024-03-06T11:00:00Z");
        lookAt("2024-03-07T11:00:00Z");
        assertThat(told()).hasSize(2);
        lookAt("2024-03-08T11:00:00Z");
        assertThat(told()).hasSize(3);
    }

    @Test
    void an_application_without_any_record_is_told_since_it_serves() {
        customer(Region.AMER, since(UcApplication.CUCM, SINCE_MARCH), since(UcApplication.CER, "2024-03-06T12:00:00Z"));
        lookAt("2024-03-06T11:00:00Z");
        assertThat(told()).containsExactly("BACKUP_GAP CUCM 2024-03-06 due 2024-03-06T11:00:00Z");
        lookAt("2024-03-08T11:00:00Z");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "BACKUP_GAP CUCM 2024-03-06 due 2024-03-06T11:00:00Z",
                        "BACKUP_GAP CUCM 2024-03-07 due 2024-03-07T11:00:00Z",
                        "BACKUP_GAP CUCM 2024-03-08 due 2024-03-08T11:00:00Z",
                        "BACKUP_GAP CER 2024-03-08 due 2024-03-08T11:00:00Z");
    }

    @Test
    void a_first_record_takes_the_watch_over_from_the_customer() {
        CustomerId customer = customer(Region.AMER, since(UcApplication.CUCM, SINCE_MARCH));
        office.setNow("2024-03-06T02:00:00Z");
        record(customer, "2024-03-06T02:00:00Z", false);
        lookAt("2024-03-06T11:00:00Z");
        assertThat(told()).containsExactly("BACKUP_GAP CUCM 2024-03-06 due 2024-03-06T11:00:00Z");
        office.setNow("2024-03-07T02:00:00Z");
        record(customer, "2024-03-07T02:00:00Z", true);
        lookAt("2024-03-07T11:00:00Z");
        assertThat(told()).hasSize(1);
    }

    @Test
    void an_application_of_which_nothing_is_known_is_not_told() {
        customer(Region.AMER, new Installation(UcApplication.CUCM, Option.none()));
        lookAt("2024-03-30T00:00:00Z");
        assertThat(told()).isEmpty();
    }

    @Test
    void history_that_is_brought_in_sounds_no_alarm() {
        CustomerId customer = customer(Region.AMER);
        record(customer, "2024-02-01T02:00:00Z", true);
        lookAt("2024-03-05T12:00:01Z");
        record(customer, "2024-02-20T02:00:00Z", true);
        lookAt("2024-03-05T12:00:02Z");
        assertThat(told()).isEmpty();
        lookAt("2024-03-06T11:00:00Z");
        assertThat(told()).hasSize(1);
    }

    @Test
    void for_an_archived_customer_nothing_is_told_any_more() {
        CustomerId customer = customer(Region.AMER, since(UcApplication.CER, SINCE_MARCH));
        record(customer, "2024-03-05T02:00:00Z", true);
        office.archive(customer);
        lookAt("2024-03-30T00:00:00Z");
        assertThat(told()).isEmpty();
    }

    @Test
    void of_an_application_taken_from_the_record_nothing_is_told_any_more() {
        CustomerId customer = customer(Region.AMER, since(UcApplication.CUCM, SINCE_MARCH));
        office.setNow("2024-03-06T02:00:00Z");
        record(customer, "2024-03-06T02:00:00Z", true);
        lookAt("2024-03-07T11:00:00Z");
        assertThat(told()).hasSize(1);
        office.diops
                .customers()
                .change(
                        ACME,
                        customer,
                        Occasion.NOW,
                        seen -> Either.right(new CustomerDetails(
                                CustomerProfile.builder()
                                        .from(seen.customer().profile())
                                        .applications(List.empty())
                                        .build(),
                                seen.contacts())))
                .get();
        lookAt("2024-03-30T00:00:00Z");
        assertThat(told()).hasSize(1);
    }

    @Test
    void a_night_ends_by_the_region() {
        CustomerId customer = customer(Region.APJC);
        record(customer, "2024-03-04T15:00:00Z", true);
        // 06:00 in Tokyo
        lookAt("2024-03-05T20:59:59.999Z");
        assertThat(told()).isEmpty();
        lookAt("2024-03-05T21:00:00Z");
        assertThat(told()).containsExactly("BACKUP_GAP CUCM 2024-03-06 due 2024-03-05T21:00:00Z");
    }

    @Test
    void a_notice_reaches_whom_it_concerns_and_says_where_nothing_lies() {
        CustomerId customer = customer(Region.AMER);
        record(customer, "2024-03-05T02:00:00Z", true);
        lookAt("2024-03-06T11:00:00Z");
        for (Caller caller : List.of(ACME, Office.customer("acme", customer), CISCO)) {
            assertThat(notices(caller)).hasSize(1);
        }
        for (Caller stranger : List.of(OTHER, Office.customer("acme", office.customer(ACME)))) {
            assertThat(notices(stranger)).isEmpty();
        }
        assertThat(notices(ACME).head().data())
                .isEqualTo("{\"application\":\"CUCM\",\"customer\":\"" + customer + "\",\"date\":\"2024-03-06\","
                        + "\"end\":\"2024-03-06T11:00:00Z\",\"start\":\"2024-03-05T11:00:00Z\"}");
        List<TimelineEntry> history = office.diops
                .backups()
                .timeline(ACME, customer, UcApplication.CUCM, 0, 10)
                .items();
        assertThat(history.map(TimelineEntry::type)).containsExactly("RECORDED", "GAP_ANNOUNCED");
        assertThat(history.last().actor()).isEqualTo("clock");
        assertThat(history.last().rule()).hasToString("BKP-08");
    }

    @Test
    void two_instances_that_look_at_once_tell_once() {
        CustomerId customer = customer(Region.AMER);
        record(customer, "2024-03-05T02:00:00Z", true);
        String now = "2024-03-06T11:00:00Z";
        office.setNow(now);
        List<DueTimer> seen = due(now);
        assertThat(seen).hasSize(1);
        BackupClock other = new BackupClock(
                office.diops.policy(),
                Ports.of(office.storage, Office.US_2024),
                office.diops::now,
                new Repetitions(office.storage.journal(), office.diops::now));
        lookAt(now);
        seen.forEach(timer -> office.storage.timers().fire(timer, other.told(timer, Instant.parse(now))));
        assertThat(told()).hasSize(1);
        lookAt("2024-03-07T11:00:00Z");
        assertThat(told()).as("the next night is watched all the same").hasSize(2);
    }
}
