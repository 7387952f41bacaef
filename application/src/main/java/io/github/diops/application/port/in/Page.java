package io.github.diops.application.port.in;

import io.vavr.Function1;
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

    /**
     * The page of the first {@code limit} of {@code found}, which holds one more where the list goes on.
     *
     * @param position where the list goes on after an item
     */
    public static <T, P> Page<T, P> of(List<T> found, int limit, Function1<T, P> position) {
        List<T> items = found.take(limit);
        return new Page<>(items, found.size() > limit ? items.lastOption().map(position) : Option.none());
    }

    /** The same part of the list with other items in their places. */
    public <R> Page<R, P> map(Function1<T, R> item) {
        return new Page<>(items.map(item), next);
    }
}
