package com.example.diops.logfile;

import io.github.diops.application.spi.Storage;
import io.github.diops.application.spi.StorageProvider;
import java.nio.file.Path;

/** Opens storage in one file, {@code jdbc:diops-log:/path/file.log}. */
public final class LogFileProvider implements StorageProvider {
    private static final String PREFIX = "jdbc:diops-log:";

    @Override
    public String name() {
        return "log file";
    }

    @Override
    public boolean serves(String databaseUrl) {
        return databaseUrl.startsWith(PREFIX);
    }

    @Override
    public Storage open(String databaseUrl) {
        return LogFileStorage.open(Path.of(databaseUrl.substring(PREFIX.length())));
    }
}
