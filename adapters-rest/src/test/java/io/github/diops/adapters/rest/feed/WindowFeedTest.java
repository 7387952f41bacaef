package io.github.diops.adapters.rest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.feed.SubscribedCalendar.Occurrence;
import io.github.diops.domain.edition.Edition;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowHours;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.maintenance.WindowSchedule;
import io.github.diops.domain.maintenance.WindowWeek;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Language;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The windows as a calendar program that subscribes to them sees them. */
class WindowFeedTest {
    private static final OperationsPolicy POLICY = OperationsPolicy.standard();
    private static final Instant FRI_2024_03_08 = Instant.parse("2024-03-08T12:00:00Z");

    private static String feed(Option<Region> region, Purpose purpose, Instant now) {
        return WindowFeed.text(POLICY, region, purpose, Language.ENGLISH, now);
    }

    private static String feed(Region region, Purpose purpose) {
        return feed(Option.some(region), purpose, FRI_2024_03_08);
    }

    static Stream<Arguments> feeds() {
        return Stream.concat(
                        Stream.of(Option.<Region>none()),
                        Stream.of(Region.values()).map(Option::some))
                .flatMap(region -> Stream.of(Purpose.values()).map(purpose -> Arguments.of(region, purpose)));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void every_occurrence_of_four_years_is_a_window_of_the_region_and_none_is_missing(
            Option<Region> region, Purpose purpose) {
        Instant from = Instant.parse("2024-01-02T00:00:00Z");
        Instant to = Instant.parse("2028-01-02T00:00:00Z");
        List<Occurrence> windows = POLICY.windows(
                        region.map(io.vavr.collection.List::of).getOrElse(io.vavr.collection.List.of(Region.values())),
                        from,
                        to)
                .filter(window -> purpose == Purpose.INFRASTRUCTURE || window.kind() == WindowKind.WEEKDAY)
                .map(WindowFeedTest::occurrence)
                .sorted(Comparator.comparing(Occurrence::start)
                        .thenComparing(occurrence -> occurrence.categories().toString()))
                .asJava();

        assertThat(SubscribedCalendar.reading(feed(region, purpose, FRI_2024_03_08))
                        .occurrences(from, to))
                .containsExactlyElementsOf(windows)
                .hasSizeGreaterThan(1_000);
    }

    /**
     * On Sundays the clocks of Berlin skip 02:00 to 03:00 in March and repeat it in October. The rule is expanded by the
     * letter of RFC 5545: ical4j moves what follows a skipped start by an hour for good, and khal and ical.js differ too.
     */
    @ParameterizedTest
    @CsvSource({
        "02:15, 02:45", // skipped whole, and there twice
        "02:30, 04:00", // its start is skipped, and there twice
        "01:30, 02:30", // its end is
        "01:00, 04:00", // shorter, and longer
        "03:00, 04:00", // at the very change
        "12:00, 13:00", // on the day, untouched
    })
    void an_edition_s_windows_are_told_right_wherever_the_clock_changes_in_them(LocalTime opens, LocalTime closes) {
        WindowWeek week = new WindowWeek(
                ZoneId.of("Europe/Berlin"),
                io.vavr.collection.List.of(DayOfWeek.values())
                        .toLinkedMap(
                                day -> day,
                                day -> WindowHours.sameDay(
                                        day == DayOfWeek.TUESDAY ? LocalTime.of(0, 30) : opens,
                                        closes,
                                        WindowKind.startingOn(day))));
        OperationsPolicy ours = OperationsPolicy.of(Edition.builder()
                .name(EditionName.of("acme-1"))
                .windows(WindowSchedule.of(
                        io.vavr.collection.List.of(Region.values()).toLinkedMap(region -> region, region -> week)))
                .build());
        Instant from = Instant.parse("2024-01-02T00:00:00Z");
        Instant to = Instant.parse("2028-01-02T00:00:00Z");

        String text = WindowFeed.text(
                ours, Option.some(Region.EMEA), Purpose.INFRASTRUCTURE, Language.ENGLISH, FRI_2024_03_08);

        // as written: ical4j would move an exception that is skipped
        Set<LocalDateTime> exceptions = text.lines()
                .filter(line -> line.startsWith("EXDATE;TZID=Europe/Berlin:"))
                .map(line -> local(line.substring(line.lastIndexOf(':') + 1)))
                .collect(Collectors.toSet());

        assertThat(SubscribedCalendar.reading(text).events().stream()
                        .flatMap(event -> byTheLetter(event, exceptions))
                        .filter(occurrence -> occurrence.start().isBefore(to)
                                && occurrence.end().isAfter(from))
                        .sorted(Comparator.comparing(Occurrence::start)))
                .containsExactlyElementsOf(ours.windows(io.vavr.collection.List.of(Region.EMEA), from, to)
                        .map(WindowFeedTest::occurrence));
    }

    /** Every occurrence by RFC 5545: a start that is skipped counts with the offset before, one that is there twice once. */
    private static Stream<Occurrence> byTheLetter(VEvent event, Set<LocalDateTime> exceptions) {
        Set<String> categories = new TreeSet<>(
                Set.of(SubscribedCalendar.value(event, Property.CATEGORIES).split(",", -1)));
        String rule = SubscribedCalendar.value(event, Property.RRULE);
        if (rule.isEmpty()) {
            return Stream.of(new Occurrence(
                    utc(SubscribedCalendar.value(event, Property.DTSTART)),
                    utc(SubscribedCalendar.value(event, Property.DTEND)),
                    categories));
        }
        ZoneId zone = ZoneId.of("Europe/Berlin");
        LocalDateTime first = local(SubscribedCalendar.value(event, Property.DTSTART));
        Duration length = Duration.between(first, local(SubscribedCalendar.value(event, Property.DTEND)));
        Instant until = utc(rule.replaceAll(".*UNTIL=([0-9TZ]+).*", "$1"));
        Set<String> days = Set.of(rule.replaceAll(".*BYDAY=([A-Z,]+).*", "$1").split(",", -1));
        return Stream.iterate(first, time -> time.plusDays(1))
                .takeWhile(time -> !time.atZone(zone).toInstant().isAfter(until))
                .filter(time -> days.contains(time.getDayOfWeek().name().substring(0, 2)))
                .filter(time -> !exceptions.contains(time))
                .map(time -> time.atZone(zone).toInstant())
                .map(start -> new Occurrence(start, start.plus(length), categories));
    }

    private static LocalDateTime local(String text) {
        return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
    }

    private static Instant utc(String text) {
        return local(text.replace("Z", "")).toInstant(ZoneOffset.UTC);
    }

    private static Occurrence occurrence(MaintenanceWindow window) {
        return new Occurrence(
                window.start(),
                window.endExclusive(),
                new TreeSet<>(Set.of(window.region().name(), window.kind().name())));
    }

    @ParameterizedTest
    @CsvSource({
        "AMER, 2024-03-10T02:00:00Z, 2024-03-10T10:00:00Z",
        "AMER, 2024-11-03T01:00:00Z, 2024-11-03T11:00:00Z",
        "EMEA, 2024-03-30T20:00:00Z, 2024-03-31T04:00:00Z",
        "EMEA, 2024-10-26T19:00:00Z, 2024-10-27T05:00:00Z",
        "AUS, 2024-04-06T10:00:00Z, 2024-04-06T20:00:00Z",
        "AUS, 2024-10-05T11:00:00Z, 2024-10-05T19:00:00Z",
    })
    void the_night_of_a_clock_change_stands_alone_with_its_true_length(Region region, Instant start, Instant end) {
        String feed = feed(region, Purpose.INFRASTRUCTURE);
        SubscribedCalendar calendar = SubscribedCalendar.reading(feed);

        assertThat(calendar.occurrences(start, end))
                .extracting(Occurrence::start, Occurrence::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(start, end));
        assertThat(calendar.events())
                .filteredOn(event ->
                        SubscribedCalendar.value(event, Property.DTSTART).equals(ContentLines.utc(start)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getProperty(Property.RRULE)).isEmpty();
                    assertThat(SubscribedCalendar.value(event, Property.SUMMARY))
                            .contains("(" + Duration.between(start, end).toHours() + " h, the clocks change)");
                    assertThat(SubscribedCalendar.value(event, Property.DESCRIPTION))
                            .contains("MNT-02: ");
                });
    }

