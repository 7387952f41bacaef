package io.github.diops.domain.backup;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** BKP-01, BKP-08, BKP-08a. */
class BackupNightsTest {
    private static final LocalDate THU_2024_03_07 = LocalDate.of(2024, 3, 7);
    private static final LocalDate SAT_2024_03_09 = LocalDate.of(2024, 3, 9);
    private static final LocalDate TUE_2024_03_12 = LocalDate.of(2024, 3, 12);

    /** In service since Tuesday noon: the night of Wednesday is half over, that of Thursday the first full one. */
    private static final BackupNights EMEA = new BackupNights(Region.EMEA, Option.some(berlin("Tue 2024-03-05 12:00")));

    @ParameterizedTest(name = "{0} {1}: the night of {2}")
    @CsvSource({
        "EMEA, Sat 2024-03-09 06:00:00, 2024-03-09", // 06:00 sharp is the last of its night
        "EMEA, Sat 2024-03-09 06:00:01, 2024-03-10",
        "EMEA, Sat 2024-03-09 05:59:59, 2024-03-09",
        "EMEA, Sat 2024-03-09 00:00:00, 2024-03-09",
        "EMEA, Fri 2024-03-08 23:59:59, 2024-03-09",
        "EMEA, Fri 2024-03-08 12:00:00, 2024-03-09",
        "AMER, Sat 2024-03-09 06:00:00, 2024-03-09",
        "APJC, Fri 2024-03-08 06:00:01, 2024-03-09",
        "AUS,  Sat 2024-03-09 02:00:00, 2024-03-09",
    })
    void a_backup_belongs_to_the_night_in_which_it_was_completed(Region region, String completed, LocalDate date) {
        Instant instant = at(completed, region.zone());
        BackupNight night = BackupNight.at(region, instant);

        assertThat(night).isEqualTo(new BackupNight(region, date));
        assertThat(night.contains(instant)).isTrue();
        assertThat(night.next()).isEqualTo(new BackupNight(region, date.plusDays(1)));
        assertThat(night.next().contains(instant)).isFalse();
    }

    @Test
    void a_night_excludes_its_start_and_includes_its_end_to_the_nanosecond() {
        BackupNight night = new BackupNight(Region.EMEA, SAT_2024_03_09);

        assertThat(night.startExclusive()).isEqualTo(berlin("Fri 2024-03-08 06:00"));
        assertThat(night.endInclusive()).isEqualTo(berlin("Sat 2024-03-09 06:00"));
        assertThat(night.contains(night.startExclusive())).isFalse();
        assertThat(night.contains(night.startExclusive().plusNanos(1))).isTrue();
        assertThat(night.contains(night.endInclusive())).isTrue();
        assertThat(night.contains(night.endInclusive().plusNanos(1))).isFalse();
        assertThat(BackupNight.at(Region.EMEA, night.endInclusive())).isEqualTo(night);
        assertThat(BackupNight.at(Region.EMEA, night.endInclusive().plusNanos(1)))
                .isEqualTo(night.next());
    }

    /** BKP-08a: both changes of each zone, as nights that end on the day of the change. */
    @ParameterizedTest(name = "{0} {1}: {2} h, {3} to {4}")
    @CsvSource({
        "AMER, 2024-03-10, 23, 2024-03-09T11:00:00Z, 2024-03-10T10:00:00Z",
        "AMER, 2024-11-03, 25, 2024-11-02T10:00:00Z, 2024-11-03T11:00:00Z",
        "EMEA, 2024-03-31, 23, 2024-03-30T05:00:00Z, 2024-03-31T04:00:00Z",
        "EMEA, 2024-10-27, 25, 2024-10-26T04:00:00Z, 2024-10-27T05:00:00Z",
        "AUS,  2024-04-07, 25, 2024-04-05T19:00:00Z, 2024-04-06T20:00:00Z",
        "AUS,  2024-10-06, 23, 2024-10-04T20:00:00Z, 2024-10-05T19:00:00Z",
        "APJC, 2024-03-31, 24, 2024-03-29T21:00:00Z, 2024-03-30T21:00:00Z",
        "EMEA, 2024-04-01, 24, 2024-03-31T04:00:00Z, 2024-04-01T04:00:00Z",
    })
    void a_night_in_which_the_clock_changes_is_longer_or_shorter(
            Region region, LocalDate date, long hours, Instant start, Instant end) {
        BackupNight night = new BackupNight(region, date);

        assertThat(night.length()).isEqualTo(Duration.ofHours(hours));
        assertThat(night.startExclusive()).isEqualTo(start);
        assertThat(night.endInclusive()).isEqualTo(end);
        assertThat(new BackupNights(region, Option.none())
                        .reports(Backups.of(List.empty()), date, date.plusDays(1), start)
                        .because()
                        .map(RuleId::value))
                .isEqualTo(
                        hours == 24
                                ? List.of("BKP-01", "BKP-08", "MNT-02")
                                : List.of("BKP-01", "BKP-08", "MNT-02", "BKP-08a"));
    }

