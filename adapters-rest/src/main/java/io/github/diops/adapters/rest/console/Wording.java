package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.Text;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How one language says things: phrases, dates, and times with their offset from UTC. One for each language. */
final class Wording {
    private static final Wording ENGLISH = speaking(Language.ENGLISH, Locale.ENGLISH);
    private static final Wording RUSSIAN = speaking(Language.RUSSIAN, Locale.forLanguageTag("ru"));

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Language language;
    private final Locale locale;
    private final Formats formats;
    private final Option<ZoneId> chosen;

    private Wording(Language language, Locale locale, Formats formats, Option<ZoneId> chosen) {
        this.language = language;
        this.locale = locale;
        this.formats = formats;
        this.chosen = chosen;
    }

    private static Wording speaking(Language language, Locale locale) {
        return new Wording(language, locale, new Formats(locale), Option.none());
    }

    /** How a language writes dates and times, made once: it takes longer than most of what is written with it. */
    private static final class Formats {
        private final DateTimeFormatter weekday;
        private final DateTimeFormatter day;
        private final DateTimeFormatter dayAlone;
        private final DateTimeFormatter dayOfMonth;
        private final DateTimeFormatter dayAndMonth;
        private final DateTimeFormatter month;
        private final DateTimeFormatter dayAndClock;
        private final DateTimeFormatter year;
        private final DateTimeFormatter minutes;
        private final DateTimeFormatter seconds;

        private Formats(Locale locale) {
            this.weekday = DateTimeFormatter.ofPattern("EEE", locale);
            this.day = DateTimeFormatter.ofPattern("EEE d MMM", locale);
            this.dayAlone = DateTimeFormatter.ofPattern("d", locale);
            this.dayOfMonth = DateTimeFormatter.ofPattern("d MMMM", locale);
            this.dayAndMonth = DateTimeFormatter.ofPattern("d MMM", locale);
            this.month = DateTimeFormatter.ofPattern("LLL", locale);
            this.dayAndClock = DateTimeFormatter.ofPattern("d HH:mm", locale);
            this.year = DateTimeFormatter.ofPattern("yyyy", locale);
            this.minutes = DateTimeFormatter.ofPattern("HH:mm", locale);
            this.seconds = DateTimeFormatter.ofPattern("HH:mm:ss", locale);
        }
    }

    static Wording in(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case RUSSIAN -> RUSSIAN;
        };
    }

    /** The same, with every moment in the zone that the reader chose, where one is chosen. */
    Wording showing(Option<ZoneId> zone) {
        return zone.isEmpty() ? in(language) : new Wording(language, locale, formats, zone);
    }

    Language language() {
        return language;
    }

    /** The zone in which the reader sees a moment that concerns {@code zone}: the chosen one, else that. */
    ZoneId shown(ZoneId zone) {
        return chosen.getOrElse(zone);
    }

    /** The zone of what concerns several zones, drawings among it: the chosen one, else UTC. */
    ZoneId common() {
        return shown(UTC);
    }

    String of(Said said, Object... facts) {
        String pattern = said.text().in(language);
        return facts.length == 0 ? pattern : String.format(locale, pattern, facts);
    }

    String of(Text text) {
        return text.in(language);
    }

    /** {@code Mon 26 Oct}. */
    String day(LocalDate date) {
        return formats.day.format(date);
    }

    /** {@code Mon}. */
    String weekday(LocalDate date) {
        return formats.weekday.format(date);
    }

    /** {@code 26 October}. */
    String dayOfMonth(LocalDate date) {
        return formats.dayOfMonth.format(date);
    }

    /** {@code 26 Oct}. */
    String dayAndMonth(LocalDate date) {
        return formats.dayAndMonth.format(date);
    }

    /** {@code Oct}. */
    String month(LocalDate date) {
        return formats.month.format(date);
    }

    /** {@code 26 01:00}, day of the month and time alone, in the zone of what concerns several. */
    String clock(Instant instant) {
        return formats.dayAndClock.format(instant.atZone(common()));
    }

    /** {@code 26 October – 1 November 2026}; what both share is said once. */
    String span(LocalDate first, LocalDate last) {
        String start = first.getYear() != last.getYear()
                ? date(first)
                : first.getMonth() == last.getMonth() ? formats.dayAlone.format(first) : dayOfMonth(first);
        return start + "\u00a0– " + date(last);
    }

    /**
     * {@code Mon 26 Oct 2026, 13:20 UTC+1}, with the seconds where there are any.
     *
     * @param zone that of whom it concerns; the one that the reader chose goes before it
     */
    String moment(Instant instant, ZoneId zone) {
        return told(instant.atZone(shown(zone)));
    }

    /** The same in UTC, whatever the reader chose. */
    String utc(Instant instant) {
        return told(instant.atZone(ZoneOffset.UTC));
    }

    private String told(ZonedDateTime at) {
        return day(at.toLocalDate()) + " " + at.getYear() + ", " + time(at);
    }

    /** {@code Mon 26 Oct 21:00 UTC−4}, in the zone of what concerns several. */
    String dayAndTime(Instant instant) {
        return dayAndTime(instant.atZone(common()));
    }

    /** {@code Mon 26 Oct 21:00 UTC−4}. */
    String dayAndTime(ZonedDateTime at) {
        return day(at.toLocalDate()) + " " + time(at);
    }

    /** {@code 13:20 UTC+1}. */
    String time(ZonedDateTime at) {
        boolean wholeMinute = at.getSecond() == 0 && at.getNano() == 0;
        return (wholeMinute ? formats.minutes : formats.seconds).format(at) + " " + offset(at.getOffset());
    }

    /** {@code 2 d 3 h}, {@code 3 h 20 min} or {@code 45 min}, rounded down; its sign is not told. */
    String duration(Duration signed) {
        Duration length = signed.abs();
        if (length.toDays() > 0) {
            return of(Phrase.DURATION_DAYS, length.toDays(), length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return of(Phrase.DURATION_HOURS, length.toHours(), length.toMinutesPart());
        }
        return length.toMinutes() > 0 ? of(Phrase.DURATION_MINUTES, length.toMinutes()) : of(Phrase.LESS_THAN_A_MINUTE);
    }

    /** {@code 1 business day}, {@code 3 business days}; in Russian by the last digits. */
    String counted(long count, Said one, Said few, Said many) {
        return of(
                switch (language) {
                    case ENGLISH -> count == 1 ? one : many;
                    case RUSSIAN -> russianForm(count, one, few, many);
                },
                count);
    }

    private static Said russianForm(long count, Said one, Said few, Said many) {
        long lastTwo = count % 100;
        if (lastTwo >= 11 && lastTwo <= 14) {
            return many;
        }
        long last = count % 10;
        return last == 1 ? one : last >= 2 && last <= 4 ? few : many;
    }

    private String date(LocalDate date) {
        return of(Phrase.DATE_WITH_YEAR, dayOfMonth(date), formats.year.format(date));
    }

    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String hours = (offset.getTotalSeconds() < 0 ? "−" : "+") + minutes / 60;
        return "UTC" + hours + (minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60));
    }
}
