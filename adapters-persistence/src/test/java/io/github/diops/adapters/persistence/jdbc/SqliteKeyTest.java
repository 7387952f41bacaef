package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.kit.KeyContract;
import io.github.diops.application.spi.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SqliteKeyTest extends KeyContract {
    @TempDir
    Path directory;

    @Override
    protected Storage openEmpty() {
        return new SqliteProvider().open("jdbc:sqlite:" + directory.resolve("diops.db"));
    }
}
