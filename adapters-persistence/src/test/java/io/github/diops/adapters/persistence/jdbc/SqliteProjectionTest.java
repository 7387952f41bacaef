package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.kit.ProjectionContract;
import io.github.diops.application.spi.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SqliteProjectionTest extends ProjectionContract {
    @TempDir
    Path directory;

    @Override
    protected Storage openEmpty() {
        return new SqliteProvider().open("jdbc:sqlite:" + directory.resolve("diops.db"));
    }
}
