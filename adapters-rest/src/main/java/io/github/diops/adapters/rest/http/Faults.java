package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.Fault;
import io.vavr.collection.List;
import java.util.ArrayList;

/** The faults of a request as they are found. All are counted, the first {@value #MOST} told. */
final class Faults {
    static final int MOST = 1000;

    /** The code of what stands for the faults that are not told. */
    static final String MORE = "more_faults";

    private final java.util.List<Fault> told = new ArrayList<>();
    private int count;

    void add(Fault fault) {
        if (count++ < MOST) {
            told.add(fault);
        }
    }

    /** Adds a fault that makes those of single values small: it is told first, however many there are. */
    void lead(Fault fault) {
        count++;
        told.add(0, fault);
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether a fault was found at {@code at} or at what contains it. */
    boolean touch(String at) {
        return told.stream().anyMatch(fault -> (at + "/").startsWith(fault.pointer() + "/"));
    }

    /** What is told: each of the first faults, then how many more there are. */
    List<Fault> list() {
        List<Fault> first = List.ofAll(told);
        int more = count - told.size();
        return more > 0 ? first.append(Fault.of("", MORE).with("count", more)) : first;
    }
}
