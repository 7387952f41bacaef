package io.github.diops.adapters.rest.feed;

import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A time zone as a calendar describes it to its readers, {@code VTIMEZONE}: an observance for each change of its offset
 * in {@code [from, toExclusive)} and for the one before, without rules or lists of dates, which readers take differently.
 */
record ZoneComponent(ZoneId zone, Instant from, Instant toExclusive) {
    /** Since when a zone whose offset has never changed has had it: before any event. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1900, 1, 1, 0, 0);

    /** The changes of the offset in {@code [from, toExclusive)}, in order. */
    List<ZoneOffsetTransition> changes() {
        ZoneRules rules = zone.getRules();
        return Iterator.iterate(
                        rules.nextTransition(from.minusNanos(1)), change -> rules.nextTransition(change.getInstant()))
                .takeWhile(change -> change != null && change.getInstant().isBefore(toExclusive))
                .toList();
    }

    void writeTo(ContentLines lines) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition before = rules.previousTransition(from);
        lines.begin("VTIMEZONE").line("TZID", zone.getId());
        if (before == null) {
            ZoneOffset offset = rules.getOffset(from);
            observance(lines, false, ALWAYS, offset, offset);
        } else {
            observance(lines, before);
        }
        changes().forEach(change -> observance(lines, change));
        lines.end("VTIMEZONE");
    }

    private void observance(ContentLines lines, ZoneOffsetTransition change) {
        observance(
                lines,
                zone.getRules().isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static void observance(
            ContentLines lines, boolean daylight, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        String kind = daylight ? "DAYLIGHT" : "STANDARD";
        lines.begin(kind)
                .local("DTSTART", onset)
                .line("TZOFFSETFROM", offset(before))
                .line("TZOFFSETTO", offset(after))
                .end(kind);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String hours =
                "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? hours : hours + "%02d".formatted(seconds % 60);
    }
}
