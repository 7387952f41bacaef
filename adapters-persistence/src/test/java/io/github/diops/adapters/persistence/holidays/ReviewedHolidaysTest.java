package io.github.diops.adapters.persistence.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.out.HolidayCalendars;
import io.vavr.collection.List;
import io.vavr.collection.SortedSet;
import java.time.LocalDate;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewedHolidaysTest {
    private final HolidayCalendars holidays = new ReviewedHolidays();

    @ParameterizedTest
    @CsvSource({
        "US, 2024, 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
        "US, 2025, 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
        "US, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25",
        "US, 2027, 01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
        "JP, 2024, 01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22"
                + " 09-23 10-14 11-03 11-04 11-23",
        "JP, 2025, 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13"
                + " 11-03 11-23 11-24",
        "JP, 2026, 01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12"
                + " 11-03 11-23",
        "JP, 2027, 01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03"
                + " 11-23",
        "AU-ACT, 2024, 01-01 01-26 03-11 03-29 03-30 03-31 04-01 04-25 05-27 06-10 10-07 12-25 12-26",
        "AU-ACT, 2025, 01-01 01-27 03-10 04-18 04-19 04-20 04-21 04-25 06-02 06-09 10-06 12-25 12-26",
        "AU-ACT, 2026, 01-01 01-26 03-09 04-03 04-04 04-05 04-06 04-25 04-27 06-01 06-08 10-05 12-25 12-26 12-28",
        "AU-ACT, 2027, 01-01 01-26 03-08 03-26 03-27 03-28 03-29 04-25 04-26 05-31 06-14 10-04 12-25 12-26 12-27"
                + " 12-28",
        "DE, 2024, 01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26",
        "DE, 2025, 01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26",
        "DE, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        "DE, 2027, 01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26",
        "FR, 2024, 01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25",
        "FR, 2025, 01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25",
        "FR, 2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
        "FR, 2027, 01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
        "GB-ENG, 2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "GB-ENG, 2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "GB-ENG, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28",
        "GB-ENG, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28"
    })
    void a_year_has_the_holidays_of_its_law(String calendar, int year, String days) {
        assertThat(holidays.holidays(calendar, year).get())
                .containsExactlyElementsOf(List.of(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)));
    }

    @Test
    void six_calendars_are_reviewed_from_2024_to_2035() {
        assertThat(holidays.calendars()).containsExactlyInAnyOrder("US", "JP", "AU-ACT", "DE", "FR", "GB-ENG");
        for (String calendar : holidays.calendars()) {
            assertThat(holidays.reviewedYears(calendar)).containsExactlyElementsOf(List.rangeClosed(2024, 2035));
            for (int year = 2024; year <= 2035; year++) {
                SortedSet<LocalDate> dates = holidays.holidays(calendar, year).get();
                assertThat(dates).contains(LocalDate.of(year, 1, 1)).hasSizeBetween(8, 25);
            }
        }
    }

    @Test
    void what_was_not_reviewed_is_unknown() {
        assertThat(holidays.holidays("US", 2023).isEmpty()).isTrue();
        assertThat(holidays.holidays("US", 2036).isEmpty()).isTrue();
        assertThat(holidays.holidays("XX", 2024).isEmpty()).isTrue();
        assertThat(holidays.reviewedYears("XX")).isEmpty();
    }

    @Test
    void it_is_found_as_a_service() {
        assertThat(ServiceLoader.load(HolidayCalendars.class)).hasOnlyElementsOfType(ReviewedHolidays.class);
    }
}
