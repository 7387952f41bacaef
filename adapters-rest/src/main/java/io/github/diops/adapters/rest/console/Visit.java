package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Language;
import java.time.Instant;
import java.util.Map;

/**
 * A reader's visit to a page. The query is read as the pages' own links and forms write it, values already decoded. A
 * value that cannot be read is answered on the page, never by an exception; names that a page does not know are kept in
 * its links and mean nothing.
 *
 * @param language in which the reader reads
 * @param now what the page calls now
 * @param query each name with its first value
 */
public record Visit(Language language, Instant now, Map<String, String> query) {
    /** A visit in the language that the query asks for ({@code lang=en}, {@code lang=ru}), else in {@code otherwise}. */
    public static Visit of(Language otherwise, Instant now, Map<String, String> query) {
        return new Visit(Console.language(query, otherwise), now, query);
    }

    Wording wording() {
        return Wording.in(language);
    }

    PageQuery asked() {
        return PageQuery.of(query);
    }
}
