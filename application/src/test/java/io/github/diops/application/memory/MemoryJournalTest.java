package io.github.diops.application.memory;

import io.github.diops.application.kit.JournalContract;
import io.github.diops.application.spi.Storage;

class MemoryJournalTest extends JournalContract {
    @Override
    protected Storage openEmpty() {
        return new MemoryStorage();
    }
}
