package counterexamples.the_domain_opens_no_file_or_socket.io.github.diops.domain.calendar;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file. */
final class HolidayFile {
    private HolidayFile() {}

    static boolean isThere(Path file) {
        return Files.exists(file);
    }
}
