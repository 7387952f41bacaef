package counterexamples.the_application_opens_no_file_socket_or_database.io.github.diops.application.usecase;

import java.nio.file.Files;
import java.nio.file.Path;

/** Stores without a port. */
final class FiledCases {
    private FiledCases() {}

    static boolean isThere(Path file) {
        return Files.exists(file);
    }
}
