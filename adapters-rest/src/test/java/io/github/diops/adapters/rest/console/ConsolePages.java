package io.github.diops.adapters.rest.console;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.rule.Language;
import io.vavr.Function1;
import java.util.Map;

/** Every page that is there without a record, so that what holds for all of them is tested for each. */
enum ConsolePages {
    NOW("", visit -> new RecordConsole(withoutRecords()).now(visit)),
    SEVERITY("severity", ConsoleDocument.CONSOLE::severity),
    MAINTENANCE("maintenance", ConsoleDocument.CONSOLE::maintenance),
    RESPONSIBILITIES("responsibilities", ConsoleDocument.CONSOLE::responsibilities),
    POLICY("policy", ConsoleDocument.CONSOLE::policy);

    private final String path;
    private final Function1<Visit, String> shown;

    ConsolePages(String path, Function1<Visit, String> shown) {
        this.path = path;
        this.shown = shown;
    }

    /** Where it is, seen from the console's first page. */
    String path() {
        return path;
    }

    ConsoleDocument asked(Language language, Map<String, String> query) {
        return at(new Visit(language, ConsoleDocument.THU_2026_10_29, query));
    }

    ConsoleDocument at(Visit visit) {
        return ConsoleDocument.of(shown.apply(visit));
    }

    private static DiOps withoutRecords() {
        return DiOps.assemble(
                OperationsPolicy.standard(),
                Ports.of(new MemoryStorage(), HolidayCalendars.NONE),
                () -> ConsoleDocument.THU_2026_10_29);
    }
}
