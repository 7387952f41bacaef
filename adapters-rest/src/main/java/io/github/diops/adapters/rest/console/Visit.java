package io.github.diops.adapters.rest.console;

import io.github.diops.domain.calendar.TimeZones;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * A reader's visit to a page. The query is read as the pages' own links and forms write it, values already decoded. A
 * value that cannot be read is answered on the page, never by an exception; names that a page does not know are kept in
 * its links and mean nothing.
 *
 * @param language in which the reader reads
 * @param now what the page calls now
 * @param query each name with its first value
 * @param times in which zone the reader wants to see times: an id of the tz database; anything else chooses none, and
 *     times are shown in the zone of whom they concern
 * @param formToken what the page's forms carry to be known as its own; empty where nobody is signed in
 * @param isLive whether the page keeps itself up to date; one that answers a form does not, since what it says of the
 *     form is said once
 */
public record Visit(
        Language language, Instant now, Map<String, String> query, String times, String formToken, boolean isLive) {
    /** A visit of a reader who chose no zone but, perhaps, by the query ({@code times=Europe/Berlin}). */
    public Visit(Language language, Instant now, Map<String, String> query) {
        this(language, now, query, PageQuery.of(query).value(PageQuery.TIMES), "", false);
    }

    /** A visit in the language that the query asks for ({@code lang=en}, {@code lang=ru}), else in {@code otherwise}. */
    public static Visit of(Language otherwise, Instant now, Map<String, String> query) {
        return new Visit(Console.language(query, otherwise), now, query);
    }

    /** The same with what its forms carry. */
    public Visit with(String token) {
        return new Visit(language, now, query, times, token, isLive);
    }

    /** The same of a page that keeps itself up to date, as long as {@code live} beside the first page tells it. */
    public Visit live() {
        return new Visit(language, now, query, times, formToken, true);
    }

    Wording wording() {
        return Wording.in(language).showing(zone());
    }

    /**
     * The same of a reader who chose {@code earlier} on a page before; what the query says goes before it.
     *
     * @param earlier what {@link #choice()} was then; empty for nothing
     */
    public Visit choosing(String earlier) {
        return asked().hasAny(List.of(PageQuery.TIMES))
                ? this
                : new Visit(language, now, query, earlier, formToken, isLive);
    }

    /** What the query chooses of zones, to be kept for later pages: an id, empty for none; none where it chooses nothing. */
    public Option<String> choice() {
        return Option.when(
                        asked().hasAny(List.of(PageQuery.TIMES)),
                        () -> times.isEmpty() || times.equals(TimesChoice.BY_PLACE) ? "" : times)
                .filter(chosen -> chosen.isEmpty() || zone().isDefined());
    }

    boolean hasUnknownTimes() {
        return !times.isEmpty() && !times.equals(TimesChoice.BY_PLACE) && zone().isEmpty();
    }

    /** The zone that the reader chose. */
    Option<ZoneId> zone() {
        return TimeZones.parse(times);
    }

    PageQuery asked() {
        return PageQuery.of(query);
    }
}
