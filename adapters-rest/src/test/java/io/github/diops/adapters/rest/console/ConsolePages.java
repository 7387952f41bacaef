package io.github.diops.adapters.rest.console;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Language;
import io.vavr.Function1;
import java.util.Map;

/** Every page that is there without a record, so that what holds for all of them is tested for each. */
enum ConsolePages {
    NOW("", visit -> new RecordConsole(withoutRecords()).now(visit, reader())),
    CASES("cases", visit -> new CaseConsole(withoutRecords(), ConsoleDocument.NO_WORDS).cases(visit, reader())),
    SEVERITY("severity", ConsoleDocument.CONSOLE::severity),
    MAINTENANCE(
            "maintenance",
            visit -> new MaintenanceConsole(withoutRecords(), ConsoleDocument.NO_WORDS).maintenance(visit, reader())),
    COP("cop", visit -> new CopConsole(withoutRecords(), ConsoleDocument.NO_WORDS).cop(visit, reader())),
    SLO("slo", visit -> new RecordConsole(withoutRecords()).attainment(visit, reader())),
    CUSTOMERS("customers", visit -> new RecordConsole(withoutRecords()).customers(visit, reader())),
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

    private static Caller reader() {
        return new Caller(Actor.administrator("reader"), new Scope.All(), "test");
    }

    private static DiOps withoutRecords() {
        return DiOps.assemble(
                OperationsPolicy.standard(),
                Ports.of(new MemoryStorage(), HolidayCalendars.NONE),
                () -> ConsoleDocument.THU_2026_10_29);
    }
}
