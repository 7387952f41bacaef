package io.github.diops.application.spi;

import io.github.diops.application.port.out.HolidayCalendars;
import io.vavr.collection.List;
import io.vavr.control.Either;

/**
 * Reads a holiday calendar that an installation brings along in a file. Implementations are public, with a constructor
 * without arguments.
 */
public interface HolidayImport {
    /**
     * What is wrong at one place of a file.
     *
     * @param line counted from 1
     * @param what in English, for whoever starts the program
     */
    record FileFault(int line, String what) {}

    /**
     * The calendars of {@code known}, with {@code calendar} as the file has it, added or in place of its namesake. It is
     * known for the years of the file alone, whatever its namesake knew. Else every fault of the file, by line.
     */
    Either<List<FileFault>, HolidayCalendars> importing(HolidayCalendars known, String calendar, byte[] file);
}