    @Test
    void each_night_is_backed_up_a_gap_not_yet_due_or_before_service() {
        Backups backups = Backups.of(List.of(
                Backup.of("8", berlin("Fri 2024-03-08 03:00"), true),
                Backup.of("9", berlin("Sat 2024-03-09 03:00"), false),
                Backup.of("10", berlin("Sun 2024-03-10 03:00"), true)));

        List<NightReport> reports = EMEA.reports(
                        backups,
                        THU_2024_03_07.minusDays(2),
                        TUE_2024_03_12.plusDays(1),
                        berlin("Mon 2024-03-11 05:00"))
                .value();

        assertThat(reports.map(report -> report.night().date() + " " + report.state()))
                .containsExactly(
                        "2024-03-05 NOT_IN_SERVICE",
                        "2024-03-06 NOT_IN_SERVICE",
                        "2024-03-07 GAP",
                        "2024-03-08 BACKED_UP",
                        "2024-03-09 GAP",
                        "2024-03-10 BACKED_UP",
                        "2024-03-11 NOT_YET_DUE",
                        "2024-03-12 NOT_YET_DUE");
        assertThat(reports.map(report -> report.night().region())).containsOnly(Region.EMEA);
    }

    /** A gap is reported from 06:00 of its date. */
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2024-03-09T04:59:59.999999999Z, NOT_YET_DUE",
        "2024-03-09T05:00:00Z,           GAP",
        "2024-03-09T05:00:00.000000001Z, GAP",
    })
    void a_gap_is_reported_from_the_end_of_its_night(Instant now, NightState state) {
        assertThat(stateOf(EMEA, List.empty(), SAT_2024_03_09, now)).isEqualTo(state);
    }

    @Test
    void a_backup_at_six_sharp_saves_the_night_that_ends_and_not_the_next() {
        Instant six = berlin("Sat 2024-03-09 06:00");
        Instant later = berlin("Mon 2024-03-11 12:00");

        for (boolean good : new boolean[] {true, false}) {
            List<Backup> sharp = List.of(Backup.of("x", six, good));
            assertThat(stateOf(EMEA, sharp, SAT_2024_03_09, six))
                    .isEqualTo(good ? NightState.BACKED_UP : NightState.GAP);
            assertThat(stateOf(EMEA, sharp, SAT_2024_03_09.plusDays(1), later)).isEqualTo(NightState.GAP);
        }
        List<Backup> after = List.of(Backup.of("x", six.plusNanos(1), true));
        assertThat(stateOf(EMEA, after, SAT_2024_03_09, later)).isEqualTo(NightState.GAP);
        assertThat(stateOf(EMEA, after, SAT_2024_03_09.plusDays(1), later)).isEqualTo(NightState.BACKED_UP);
    }

    @ParameterizedTest(name = "in service since {0}: first the night of {1}")
    @CsvSource({
        "Fri 2024-03-08 05:59:59, 2024-03-09",
        "Fri 2024-03-08 06:00:00, 2024-03-09", // the night of 9 March lies wholly after 06:00 of the 8th
        "Fri 2024-03-08 06:00:01, 2024-03-10",
        "Fri 2024-03-08 23:00:00, 2024-03-10",
    })
    void the_first_full_night_lies_wholly_in_service(String since, LocalDate first) {
        BackupNights nights = new BackupNights(Region.EMEA, Option.some(berlin(since)));
        Instant now = berlin("Mon 2024-03-11 12:00");
        // a record before service does not make it begin earlier
        List<Backup> early = List.of(Backup.of("trial", berlin("Mon 2024-03-04 03:00"), false));

        assertThat(nights.first(Backups.of(early))).isEqualTo(Option.some(new BackupNight(Region.EMEA, first)));
        assertThat(stateOf(nights, early, first, now)).isEqualTo(NightState.GAP);
        assertThat(stateOf(nights, early, first.minusDays(1), now)).isEqualTo(NightState.NOT_IN_SERVICE);
    }

    @ParameterizedTest(name = "first record good: {0}")
    @CsvSource({"true, BACKED_UP", "false, NOT_IN_SERVICE"})
    void without_a_since_the_first_record_counts_good_or_not(boolean good, NightState state) {
        BackupNights nights = new BackupNights(Region.EMEA, Option.none());
        Instant now = berlin("Mon 2024-03-11 12:00");
        List<Backup> first = List.of(
                Backup.of("second", berlin("Sun 2024-03-10 03:00"), false),
                Backup.of("first", berlin("Sat 2024-03-09 03:00"), good));

        assertThat(nights.first(Backups.of(first)))
                .isEqualTo(Option.some(new BackupNight(Region.EMEA, SAT_2024_03_09.plusDays(1))));
        assertThat(stateOf(nights, first, SAT_2024_03_09.minusDays(1), now)).isEqualTo(NightState.NOT_IN_SERVICE);
        assertThat(stateOf(nights, first, SAT_2024_03_09, now)).isEqualTo(state);
        assertThat(stateOf(nights, first, SAT_2024_03_09.plusDays(1), now)).isEqualTo(NightState.GAP);
    }

    @Test
    void without_a_since_and_without_records_no_night_is_ever_a_gap() {
        BackupNights nights = new BackupNights(Region.EMEA, Option.none());

        assertThat(nights.first(Backups.of(List.empty()))).isEqualTo(Option.none());
        assertThat(stateOf(nights, List.empty(), SAT_2024_03_09, berlin("Mon 2024-03-11 12:00")))
                .isEqualTo(NightState.NOT_IN_SERVICE);
    }

    @Test
    void an_empty_range_has_no_nights() {
        Instant now = berlin("Mon 2024-03-11 12:00");

        assertThat(EMEA.reports(Backups.of(List.empty()), SAT_2024_03_09, SAT_2024_03_09, now)
                        .value())
                .isEmpty();
        assertThat(EMEA.reports(Backups.of(List.empty()), TUE_2024_03_12, SAT_2024_03_09, now)
                        .value())
                .isEmpty();
    }

    @Test
    void a_backup_from_the_future_is_a_callers_mistake() {
        Instant now = berlin("Mon 2024-03-11 12:00");
        Backups backups = Backups.of(List.of(Backup.of("x", now.plusNanos(1), true)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMEA.reports(backups, SAT_2024_03_09, TUE_2024_03_12, now))
                .withMessage("completed after 2024-03-11T11:00:00Z: x");
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void the_nights_of_a_customers_application_are_its_regions_since_its_installation(Region region) {
        Instant since = at("Tue 2024-03-05 12:00", ZoneOffset.UTC);
        CustomerProfile.Builder builder = CustomerProfile.builder();
        CustomerProfile customer = builder.name("Acme")
                .region(region)
                .zone(ZoneOffset.UTC)
                .applications(List.of(
                        new Installation(UcApplication.CUCM, Option.some(since)),
                        new Installation(UcApplication.CUC, Option.none())))
                .build();

        assertThat(BackupNights.of(customer, UcApplication.CUCM))
                .isEqualTo(new BackupNights(region, Option.some(since)));
        assertThat(BackupNights.of(customer, UcApplication.CUC)).isEqualTo(new BackupNights(region, Option.none()));
        assertThat(BackupNights.of(customer, UcApplication.IMP)).isEqualTo(new BackupNights(region, Option.none()));
    }

    private static NightState stateOf(BackupNights nights, List<Backup> backups, LocalDate date, Instant now) {
        return nights.reports(Backups.of(backups), date, date.plusDays(1), now)
                .value()
                .head()
                .state();
    }

    private static Instant berlin(String local) {
        return at(local, Region.EMEA.zone());
    }
}
