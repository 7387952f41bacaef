package io.github.diops.application;

import io.github.diops.application.port.out.Contacts;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.spi.Storage;

/** The adapters that the application stands on. */
public record Ports(Journal journal, SupportCaseList supportCases, Contacts contacts, HolidayCalendars holidays) {
    /** The ports of {@code storage}, with {@code holidays}. */
    public static Ports of(Storage storage, HolidayCalendars holidays) {
        return new Ports(storage.journal(), storage.supportCases(), storage.contacts(), holidays);
    }
}
