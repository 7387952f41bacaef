package io.github.diops.adapters.rest;

import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.spi.HolidayImport;
import io.github.diops.application.spi.HolidayImport.FileFault;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Holiday calendars with those of files over them; every fault of every file is kept. */
final class HolidayFiles {
    /** Of a file that is no calendar at all, every line may be one. */
    private static final int MOST_FAULTS = 100;

    private final Optional<HolidayImport> format;
    private HolidayCalendars calendars;
    private List<String> faults = List.empty();

    HolidayFiles(HolidayCalendars reviewed, Optional<HolidayImport> format) {
        this.calendars = reviewed;
        this.format = format;
    }

    /** Reads a calendar from its file; a fault is told with the file's name and its line. */
    void read(String calendar, String file) {
        try {
            byte[] content = Files.readAllBytes(Path.of(file));
            format.ifPresentOrElse(
                    known -> known.importing(calendars, calendar, content)
                            .peek(read -> calendars = read)
                            .peekLeft(found -> tell(file, found)),
                    () -> faults = faults.append(file + ": no adapter reads holiday calendars from files"));
        } catch (IOException | InvalidPathException e) {
            faults = faults.append(file + ": cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private void tell(String file, List<FileFault> found) {
        faults =
                faults.appendAll(found.take(MOST_FAULTS).map(fault -> file + ":" + fault.line() + ": " + fault.what()));
        if (found.size() > MOST_FAULTS) {
            faults = faults.append(file + ": and " + (found.size() - MOST_FAULTS) + " more");
        }
    }

    List<String> faults() {
        return faults;
    }

    /** All of them; only where there is no fault. */
    HolidayCalendars calendars() {
        return calendars;
    }
}
