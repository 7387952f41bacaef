package io.github.diops.adapters.persistence.holidays;

import io.github.diops.application.spi.HolidayImport.FileFault;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;

/** The faults of a file, found one after another while it is read to its end. */
final class FileFaults {
    private final java.util.List<FileFault> found = new ArrayList<>();

    /** Tells of a fault; what is faulty reads as nothing. */
    <T> Option<T> tell(int line, String what) {
        found.add(new FileFault(line, what));
        return Option.none();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** By line. */
    List<FileFault> all() {
        return List.ofAll(found).sorted(Comparator.comparingInt(FileFault::line));
    }
}
