package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.Fault;
import io.vavr.Function1;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * The long list of a batch, each item decoded as soon as it is read: neither the list nor its faults are held as JSON.
 */
final class Batch<T> implements Json.Items {
    /** How many items a batch may have. */
    static final int MAX_ITEMS = 100_000;

    private final String field;
    private final Function1<Fields, Option<T>> decode;
    private final String[] known;
    private final List<T> items = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int taken;

    private Batch(String field, Function1<Fields, Option<T>> decode, String... known) {
        this.field = field;
        this.decode = decode;
        this.known = known;
    }

    /** The list of that name, each item of which {@code decode} makes of its fields, which are {@code known}. */
    static <T> Batch<T> of(String field, Function1<Fields, Option<T>> decode, String... known) {
        return new Batch<>(field, decode, known);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean take(Json item, Faults faults) {
        if (taken == MAX_ITEMS) {
            faults.lead(Fault.of("/" + field, "too_many").with("most", MAX_ITEMS));
            return false;
        }
        int place = taken++;
        Fields.read(item, pointer(place), faults, decode, known).forEach(decoded -> {
            items.add(decoded);
            places.add(place);
        });
        return true;
    }

    /** The items without a fault, in the order given. */
    Seq<T> items() {
        return Vector.ofAll(items);
    }

    /** The pointer to the item that is the {@code index}th without a fault, from 0. */
    String pointerTo(int index) {
        return pointer(places.get(index));
    }

    private String pointer(int place) {
        return "/" + field + "/" + place;
    }
}
