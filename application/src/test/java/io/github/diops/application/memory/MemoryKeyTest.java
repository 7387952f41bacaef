package io.github.diops.application.memory;

import io.github.diops.application.kit.KeyContract;
import io.github.diops.application.spi.Storage;

class MemoryKeyTest extends KeyContract {
    @Override
    protected Storage openEmpty() {
        return new MemoryStorage();
    }
}
