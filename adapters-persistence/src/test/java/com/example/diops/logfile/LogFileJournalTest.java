package com.example.diops.logfile;

import io.github.diops.application.kit.JournalContract;
import io.github.diops.application.spi.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LogFileJournalTest extends JournalContract {
    @TempDir
    Path directory;

    @Override
    protected Storage openEmpty() {
        return new LogFileProvider().open("jdbc:diops-log:" + directory.resolve("diops.log"));
    }
}
