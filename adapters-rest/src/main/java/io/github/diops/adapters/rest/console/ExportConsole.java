package io.github.diops.adapters.rest.console;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.AttainmentQuestion;
import io.github.diops.application.port.in.AttainmentView;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.response.Attainment;
import io.github.diops.domain.response.AttainmentReport;
import io.github.diops.domain.response.Fraction;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** The lists of the pages and the attainment as comma-separated values, in the API's names; instants in UTC. Thread-safe. */
public final class ExportConsole {
    /** The most rows of one list. */
    private static final int MOST = 10_000;

    private final DiOps diops;

    /** The exports of that application. */
    public ExportConsole(DiOps diops) {
        this.diops = diops;
    }

    /** The cases that the page of cases finds with the same query, the latest opened first. */
    public String cases(Visit visit, Caller caller) {
        SupportCaseList.Filter filter = CaseListCard.asked(visit.asked());
        List<List<String>> rows = ExportConsole.<CaseView, SupportCaseList.Position>all(
                        after -> diops.cases().list(caller, filter, after, Page.MAX_LIMIT))
                .map(ExportConsole::row);
        return CsvTable.of(rows.prepend(List.of(
                "number",
                "id",
                "customer",
                "problem",
                "state",
                "severity",
                "openedAt",
                "dueAt",
                "acknowledgedAt",
                "verdict")));
    }

    private static List<String> row(CaseView view) {
        SupportCase supportCase = view.supportCase();
        return List.of(
                supportCase.opening().number().value(),
                supportCase.opening().id().value(),
                supportCase.opening().customer().value(),
                supportCase.opening().problem(),
                supportCase.state().name(),
                supportCase.severity().name(),
                supportCase.opening().at().toString(),
                supportCase.dueAt().toString(),
                supportCase.acknowledgedAt().map(Instant::toString).getOrElse(""),
                view.verdict().name());
    }

    /** Every customer, the latest recorded first; without contacts, which are personal data. */
    public String customers(Visit visit, Caller caller) {
        List<List<String>> rows = ExportConsole.<CustomerView, Position>all(
                        after -> diops.customers().list(caller, after, Page.MAX_LIMIT))
                .map(view -> List.of(
                        view.customer().id().value(),
                        view.customer().profile().name(),
                        view.customer().partner().value(),
                        view.customer().profile().region().name(),
                        view.customer().profile().zone().getId(),
                        view.customer().profile().release().getOrElse("")));
        return CsvTable.of(rows.prepend(List.of("id", "name", "partner", "region", "zone", "release")));
    }

    /** Every maintenance event, the latest planned first. */
    public String maintenance(Visit visit, Caller caller) {
        List<List<String>> rows = ExportConsole.<MaintenanceView, Position>all(
                        after -> diops.maintenance().list(caller, Option.none(), after, Page.MAX_LIMIT))
                .map(ExportConsole::row);
        return CsvTable.of(rows.prepend(List.of(
                "id", "title", "kind", "state", "customers", "region", "windowStart", "windowEnd", "noticeAt")));
    }

    private static List<String> row(MaintenanceView view) {
        MaintenanceWindow window = view.maintenance().window();
        return List.of(
                view.maintenance().plan().id().value(),
                view.maintenance().plan().title(),
                view.maintenance().plan().kind().name(),
                view.maintenance().state().name(),
                view.customers().mkString(" "),
                window.region().name(),
                window.start().toString(),
                window.endExclusive().toString(),
                view.maintenance().schedule().noticeAt().map(Instant::toString).getOrElse(""));
    }

    /** The attainment of the last twelve months by month and severity, as its page shows it. */
    public String attainment(Visit visit, Caller caller) {
        AttainmentView view = diops.oversight()
                .attainment(caller, new AttainmentQuestion(Option.none(), Option.none(), Option.none()))
                .getOrElseThrow(problem -> new IllegalStateException("the last months are no period: " + problem));
        return CsvTable.of(view.months()
                .flatMap(month -> rows(month.month().toString(), month.report()))
                .appendAll(rows("", view.whole().value()))
                .prepend(List.of("month", "severity", "met", "missed", "waiting", "fraction", "onTarget")));
    }

    private static List<List<String>> rows(String month, AttainmentReport report) {
        return List.of(Severity.values()).map(severity -> {
            Attainment attainment = report.of(severity);
            return List.of(
                    month,
                    severity.name(),
                    Long.toString(attainment.met()),
                    Long.toString(attainment.missed()),
                    Long.toString(attainment.waiting()),
                    attainment.fraction().map(Fraction::toString).getOrElse(""),
                    attainment.onTarget().map(on -> on.toString()).getOrElse(""));
        });
    }

    /** Every item of a list, page after page. */
    private static <T, P> List<T> all(Function1<Option<P>, Page<T, P>> read) {
        List<T> items = List.empty();
        Option<P> after = Option.none();
        do {
            Page<T, P> page = read.apply(after);
            items = items.appendAll(page.items());
            after = page.next();
        } while (after.isDefined() && items.size() < MOST);
        return items;
    }
}
