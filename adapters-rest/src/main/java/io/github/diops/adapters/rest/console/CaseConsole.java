package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.Answer.Ending;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** The pages of support cases: the list with the form that opens one, and each case with what can be asked of it. */
public final class CaseConsole {
    private final DiOps diops;
    private final Reception reception;

    /** The pages on the cases of that application. */
    public CaseConsole(DiOps diops, Sentences sentences) {
        this.diops = diops;
        this.reception = new Reception(diops, sentences);
    }

    /**
     * The cases that wait for a response, the least time left first; or those that {@code state}, {@code severity},
     * {@code customer} and {@code q} ask for. An assessment in the query stands in the form that opens a case.
     */
    public String cases(Visit visit, Caller caller) {
        return list(visit, caller, Ending.SHOWN, CaseOpeningForm.brought(visit.asked()))
                .page();
    }

    /** Opens the case that {@code form} tells of; each name with its first value. */
    public Answer open(Visit visit, Caller caller, Map<String, String> form) {
        PageQuery entered = PageQuery.of(form);
        Submission submission = new Submission(
                visit,
                reception.sentences(),
                CaseOpeningForm.CODE,
                new FormEntry(entered, ZoneOffset.UTC),
                (ending, sent) -> list(visit, caller, ending, sent),
                () -> list(visit, caller, Ending.MISSING, FormCard.Sent.NOTHING));
        return new CaseOpeningForm(reception, caller, visit).answer(submission);
    }

    private Answer list(Visit visit, Caller caller, Ending ending, FormCard.Sent sent) {
        return new Answer(
                ending,
                Console.rendered(
                        "cases-page",
                        Map.of(
                                "frame",
                                reception.frame(Section.CASES, CasePhrase.LIST_TITLE, CasePhrase.LIST_LEAD, visit),
                                "card",
                                CaseListCard.of(diops, caller, visit),
                                "opening",
                                new CaseOpeningForm(reception, caller, visit).card(sent))));
    }

    /** A case with its clock, its history, what can be asked of it now, and why the rest cannot. */
    public Answer supportCase(Visit visit, Caller caller, String id) {
        return read(caller, id)
                .map(view -> page(visit, caller, view, Ending.SHOWN, FormCard.Sent.NOTHING))
                .getOrElse(() -> missing(visit));
    }

    /** Asks of a case what {@code form} says; each name with its first value. */
    public Answer ask(Visit visit, Caller caller, String id, Map<String, String> form) {
        return read(caller, id)
                .map(view -> ask(visit, caller, view, PageQuery.of(form)))
                .getOrElse(() -> missing(visit));
    }

    private Answer ask(Visit visit, Caller caller, CaseView view, PageQuery form) {
        CaseId id = view.supportCase().opening().id();
        String asked = form.value(FormCard.ACTION);
        FormEntry entry =
                new FormEntry(form, view.supportCase().opening().calendar().zone());
        Submission submission = new Submission(
                visit,
                reception.sentences(),
                asked,
                entry,
                // as the case is by then
                (ending, sent) -> read(caller, id.value())
                        .map(now -> page(visit, caller, now, ending, sent))
                        .getOrElse(() -> missing(visit)),
                () -> missing(visit));
        return CaseAction.named(asked)
                .map(action -> submission.carriedOut(
                        action.fields(),
                        Choices.NONE.withSeverities(FormField.SEVERITY, List.of(Severity.values()), visit.wording()),
                        () -> diops.cases()
                                .command(caller, id, submission.occasion(), action.command(entry), Option.none())
                                .map(done -> Reception.next(id.value(), visit))))
                .getOrElse(submission::unknown);
    }

    private Option<CaseView> read(Caller caller, String id) {
        return Option.some(id)
                .filter(CaseId::isValid)
                .flatMap(valid -> diops.cases().read(caller, CaseId.of(valid)));
    }

    private Answer page(Visit visit, Caller caller, CaseView view, Ending ending, FormCard.Sent sent) {
        CaseId id = view.supportCase().opening().id();
        ZoneId zone = view.supportCase().opening().calendar().zone();
        CaseCard card = CaseCard.of(
                new CaseCard.Read(
                        view,
                        diops.customers()
                                .read(caller, view.supportCase().opening().customer()),
                        HistoryCard.of(
                                view.version(),
                                (after, most) -> diops.cases().timeline(caller, id, after, most),
                                CasePhrase::stepOf,
                                "../api/v1/cases/" + id + "/timeline",
                                zone,
                                visit.wording()),
                        caller.actor()),
                diops.policy(),
                visit,
                sent,
                reception.sentences());
        Frame frame = reception.below(
                Section.CASES,
                visit.wording().of(CasePhrase.CASE_TITLE, card.row().number()),
                card.row().problem(),
                visit);
        return Reception.shown(ending, "case-page", frame, card);
    }

    private Answer missing(Visit visit) {
        return reception.missing(Section.CASES, CasePhrase.MISSING_TITLE, CasePhrase.MISSING_LEAD, visit);
    }
}
