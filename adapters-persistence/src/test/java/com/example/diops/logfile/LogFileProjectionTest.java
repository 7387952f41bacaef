package com.example.diops.logfile;

import io.github.diops.application.kit.ProjectionContract;
import io.github.diops.application.spi.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LogFileProjectionTest extends ProjectionContract {
    @TempDir
    Path directory;

    @Override
    protected Storage openEmpty() {
        return new LogFileProvider().open("jdbc:diops-log:" + directory.resolve("diops.log"));
    }
}
