package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.Answer.Ending;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Map;

/** The pages that show records, as far as their reader may see them, and ask something of them. Thread-safe. */
public final class RecordConsole {
    /** What a form of a case says besides its fields: what is asked, and of which version of the case. */
    static final String ACTION = "action";

    static final String VERSION = "version";

    private static final int STEPS_SHOWN = 100;
    private static final int NOW_SHOWN = 12;
    private static final String BELOW = "../";

    private final DiOps diops;
    private final Sentences sentences;

    /** The pages on the records of that application. */
    public RecordConsole(DiOps diops, Sentences sentences) {
        this.diops = diops;
        this.sentences = sentences;
    }

    /** What burns and by when, and which windows are open and come next. */
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
                        "windows",
                        NowCard.of(diops.policy(), visit.wording(), visit.now())));
    }

    /**
     * The cases that wait for a response, the least time left first; or those that {@code state}, {@code severity},
     * {@code customer} and {@code q} ask for.
     */
    public String cases(Visit visit, Caller caller) {
        return Console.rendered(
                "cases-page",
                Map.of(
                        "frame",
                        Frame.of(Section.CASES, CasePhrase.LIST_TITLE, CasePhrase.LIST_LEAD, visit, edition()),
                        "card",
                        CaseListCard.of(diops, caller, visit)));
    }

    /** What maintenance lies ahead, and the windows of a week: {@code week} is any of its dates, UTC weeks from Monday. */
    public String maintenance(Visit visit, Caller caller) {
        List<MaintenanceView> planned = diops.maintenance()
                .list(caller, Option.none(), Option.none(), Page.MAX_LIMIT)
                .items();
        return Console.rendered(
                "maintenance-page",
                Map.of(
                        "frame",
                        Frame.of(
                                Section.MAINTENANCE,
                                Phrase.MAINTENANCE_TITLE,
                                Phrase.MAINTENANCE_LEAD,
                                visit,
                                edition()),
                        "planned",
                        PlannedCard.of(
                                planned, id -> CaseListCard.name(diops, caller, CustomerId.of(id)), visit.wording()),
                        "windows",
                        WindowCard.of(diops.policy(), visit.wording(), visit.now(), visit.asked())));
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

    /** Where a customer stands. */
    public Answer customer(Visit visit, Caller caller, String id) {
        return Option.some(id)
                .filter(CustomerId::isValid)
                .flatMap(valid -> diops.customers().read(caller, CustomerId.of(valid)))
                .map(view -> CustomerCard.of(view, diops, caller, visit))
                .map(card -> new Answer(
                        Ending.SHOWN,
                        Console.rendered(
                                "customer-page",
                                Map.of(
                                        "frame",
                                        Frame.of(Section.CUSTOMERS, BELOW, card.name(), card.id(), visit, edition()),
                                        "card",
                                        card))))
                .getOrElse(() -> missing(visit, RecordPhrase.MISSING_TITLE, RecordPhrase.MISSING_LEAD));
    }

    /** A case with its clock, its history, what can be asked of it now, and why the rest cannot. */
    public Answer supportCase(Visit visit, Caller caller, String id) {
        return page(visit, caller, id, Ending.SHOWN, CaseCard.Sent.NOTHING);
    }

    /** Asks of a case what {@code form} says; each name with its first value. */
    public Answer ask(Visit visit, Caller caller, String id, Map<String, String> form) {
        PageQuery entered = PageQuery.of(form);
        Option<CaseAction> action = CaseAction.named(entered.value(ACTION));
        return read(caller, id)
                .map(view -> action.map(asked -> ask(visit, caller, view, asked, entered))
                        .getOrElse(() -> page(
                                visit,
                                caller,
                                id,
                                Ending.INVALID,
                                complaint(
                                        action,
                                        entered,
                                        visit.wording().of(CasePhrase.UNKNOWN_ACTION),
                                        Option.none()))))
                .getOrElse(() -> missing(visit));
    }

    private Answer ask(Visit visit, Caller caller, CaseView view, CaseAction action, PageQuery form) {
        CaseEntry entry =
                new CaseEntry(form, view.supportCase().opening().calendar().zone());
        String id = view.supportCase().opening().id().value();
        io.vavr.collection.Map<CaseField, String> faults = entry.faults(action.fields(), sentences, visit.wording());
        if (faults.nonEmpty()) {
            return page(
                    visit,
                    caller,
                    id,
                    Ending.INVALID,
                    new CaseCard.Sent(
                            Option.some(action),
                            form,
                            faults,
                            Option.some(
                                    new CaseCard.Complaint(visit.wording().of(Phrase.FAULT_SUMMARY), Option.none()))));
        }
        Either<Problem, Outcome<CaseView>> done = diops.cases()
                .command(
                        caller,
                        view.supportCase().opening().id(),
                        new Occasion(Option.none(), Option.some(HashSet.of(version(form)))),
                        action.command(entry),
                        Option.none());
        return done.fold(
                problem -> problem.match(new Shown(visit, caller, id, action, form)),
                outcome -> new Answer(
                        Ending.DONE,
                        id + "?" + PageQuery.LANGUAGE + "=" + visit.language().tag()));
    }

    /** The version that the form was shown with; none that a record has where it says none. */
    private static long version(PageQuery form) {
        String version = form.value(VERSION);
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }

    /** Shows why nothing was done, beside what was entered. */
    private final class Shown implements Problem.Cases<Answer> {
        private final Visit visit;
        private final Caller caller;
        private final String id;
        private final CaseAction action;
        private final PageQuery form;

        private Shown(Visit visit, Caller caller, String id, CaseAction action, PageQuery form) {
            this.visit = visit;
            this.caller = caller;
            this.id = id;
            this.action = action;
            this.form = form;
        }

        private Answer shown(Ending ending, String sentence, Option<String> rule) {
            return page(visit, caller, id, ending, complaint(Option.some(action), form, sentence, rule));
        }

        @Override
        public Answer invalid(List<Fault> faults) {
            return shown(
                    Ending.INVALID,
                    faults.map(fault -> sentences.of(visit.language(), "fault." + fault.code(), fault.data()))
                            .mkString(" "),
                    faults.headOption().flatMap(Fault::rule).map(rule -> rule.value()));
        }

        @Override
        public Answer refused(Refusal refusal) {
            return shown(
                    Ending.REFUSED,
                    visit.wording().of(CasePhrase.REFUSED) + " "
                            + sentences.of(
                                    visit.language(),
                                    "refusal." + refusal.code().name(),
                                    refusal.data()),
                    Option.some(refusal.rule().value()));
        }

        @Override
        public Answer missing() {
            return RecordConsole.this.missing(visit);
        }

        @Override
        public Answer stale() {
            return shown(Ending.STALE, visit.wording().of(CasePhrase.STALE), Option.none());
        }

        @Override
        public Answer keyReused() {
            return stale();
        }

        @Override
        public Answer inProgress() {
            return stale();
        }
    }

    private static CaseCard.Sent complaint(
            Option<CaseAction> action, PageQuery form, String sentence, Option<String> rule) {
        return new CaseCard.Sent(action, form, HashMap.empty(), Option.some(new CaseCard.Complaint(sentence, rule)));
    }

    private Option<CaseView> read(Caller caller, String id) {
        return Option.some(id)
                .filter(CaseId::isValid)
                .flatMap(valid -> diops.cases().read(caller, CaseId.of(valid)));
    }

    private Answer page(Visit visit, Caller caller, String id, Ending ending, CaseCard.Sent sent) {
        return read(caller, id)
                .map(view -> new Answer(ending, page(visit, caller, view, sent)))
                .getOrElse(() -> missing(visit));
    }

    private String page(Visit visit, Caller caller, CaseView view, CaseCard.Sent sent) {
        List<TimelineEntry> steps = history(caller, view);
        CaseCard card = CaseCard.of(
                new CaseCard.Read(
                        view,
                        diops.customers()
                                .read(caller, view.supportCase().opening().customer()),
                        steps,
                        steps.size() < view.version(),
                        caller.actor()),
                diops.policy(),
                visit,
                sent,
                sentences);
        Frame frame = Frame.of(
                Section.CASES,
                BELOW,
                visit.wording().of(CasePhrase.CASE_TITLE, card.row().number()),
                card.row().problem(),
                visit,
                edition());
        return Console.rendered("case-page", Map.of("frame", frame, "card", card));
    }

    /** The latest steps of the case, latest first. */
    private List<TimelineEntry> history(Caller caller, CaseView view) {
        long before = Math.max(0, view.version() - STEPS_SHOWN);
        return diops.cases()
                .timeline(caller, view.supportCase().opening().id(), before, STEPS_SHOWN)
                .map(Page::items)
                .getOrElse(List.empty())
                .reverse();
    }

    private Answer missing(Visit visit) {
        return missing(visit, CasePhrase.MISSING_TITLE, CasePhrase.MISSING_LEAD);
    }

    private Answer missing(Visit visit, Said title, Said lead) {
        Wording wording = visit.wording();
        Frame frame = Frame.of(Section.CASES, BELOW, wording.of(title), wording.of(lead), visit, edition());
        return new Answer(Ending.MISSING, Console.rendered("missing-page", Map.of("frame", frame)));
    }

    private String edition() {
        return diops.policy().name().value();
    }
}
