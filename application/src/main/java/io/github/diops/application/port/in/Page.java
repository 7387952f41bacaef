package io.github.diops.application.port.in;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A part of a list.
 *
 * @param next where to go on, or none at the end
 */
public record Page<T, P>(List<T> items, Option<P> next) {
    /** The largest number of items of one page. */
    public static final int MAX_LIMIT = 200;

    /** The number of items of a page where none is asked for. */
    public static final int DEFAULT_LIMIT = 50;
}
