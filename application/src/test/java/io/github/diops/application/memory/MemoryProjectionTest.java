package io.github.diops.application.memory;

import io.github.diops.application.kit.ProjectionContract;
import io.github.diops.application.spi.Storage;

class MemoryProjectionTest extends ProjectionContract {
    @Override
    protected Storage openEmpty() {
        return new MemoryStorage();
    }
}
