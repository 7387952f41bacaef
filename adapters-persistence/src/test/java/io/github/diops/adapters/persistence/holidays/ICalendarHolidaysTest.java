package io.github.diops.adapters.persistence.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.spi.HolidayImport;
import io.github.diops.application.spi.HolidayImport.FileFault;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ServiceLoader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holidays of files as calendar programs write them, and of files that nobody should trust. */
class ICalendarHolidaysTest {
    private final HolidayImport format = new ICalendarHolidays();

    private Either<List<FileFault>, HolidayCalendars> read(byte[] file) {
        return format.importing(HolidayCalendars.NONE, "OWN", file);
    }

    private HolidayCalendars sound(byte[] file) {
        return read(file).getOrElseThrow(faults -> new AssertionError(faults.mkString("\n")));
    }

    private static byte[] exported(String name) {
        try (InputStream file = ICalendarHolidaysTest.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file of events, each of those lines; its first event begins on line 3. */
    private static byte[] file(String... events) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\n"
                        + List.of(events)
                                .map(event -> "BEGIN:VEVENT\n" + event + "\nEND:VEVENT\n")
                                .mkString() + "END:VCALENDAR\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    private static List<LocalDate> dates(int year, String days) {
        return List.of(days.split(" ", -1)).map(day -> LocalDate.parse(year + "-" + day));
    }

    private List<String> faults(byte[] file) {
        return read(file)
                .swap()
                .getOrElseThrow(() -> new AssertionError("no fault"))
                .map(fault -> fault.line() + ": " + fault.what());
    }

    @ParameterizedTest
    @CsvSource({
        // one event a day and year, texts with escapes and folds
        "google-us.ics, 2025, 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
        "google-us.ics, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25",
        // rules, with Good Friday alone named by its date
        "apple-ca-on.ics, 2024, 01-01 02-19 03-29 05-20 07-01 09-02 10-14 12-25 12-26",
        "apple-ca-on.ics, 2025, 01-01 02-17 04-18 05-19 07-01 09-01 10-13 12-25 12-26",
        "apple-ca-on.ics, 2026, 01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-26",
        "apple-ca-on.ics, 2027, 01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-25 12-26",
        // a byte order mark, events of several days, days as midnights, one called off, a fold inside a letter
        "outlook-de.ics, 2024, 01-01 03-29 03-30 03-31 04-01 05-01 05-09 05-20 10-03 12-24 12-25 12-26 12-27 12-28"
                + " 12-29 12-30 12-31",
    })
    void what_a_program_exports_is_read_as_it_was_meant(String name, int year, String days) {
        assertThat(sound(exported(name)).holidays("OWN", year).get()).containsExactlyElementsOf(dates(year, days));
    }

    @ParameterizedTest
    @CsvSource({"google-us.ics, 2025 2026", "apple-ca-on.ics, 2024 2025 2026 2027", "outlook-de.ics, 2024"})
    void the_years_known_are_those_of_which_the_file_names_dates(String name, String years) {
        HolidayCalendars calendars = sound(exported(name));

        assertThat(calendars.reviewedYears("OWN"))
                .containsExactlyElementsOf(List.of(years.split(" ", -1)).map(Integer::valueOf));
        assertThat(calendars.holidays("OWN", 2023)).isEmpty();
        assertThat(calendars.holidays("OWN", 2028)).isEmpty();
        assertThat(calendars.holidays("OTHER", 2024)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-us.ics", "apple-ca-on.ics"})
    void a_calendar_program_finds_the_same_days(String name) throws IOException, ParserException {
        HolidayCalendars calendars = sound(exported(name));
        java.util.List<VEvent> events = new CalendarBuilder()
                .build(new ByteArrayInputStream(exported(name)))
                .getComponents(Component.VEVENT);
        Period<LocalDate> asked = new Period<>(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31));

        assertThat(calendars
                        .reviewedYears("OWN")
                        .toList()
                        .flatMap(year -> calendars.holidays("OWN", year).get()))
                .containsExactlyElementsOf(TreeSet.ofAll(List.ofAll(events)
                        .flatMap(event -> event.<Temporal>calculateRecurrenceSet(asked))
                        .map(period -> LocalDate.from(period.getStart()))));
    }

    @Test
    void a_calendar_takes_the_place_of_its_namesake_and_leaves_the_others() {
        HolidayCalendars reviewed = new ReviewedHolidays();
        HolidayCalendars own = format.importing(reviewed, "US", file("DTSTART;VALUE=DATE:20240506"))
                .get();
        HolidayCalendars both = format.importing(own, "MARS", file("DTSTART;VALUE=DATE:20300101"))
                .get();

        assertThat(own.calendars()).containsExactlyInAnyOrderElementsOf(reviewed.calendars());
        assertThat(own.holidays("US", 2024).get()).containsExactly(LocalDate.of(2024, 5, 6));
        assertThat(own.holidays("US", 2025)).isEmpty();
        assertThat(both.calendars())
                .containsExactlyInAnyOrderElementsOf(reviewed.calendars().append("MARS"));
        assertThat(both.reviewedYears("MARS")).containsExactly(2030);
        assertThat(both.reviewedYears("DE")).isEqualTo(reviewed.reviewedYears("DE"));
        assertThat(both.holidays("DE", 2024)).isEqualTo(reviewed.holidays("DE", 2024));
    }

    @Test
    void it_is_found_by_the_service_loader() {
        assertThat(ServiceLoader.load(HolidayImport.class)).hasExactlyElementsOfTypes(ICalendarHolidays.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20240229 | 2024-02-29",
                "DTSTART;VALUE=DATE:20240101~DURATION:P2D | 2024-01-01 2024-01-02",
                "DTSTART;VALUE=DATE:20240101~DURATION:P1W | 2024-01-01 2024-01-02 2024-01-03 2024-01-04 2024-01-05"
                        + " 2024-01-06 2024-01-07",
                "DTSTART;VALUE=DATE:20240101~RDATE;VALUE=DATE:20240506,20240708 | 2024-01-01 2024-05-06 2024-07-08",
                "DTSTART;VALUE=DATE:20240101~RDATE;VALUE=DATE:20240506~RRULE:FREQ=YEARLY;COUNT=1~"
                        + "EXDATE;VALUE=DATE:20240101 | 2024-05-06",
                "dtstart;value=date:20240704~summary:lower case | 2024-07-04",
                "DTSTART;X-WHY=\"a;b:c\";VALUE=DATE:20240704 | 2024-07-04",
            })
    void an_event_says_its_days_in_many_ways(String event, String days) {
        assertThat(sound(file(event.replace("~", "\n"))).holidays("OWN", 2024).get())
                .containsExactlyElementsOf(List.of(days.split(" ", -1)).map(LocalDate::parse));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20240229 | FREQ=YEARLY | 2024-02-29 2028-02-29",
                "20240704 | FREQ=YEARLY;COUNT=3 | 2024-07-04 2025-07-04 2026-07-04",
                "20240704 | FREQ=YEARLY;UNTIL=20260704 | 2024-07-04 2025-07-04 2026-07-04",
                "20240704 | FREQ=YEARLY;UNTIL=20260703T235959Z | 2024-07-04 2025-07-04",
                "20241105 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 2024-11-05"
                        + " 2028-11-07",
                "20240527 | FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=4 | 2024-05-27 2025-05-26 2026-05-25 2027-05-31",
                "20241128 | FREQ=YEARLY;BYDAY=4TH;BYMONTH=11;COUNT=2 | 2024-11-28 2025-11-27",
                "20240101 | FREQ=YEARLY;BYMONTH=1,7;COUNT=3 | 2024-01-01 2024-07-01 2025-01-01",
                "20240229 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=2 | 2024-02-29 2025-02-28",
            })
    void a_yearly_rule_says_its_days(String first, String rule, String days) {
        FileFaults faults = new FileFaults();
        Option<YearlyRule> read = ContentLine.of(1, "RRULE:" + rule)
                .flatMap(line -> YearlyRule.of(line, HolidayDates.date(first), faults));

        assertThat(faults.all()).isEmpty();
        assertThat(read.get().days().filter(day -> day.getYear() <= 2028))
                .containsExactlyElementsOf(List.of(days.split(" ", -1)).map(LocalDate::parse));
    }

    @Test
    void a_file_of_rules_alone_knows_the_years_in_which_all_of_them_speak() {
        HolidayCalendars calendars = sound(file(
                "DTSTART;VALUE=DATE:20100101\nRRULE:FREQ=YEARLY",
                "DTSTART;VALUE=DATE:20240619\nRRULE:FREQ=YEARLY;COUNT=5",
                "DTSTART;VALUE=DATE:20201225\nRRULE:FREQ=YEARLY;UNTIL=20301225"));

        assertThat(calendars.reviewedYears("OWN")).containsExactly(2024, 2025, 2026, 2027, 2028);
        assertThat(sound(file("DTSTART;VALUE=DATE:20401225\nRRULE:FREQ=YEARLY")).reviewedYears("OWN"))
                .containsExactlyElementsOf(List.rangeClosed(2040, 2049));
        assertThat(faults(file(
                        "DTSTART;VALUE=DATE:20100101\nRRULE:FREQ=YEARLY;COUNT=2",
                        "DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=YEARLY")))
                .containsExactly("1: there is no year in which all rules of the file speak");
    }

    @Test
    void every_fault_of_a_file_is_told_with_its_line() {
        assertThat(faults(file(
                        // line 4
                        "DTSTART;VALUE=DATE:20240230",
                        lines("DTSTART;VALUE=DATE:20240101", "DTEND;VALUE=DATE:20240101"),
                        // line 11
                        lines(
                                "DTSTART;TZID=Europe/Berlin:20240101T090000",
                                "RRULE:FREQ=MONTHLY;BYSETPOS=1;FREQ=YEARLY"),
                        "SUMMARY:no start",
                        // line 18
                        lines(
                                "DTSTART;VALUE=DATE:20240101",
                                "RRULE:FREQ=WEEKLY;BYEASTER=1",
                                "RECURRENCE-ID;VALUE=DATE:20240101"),
                        lines("no line at all", "DTSTART;VALUE=DATE:20240101", "DURATION:PT8H"),
                        // line 28
                        lines("DTSTART;VALUE=DATE:20240102", "RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1"),
                        lines(
                                "DTSTART;VALUE=DATE:20240102",
                                "RRULE:FREQ=YEARLY;BYDAY=20MO;COUNT=0;UNTIL=soon",
                                "DTSTART:20240103"))))
                .containsExactly(
                        "4: DTSTART is a whole day from 1970 to 2199, such as 20240704, not 20240230",
                        "8: the event lasts 0 days, not 1 to 366",
                        "11: DTSTART is a whole day from 1970 to 2199, such as 20240704, not 20240101T090000",
                        "12: the rule is not a list of different NAME=VALUE parts",
                        "12: the rule's part BYSETPOS is not understood",
                        "14: the event has no DTSTART",
                        "19: the rule's part BYEASTER is not understood",
                        "19: only rules with FREQ=YEARLY are understood",
                        "20: a change to one day of a recurring event is not understood",
                        "23: this is no line of an iCalendar file",
                        "25: DURATION is whole days, such as P1D, not PT8H",
                        "29: the event's first day is none of its rule's",
                        "33: COUNT has no number from 1 to 10000 where it says 0",
                        "33: UNTIL is a date such as 20261231, not SOON",
                        "33: a rule has COUNT or UNTIL, not both",
                        "33: BYDAY has a day such as MO or 4TH, not 20MO",
                        "33: BYMONTHDAY and BYDAY are understood with BYMONTH only",
                        "34: the event has another DTSTART");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1: the file does not begin with BEGIN:VCALENDAR",
                "<html></html> | 1: this is no line of an iCalendar file; 1: the file does not begin with"
                        + " BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR;VERSION:2.0;END:VCALENDAR | 1: the file has no event",
                "BEGIN:VCALENDAR;VERSION:1.0;CALSCALE:JULIAN;END:VCALENDAR | 2: only VERSION 2.0 and CALSCALE"
                        + " GREGORIAN are understood, not 1.0; 3: only VERSION 2.0 and CALSCALE GREGORIAN are understood,"
                        + " not JULIAN",
                "BEGIN:VCALENDAR;BEGIN:VEVENT;DTSTART:20240101;END:VCALENDAR | 1: BEGIN:VCALENDAR has no END; 4:"
                        + " END:VCALENDAR closes nothing, BEGIN:VEVENT is open",
                "BEGIN:VCALENDAR;END:VCALENDAR;END:VEVENT;DTSTART:20240101 | 3: END:VEVENT closes nothing; 4: DTSTART"
                        + " stands outside of every component",
                "BEGIN:VCALENDAR;BEGIN:VTODO;DTSTART:20240101;END:VTODO;END:VCALENDAR | 1: the file has no event",
            })
    void what_is_no_calendar_of_holidays_is_refused(String lines, String faults) {
        assertThat(faults(lines.replace(";", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(List.of(faults.split("; ", -1)));
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() {
        String text = new String(file("DTSTART:20240101\nSUMMARY:caf\u00e9"), StandardCharsets.UTF_8);

        assertThat(faults(text.getBytes(StandardCharsets.ISO_8859_1))).containsExactly("5: this is not UTF-8");
        assertThat(faults(text.getBytes(StandardCharsets.UTF_16))).contains("1: this is not UTF-8");
    }

    @Test
    void a_file_of_more_than_four_mebibytes_is_not_read() {
        assertThat(faults(new byte[4 * 1024 * 1024 + 1])).containsExactly("1: the file is larger than 4194304 bytes");
    }

    @Test
    void many_events_take_no_time_to_speak_of() {
        String[] events = List.fill(30_000, "DTSTART:20240101").toJavaArray(String[]::new);

        assertThat(sound(file(events)).holidays("OWN", 2024).get()).containsExactly(LocalDate.of(2024, 1, 1));
    }

    @Test
    void an_event_called_off_is_no_holiday_whatever_else_it_says() {
        assertThat(sound(file("STATUS:CANCELLED\nDTSTART:soon", "DTSTART:20240101"))
                        .holidays("OWN", 2024)
                        .get())
                .containsExactly(LocalDate.of(2024, 1, 1));
    }
}
