package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.Answer.Ending;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CopView;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.domain.cop.CopRequestId;
import io.github.diops.domain.cop.CopStep;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** The pages of COP files: how each scenario goes, the requests on record with the form for one, and each request. */
public final class CopConsole {
    private final DiOps diops;
    private final Reception reception;

    /** The pages on the COP requests of that application. */
    public CopConsole(DiOps diops, Sentences sentences) {
        this.diops = diops;
        this.reception = new Reception(diops, sentences);
    }

    /** The scenarios with their steps, and the requests on record, each with whose step is next. */
    public String cop(Visit visit, Caller caller) {
        return list(visit, caller, Ending.SHOWN, FormCard.Sent.NOTHING).page();
    }

    /** Records the request that {@code form} tells of; each name with its first value. */
    public Answer open(Visit visit, Caller caller, Map<String, String> form) {
        Submission submission = new Submission(
                visit,
                reception.sentences(),
                CopRequestForm.CODE,
                new FormEntry(PageQuery.of(form), ZoneOffset.UTC),
                (ending, sent) -> list(visit, caller, ending, sent),
                () -> list(visit, caller, Ending.MISSING, FormCard.Sent.NOTHING));
        return new CopRequestForm(reception, caller, visit).answer(submission);
    }

    private Answer list(Visit visit, Caller caller, Ending ending, FormCard.Sent sent) {
        List<CopView> requests = diops.cops()
                .list(caller, Option.none(), Option.none(), Page.MAX_LIMIT)
                .items();
        return new Answer(
                ending,
                Console.rendered(
                        "cop-page",
                        Map.of(
                                "frame",
                                reception.frame(Section.COP, PlanPhrase.COP_TITLE, PlanPhrase.COP_LEAD, visit),
                                "card",
                                CopListCard.of(requests, customer -> reception.name(caller, customer), visit),
                                "request",
                                new CopRequestForm(reception, caller, visit).card(sent))));
    }

    /** A request with its steps, whose is next, and what can be recorded now. */
    public Answer request(Visit visit, Caller caller, String id) {
        return read(caller, id)
                .map(view -> page(visit, caller, view, Ending.SHOWN, FormCard.Sent.NOTHING))
                .getOrElse(() -> missing(visit));
    }

    /** Records of a request the step that {@code form} names; each name with its first value. */
    public Answer ask(Visit visit, Caller caller, String id, Map<String, String> form) {
        return read(caller, id)
                .map(view -> ask(visit, caller, view.request().opening().id(), PageQuery.of(form)))
                .getOrElse(() -> missing(visit));
    }

    private Answer ask(Visit visit, Caller caller, CopRequestId id, PageQuery form) {
        String asked = form.value(FormCard.ACTION);
        Submission submission = new Submission(
                visit,
                reception.sentences(),
                asked,
                new FormEntry(form, ZoneOffset.UTC),
                (ending, sent) -> read(caller, id.value())
                        .map(now -> page(visit, caller, now, ending, sent))
                        .getOrElse(() -> missing(visit)),
                () -> missing(visit));
        return List.of(CopStep.values())
                .find(step -> step.name().equals(asked))
                .map(step -> submission.carriedOut(List.empty(), Choices.NONE, () -> {
                    Either<Problem, Outcome<CopView>> taken =
                            diops.cops().take(caller, id, step, submission.occasion(), Option.none());
                    return taken.map(done -> Reception.next(id.value(), visit));
                }))
                .getOrElse(submission::unknown);
    }

    private Option<CopView> read(Caller caller, String id) {
        return Option.some(id)
                .filter(CopRequestId::isValid)
                .flatMap(valid -> diops.cops().read(caller, CopRequestId.of(valid)));
    }

    private Answer page(Visit visit, Caller caller, CopView view, Ending ending, FormCard.Sent sent) {
        Wording wording = visit.wording();
        CopRequestId id = view.request().opening().id();
        ZoneId zone = view.request().opening().region().zone();
        HistoryCard history = HistoryCard.of(
                view.version(),
                (after, most) -> diops.cops().timeline(caller, id, after, most),
                PlanPhrase::stepOf,
                "../api/v1/cop-requests/" + id + "/timeline",
                zone,
                wording);
        String customer = reception.name(caller, view.request().opening().customer());
        RecordCard card = CopSteps.card(view, customer, caller.actor(), history, reception, visit, sent);
        return Reception.shown(
                ending,
                "record-page",
                reception.below(
                        Section.COP,
                        wording.of(PlanPhrase.COP_REQUEST_OF, customer),
                        wording.of(PlanPhrase.nameOf(view.request().opening().scenario())),
                        visit),
                card);
    }

    private Answer missing(Visit visit) {
        return reception.missing(Section.COP, PlanPhrase.COP_MISSING_TITLE, RecordPhrase.MISSING_LEAD, visit);
    }
}
