package io.github.diops.adapters.rest.console;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.AttainmentQuestion;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.control.Option;
import java.util.Map;

/** The pages that show records, as far as their reader may see them, and ask something of them. Thread-safe. */
public final class RecordConsole {
    private static final int NOW_SHOWN = 12;

    private final DiOps diops;

    /** The pages on the records of that application. */
    public RecordConsole(DiOps diops) {
        this.diops = diops;
    }

    /** What burns and by when, what is due today, and which windows are open and come next. */
    public String now(Visit visit, Caller caller) {
        CaseListCard.Waiting waiting = CaseListCard.Waiting.read(
                diops,
                caller,
                SupportCaseList.Filter.builder()
                        .state(Option.some(CaseState.OPEN))
                        .build());
        return Console.rendered(
                "now-page",
                Map.of(
                        "frame",
                        Frame.of(Section.NOW, Phrase.NOW_TITLE, Phrase.NOW_LEAD, visit, edition()),
                        "title",
                        visit.wording()
                                .of(
                                        waiting.more() ? CasePhrase.WAITING_MANY : CasePhrase.WAITING_TITLE,
                                        waiting.byTimeLeft().size()),
                        "rows",
                        CaseListCard.rows(waiting.byTimeLeft().take(NOW_SHOWN), diops, caller, visit, ""),
                        "due",
                        DueCard.of(waiting.byTimeLeft(), diops, caller, visit),
                        "windows",
                        NowCard.of(diops.policy(), visit.wording(), visit.now())));
    }

    /** How Cisco answered the cases of the last twelve months, by month and severity (OBJ-04). */
    public String attainment(Visit visit, Caller caller) {
        return diops.oversight()
                .attainment(caller, new AttainmentQuestion(Option.none(), Option.none(), Option.none()))
                .map(view -> Console.rendered(
                        "slo-page",
                        Map.of(
                                "frame",
                                Frame.of(Section.SLO, SloPhrase.TITLE, SloPhrase.LEAD, visit, edition()),
                                "card",
                                SloCard.of(view, visit.wording()))))
                .getOrElseThrow(problem -> new IllegalStateException("the last months are no period: " + problem));
    }

    /** The customers on record. */
    public String customers(Visit visit, Caller caller) {
        return Console.rendered(
                "customers-page",
                Map.of(
                        "frame",
                        Frame.of(
                                Section.CUSTOMERS,
                                RecordPhrase.CUSTOMERS_TITLE,
                                RecordPhrase.CUSTOMERS_LEAD,
                                visit,
                                edition()),
                        "card",
                        CustomerListCard.of(diops, caller, visit)));
    }

    private String edition() {
        return diops.policy().name().value();
    }
}
