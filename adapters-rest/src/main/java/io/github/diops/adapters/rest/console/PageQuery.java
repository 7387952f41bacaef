package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The query of the page, sorted by name so that equal queries give equal links. */
record PageQuery(SortedMap<String, String> values) {
    static final String LANGUAGE = "lang";
    static final String WEEK = "week";
    static final String TIMES = "times";

    static PageQuery of(Map<String, String> query) {
        return new PageQuery(TreeMap.ofAll(query));
    }

    /** The value of that name, empty where it is absent. */
    String value(String name) {
        return values.getOrElse(name, "");
    }

    boolean hasAny(List<String> names) {
        return names.exists(values::containsKey);
    }

    PageQuery with(String name, String value) {
        return new PageQuery(values.put(name, value));
    }

    PageQuery without(List<String> names) {
        return new PageQuery(values.removeAll(names));
    }

    /** A link to the page that asks this. */
    String href() {
        return values.map(entry -> encoded(entry._1()) + "=" + encoded(entry._2()))
                .mkString("?", "&", "");
    }

    /** A link to a part of the page that asks this. */
    String href(String part) {
        return href() + "#" + part;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
