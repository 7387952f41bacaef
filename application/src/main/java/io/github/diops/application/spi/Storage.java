package io.github.diops.application.spi;

import io.github.diops.application.port.out.AccessKeys;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Contacts;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.Notices;
import io.github.diops.application.port.out.RecordList;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.port.out.TimerQueue;

/** An open database. Safe for use by many threads. */
public interface Storage extends AutoCloseable {
    Journal journal();

    SupportCaseList supportCases();

    Contacts contacts();

    RecordList records();

    TimerQueue timers();

    Notices notices();

    AccessTrail trail();

    /** None where the storage keeps none: nobody can be known by a key then. */
    default AccessKeys keys() {
        return AccessKeys.NONE;
    }

    Archive archive();

    /** Whether a read succeeds now. */
    boolean isReady();

    /** Waits for the write under way and closes every connection. Nothing acknowledged is lost. */
    @Override
    void close();
}
