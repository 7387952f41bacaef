package io.github.diops.domain.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BKP-08, BKP-08c: nights in New York end at 11:00Z, from Sun 2024-03-10 on at 10:00Z. */
class GapAnnouncementTest {
    private static final CustomerId ACME = CustomerId.of("acme");
    private static final Actor CISCO = Actor.of("Ann", Party.CISCO);
    private static final BackupNights NO_SINCE = new BackupNights(Region.AMER, Option.none());
    private static final BackupNights SINCE_MARCH =
            new BackupNights(Region.AMER, Option.some(Instant.parse("2024-03-01T12:00:00Z")));

    private static BackupLog empty() {
        return BackupLog.empty(ACME, UcApplication.CUCM);
    }

    private static BackupLog with(BackupLog log, String completedAt, boolean good, String recordedAt) {
        return log.add(
                        CISCO,
                        Backup.of("b-" + log.records().size(), Instant.parse(completedAt), good),
                        Option.none(),
                        Instant.parse(recordedAt))
                .get()
                .after(Option.some(log));
    }

    private static String watched(BackupLog log, BackupNights nights) {
        return log.watched(nights).map(night -> night.date().toString()).getOrElse("none");
    }

    @Test
    void a_log_that_has_not_begun_is_not_watched() {
        assertThat(watched(empty(), SINCE_MARCH)).isEqualTo("none");
        assertThat(empty().gap(SINCE_MARCH, Instant.parse("2024-03-30T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void without_since_the_first_full_night_after_the_first_record_is_watched() {
        BackupLog log = with(empty(), "2024-03-05T02:00:00Z", true, "2024-03-05T02:01:00Z");
        assertThat(watched(log, NO_SINCE)).isEqualTo("2024-03-06");
        BackupLog failed = with(empty(), "2024-03-05T02:00:00Z", false, "2024-03-05T02:01:00Z");
        assertThat(watched(failed, NO_SINCE)).isEqualTo("2024-03-06");
    }

    @Test
    void with_since_the_night_of_a_first_record_that_failed_is_watched() {
        BackupLog failed = with(empty(), "2024-03-05T02:00:00Z", false, "2024-03-05T02:01:00Z");
        assertThat(watched(failed, SINCE_MARCH)).isEqualTo("2024-03-05");
        BackupLog good = with(failed, "2024-03-05T03:00:00Z", true, "2024-03-05T03:01:00Z");
        assertThat(watched(good, SINCE_MARCH)).isEqualTo("2024-03-06");
    }

    @Test
    void nights_that_ended_before_the_first_record_came_in_are_history() {
        BackupLog log = with(empty(), "2024-02-01T02:00:00Z", true, "2024-03-05T11:00:00Z");
        assertThat(watched(log, NO_SINCE)).isEqualTo("2024-03-06");
        BackupLog before = with(empty(), "2024-02-01T02:00:00Z", true, "2024-03-05T10:59:59.999Z");
        assertThat(watched(before, NO_SINCE)).isEqualTo("2024-03-05");
    }

    @Test
    void no_night_before_the_first_full_one_is_watched() {
        BackupLog log = empty().watchedFrom(Instant.parse("2024-03-01T13:00:00Z"));
        assertThat(watched(log, SINCE_MARCH)).isEqualTo("2024-03-03");
        assertThat(watched(log, NO_SINCE)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-09T10:59:59.999Z, none",
        "2024-03-09T11:00:00Z, 2024-03-09",
        // a look that comes late announces one night at a time
        "2024-03-20T00:00:00Z, 2024-03-09"
    })
    void a_gap_is_announced_from_six_in_the_morning_on(String now, String night) {
        BackupLog log = with(empty(), "2024-03-08T02:00:00Z", true, "2024-03-08T02:00:00Z");
        assertThat(log.gap(SINCE_MARCH, Instant.parse(now))
                        .map(event -> event.night().date().toString())
                        .getOrElse("none"))
                .isEqualTo(night);
    }

    @Test
    void each_gap_is_announced_once_and_the_next_night_is_watched() {
        BackupLog log = with(empty(), "2024-03-08T02:00:00Z", true, "2024-03-08T02:00:00Z");
        Instant late = Instant.parse("2024-03-10T10:00:00Z");

        BackupEvent.GapAnnounced ninth = log.gap(SINCE_MARCH, late).get();
        BackupLog told = ninth.after(Option.some(log));
        BackupEvent.GapAnnounced tenth = told.gap(SINCE_MARCH, late).get();
        BackupLog toldTwice = tenth.after(Option.some(told));

        assertThat(ninth.at()).isEqualTo(late);
        assertThat(ninth.by()).isEqualTo(Party.CISCO);
        assertThat(ninth.rule()).hasToString("BKP-08");
        assertThat(tenth.night().date()).isEqualTo(LocalDate.parse("2024-03-10"));
        assertThat(toldTwice.gap(SINCE_MARCH, late)).isEmpty();
        assertThat(watched(toldTwice, SINCE_MARCH)).isEqualTo("2024-03-11");
        // what comes afterwards takes nothing back, and is not told again
        BackupLog mended = with(toldTwice, "2024-03-09T02:00:00Z", true, "2024-03-10T11:00:00Z");
        assertThat(watched(mended, SINCE_MARCH)).isEqualTo("2024-03-11");
        assertThat(toldTwice.records()).isEqualTo(log.records());
    }

    @Test
    void an_application_without_any_record_is_announced_too() {
        BackupLog log = empty().watchedFrom(Instant.parse("2024-03-04T10:59:59.999Z"));
        BackupEvent.GapAnnounced event =
                log.gap(SINCE_MARCH, Instant.parse("2024-03-04T11:00:00Z")).get();
        assertThat(event.night().date()).isEqualTo(LocalDate.parse("2024-03-04"));
        // it begins the log
        assertThat(event.after(Option.none()).watchedFrom()).contains(Instant.parse("2024-03-04T11:00:00Z"));
    }

    @Test
    void announcements_that_cannot_be_are_refused() {
        BackupLog log = with(empty(), "2024-03-08T02:00:00Z", true, "2024-03-08T02:00:00Z");
        Instant noon = Instant.parse("2024-03-09T12:00:00Z");
        BackupEvent.GapAnnounced ninth = log.gap(SINCE_MARCH, noon).get();
        BackupLog told = ninth.after(Option.some(log));

        assertThatIllegalStateException()
                .isThrownBy(() -> ninth.after(Option.some(told)))
                .withMessageContaining("2024-03-09");
        assertThatIllegalStateException()
                .isThrownBy(() -> new BackupEvent.GapAnnounced(
                                ACME, UcApplication.CUCM, ninth.night().next(), noon)
                        .after(Option.some(told)));
        assertThatIllegalStateException()
                .isThrownBy(() -> new BackupEvent.GapAnnounced(ACME, UcApplication.CUC, ninth.night(), noon)
                        .after(Option.some(log)));
    }
}
