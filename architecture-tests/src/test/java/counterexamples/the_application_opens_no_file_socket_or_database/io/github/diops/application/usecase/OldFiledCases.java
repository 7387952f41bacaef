package counterexamples.the_application_opens_no_file_socket_or_database.io.github.diops.application.usecase;

import java.io.File;

/** Stores without a port, the old way. */
record OldFiledCases(File file) {}
