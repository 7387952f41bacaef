package io.github.diops.adapters.rest.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The content lines of one iCalendar text in the order written (RFC 5545, 3.1): ended by CRLF, folded at 75 octets,
 * never inside a character.
 */
final class ContentLines {
    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = LOCAL.withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    ContentLines begin(String component) {
        return line("BEGIN", component);
    }

    ContentLines end(String component) {
        return line("END", component);
    }

    /** A line whose value is in the form that {@code name} asks for; parameters stand in the name, after semicolons. */
    ContentLines line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line with words: whatever they hold, they end no line and begin no list (RFC 5545, 3.3.11). */
    ContentLines words(String name, String words) {
        return line(name, escaped(words));
    }

    ContentLines utc(String name, Instant instant) {
        return line(name, utc(instant));
    }

    /** A local time of a zone, which a {@link ZoneComponent} of the same calendar describes. */
    ContentLines local(String name, LocalDateTime time, ZoneId zone) {
        return line(name + ";TZID=" + zone.getId(), LOCAL.format(time));
    }

    /** A local time of no zone. */
    ContentLines local(String name, LocalDateTime time) {
        return line(name, LOCAL.format(time));
    }

    static String utc(Instant instant) {
        return UTC.format(instant) + "Z";
    }

    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.replace("\r\n", "\n").codePoints().forEach(character -> {
            switch (character) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(character);
                case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> escaped.append("\\n");
                default -> {
                    boolean control = Character.isISOControl(character) && character != '\t';
                    boolean half = Character.getType(character) == Character.SURROGATE;
                    if (!control && !half) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = octets(character);
            if (octets + size > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }

    /** How many octets a character takes in UTF-8. */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x1_0000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
