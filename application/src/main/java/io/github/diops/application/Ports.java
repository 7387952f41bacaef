package io.github.diops.application;

import io.github.diops.application.port.out.AccessKeys;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Contacts;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.Notices;
import io.github.diops.application.port.out.RecordList;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.port.out.TimerQueue;
import io.github.diops.application.spi.Storage;
import org.immutables.value.Value;

/** The adapters that the application stands on. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Ports {
    Journal journal();

    SupportCaseList supportCases();

    RecordList records();

    Contacts contacts();

    TimerQueue timers();

    Notices notices();

    AccessTrail trail();

    AccessKeys keys();

    Archive archive();

    HolidayCalendars holidays();

    /** The ports of {@code storage}, with {@code holidays}. */
    static Ports of(Storage storage, HolidayCalendars holidays) {
        return new Builder()
                .journal(storage.journal())
                .supportCases(storage.supportCases())
                .records(storage.records())
                .contacts(storage.contacts())
                .timers(storage.timers())
                .notices(storage.notices())
                .trail(storage.trail())
                .keys(storage.keys())
                .archive(storage.archive())
                .holidays(holidays)
                .build();
    }

    /** Builds the ports; every one is mandatory. */
    class Builder extends ImmutablePorts.Builder {}
}
