package io.github.diops.adapters.persistence.holidays;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * One line of an iCalendar file, unfolded (RFC 5545, 3.1).
 *
 * @param line where it begins in the file, counted from 1
 * @param name in upper case, as are the names of parameters
 */
record ContentLine(int line, String name, Map<String, String> parameters, String value) {
    /** The line that {@code text} is, or none where it is no content line. */
    static Option<ContentLine> of(int line, String text) {
        boolean quoted = false;
        int from = 0;
        List<String> parts = List.empty();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == ';' || character == ':')) {
                parts = parts.prepend(text.substring(from, at));
                from = at + 1;
                if (character == ':') {
                    return of(line, parts.reverse(), text.substring(from));
                }
            }
        }
        return Option.none();
    }

    private static Option<ContentLine> of(int line, List<String> head, String value) {
        boolean named = head.head().matches("[A-Za-z0-9-]+");
        boolean parametersNamed = head.tail().forAll(parameter -> parameter.matches("(?s)[A-Za-z0-9-]+=.*"));
        return Option.when(
                named && parametersNamed,
                () -> new ContentLine(
                        line, upper(head.head()), HashMap.ofEntries(head.tail().map(ContentLine::entry)), value));
    }

    private static io.vavr.Tuple2<String, String> entry(String parameter) {
        int equals = parameter.indexOf('=');
        return new io.vavr.Tuple2<>(
                upper(parameter.substring(0, equals)),
                parameter.substring(equals + 1).replace("\"", ""));
    }

    boolean is(String otherName, String otherValue) {
        return name.equals(otherName) && value.strip().equalsIgnoreCase(otherValue);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