    @Test
    void where_no_clock_changes_two_events_say_it_all() {
        SubscribedCalendar japan = SubscribedCalendar.reading(feed(Region.APJC, Purpose.INFRASTRUCTURE));

        assertThat(japan.events())
                .extracting(event -> SubscribedCalendar.value(event, Property.UID))
                .containsExactly("apjc-monday@windows.diops.github.io", "apjc-saturday@windows.diops.github.io");
        assertThat(feed(Region.APJC, Purpose.INFRASTRUCTURE))
                .containsOnlyOnce("BEGIN:STANDARD")
                .contains("TZOFFSETTO:+0900\r\n")
                .doesNotContain("EXDATE", "DAYLIGHT");
    }

    @Test
    void windows_for_planned_work_never_meet_a_clock_change() {
        assertThat(feed(Option.none(), Purpose.PLANNED, FRI_2024_03_08)).doesNotContain("EXDATE");
    }

    @Test
    void a_window_is_the_same_event_in_every_feed_and_year() {
        assertThat(ids(feed(Option.none(), Purpose.INFRASTRUCTURE, FRI_2024_03_08)))
                .containsAll(ids(feed(Region.EMEA, Purpose.INFRASTRUCTURE)))
                .containsAll(ids(feed(Option.none(), Purpose.PLANNED, FRI_2024_03_08)))
                .contains("amer-monday@windows.diops.github.io", "amer-2024-03-09@windows.diops.github.io")
                .doesNotHaveDuplicates();
        List<String> later = ids(feed(Option.none(), Purpose.INFRASTRUCTURE, Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(later)
                .contains("amer-monday@windows.diops.github.io", "amer-2025-03-08@windows.diops.github.io")
                .doesNotContain("amer-2024-03-09@windows.diops.github.io");
    }

    private static List<String> ids(String feed) {
        return SubscribedCalendar.reading(feed).events().stream()
                .map(event -> SubscribedCalendar.value(event, Property.UID))
                .toList();
    }

    @Test
    void the_text_stays_for_a_year_and_its_sequence_grows_with_it() {
        Option<Region> all = Option.none();
        String old = feed(all, Purpose.INFRASTRUCTURE, Instant.parse("2024-01-01T00:00:00Z"));

        assertThat(feed(all, Purpose.INFRASTRUCTURE, Instant.parse("2024-12-31T23:59:59.999Z")))
                .isEqualTo(old)
                .contains("DTSTAMP:20240101T000000Z", "SEQUENCE:54");
        assertThat(feed(all, Purpose.INFRASTRUCTURE, Instant.parse("2025-01-01T00:00:00Z")))
                .contains("DTSTAMP:20250101T000000Z", "SEQUENCE:55");
    }

    @Test
    void the_rule_ends_ten_years_ahead_with_the_zone_described_as_far() {
        // Friday, 29 December 2034, 21:00 in New York: the last weekday that a feed of 2024 holds
        assertThat(feed(Region.AMER, Purpose.PLANNED))
                .contains("RRULE:FREQ=WEEKLY;UNTIL=20341230T020000Z;BYDAY=MO,TU,WE,TH,FR\r\n")
                .contains("DTSTART;TZID=America/New_York:20230102T210000\r\n")
                .contains("DTEND;TZID=America/New_York:20230103T060000\r\n")
                // the change that precedes the first window, and the last one before the end
                .contains("BEGIN:STANDARD\r\nDTSTART:20221106T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\n")
                .contains("BEGIN:STANDARD\r\nDTSTART:20341105T020000\r\n")
                .doesNotContain("DTSTART:2035", "RDATE");
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void lines_end_with_crlf_and_hold_at_most_75_octets_of_valid_utf_8(Option<Region> region, Purpose purpose) {
        String russian = WindowFeed.text(POLICY, region, purpose, Language.RUSSIAN, FRI_2024_03_08);

        assertThat(russian).endsWith("\r\n").startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(russian.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(russian.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void a_calendar_program_finds_nothing_amiss(Option<Region> region, Purpose purpose) {
        SubscribedCalendar calendar = SubscribedCalendar.reading(feed(region, purpose, FRI_2024_03_08));

        assertThat(calendar.faults()).isEmpty();
        assertThat(calendar.calendar().getComponents(Component.VTIMEZONE)).hasSize(region.isEmpty() ? 4 : 1);
    }

    @Test
    void texts_are_those_of_the_language_asked_for_and_codes_are_not() {
        SubscribedCalendar russian = SubscribedCalendar.reading(WindowFeed.text(
                POLICY, Option.some(Region.EMEA), Purpose.INFRASTRUCTURE, Language.RUSSIAN, FRI_2024_03_08));

        assertThat(russian.events())
                .extracting(event -> SubscribedCalendar.value(event, Property.SUMMARY))
                .contains(
                        "EMEA: окно обслуживания",
                        "EMEA: окно обслуживания, только инфраструктура",
                        "EMEA: окно обслуживания, только инфраструктура (8 ч, перевод часов)");
        assertThat(russian.events())
                .allSatisfy(event -> assertThat(SubscribedCalendar.value(event, Property.CATEGORIES))
                        .matches("EMEA,WEEK(DAY|END)"));
        assertThat(russian.events().get(0))
                .extracting(event -> SubscribedCalendar.value(event, Property.DESCRIPTION))
                .asString()
                .isEqualTo("MNT-01: " + text("MNT-01") + "\nMNT-03: " + text("MNT-03"));
    }

    private static String text(String rule) {
        return POLICY.ruleBook()
                .rule(io.github.diops.domain.rule.RuleId.of(rule))
                .get()
                .text()
                .in(Language.RUSSIAN);
    }

    @Test
    void nobody_is_busy_in_a_window() {
        assertThat(SubscribedCalendar.reading(feed(Region.AMER, Purpose.INFRASTRUCTURE))
                        .events())
                .extracting(event -> SubscribedCalendar.value(event, Property.TRANSP))
                .containsOnly("TRANSPARENT");
    }
}
