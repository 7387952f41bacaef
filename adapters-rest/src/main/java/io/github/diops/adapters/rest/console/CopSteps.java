package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.CaseCard.Fact;
import io.github.diops.application.port.in.CopView;
import io.github.diops.domain.cop.CopRequest;
import io.github.diops.domain.cop.CopTask;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;

/** A COP request as its page shows it (COP-06). */
final class CopSteps {
    private CopSteps() {}

    static RecordCard card(
            CopView view,
            String customer,
            Actor by,
            HistoryCard history,
            Reception reception,
            Visit visit,
            FormCard.Sent sent) {
        Wording wording = visit.wording();
        CopRequest request = view.request();
        ZoneId zone = request.opening().region().zone();
        Instant at = visit.now().isBefore(request.lastEventAt()) ? request.lastEventAt() : visit.now();
        List<RecordCard.Asked> asked = request.opening()
                .scenario()
                .steps()
                .filter(task -> request.taken(task.step()).isEmpty() && !request.isDone())
                .map(task -> new RecordCard.Asked(
                        task.step().name(),
                        PlanPhrase.nameOf(task.step()),
                        List.empty(),
                        request.take(by, task.step(), at)));
        return new RecordCard(
                facts(view, customer, zone, wording),
                steps(request, wording),
                view.because().map(RuleId::value),
                view.version(),
                RecordCard.forms(asked, sent, zone, wording),
                RecordCard.refused(asked, reception.sentences(), wording),
                sent.complaint(),
                history);
    }

    private static List<Fact> facts(CopView view, String customer, ZoneId zone, Wording wording) {
        CopRequest request = view.request();
        return List.of(
                        Option.some(new Fact(wording.of(CasePhrase.CUSTOMER), customer, Option.none())),
                        request.opening()
                                .inquiry()
                                .reason()
                                .map(reason -> new Fact(
                                        wording.of(PlanPhrase.FIELD_COP_REASON),
                                        wording.of(PlanPhrase.nameOf(reason)),
                                        Option.none())),
                        request.opening()
                                .inquiry()
                                .content()
                                .map(content -> new Fact(
                                        wording.of(PlanPhrase.FIELD_CONTENT),
                                        wording.of(PlanPhrase.nameOf(content)),
                                        Option.none())),
                        request.opening()
                                .file()
                                .map(file -> new Fact(wording.of(PlanPhrase.FIELD_FILE), file, Option.none())),
                        view.window().map(window -> {
                            Moment start = Moment.of(window.start(), zone, wording);
                            return new Fact(wording.of(PlanPhrase.WINDOW), start.local(), start.utc());
                        }))
                .flatMap(fact -> fact);
    }

    /** Every step of a request: how it was taken, or whether its turn is now. */
    static List<RecordCard.Step> steps(CopRequest request, Wording wording) {
        ZoneId zone = request.opening().region().zone();
        List<CopTask> next = request.next();
        return request.opening()
                .scenario()
                .steps()
                .map(task -> request.taken(task.step())
                        .map(taken -> RecordCard.Step.done(
                                name(task, wording), List.of(taken.by()), wording.moment(taken.at(), zone), wording))
                        .getOrElse(() -> next.contains(task)
                                ? RecordCard.Step.next(name(task, wording), task.actors(), wording)
                                : RecordCard.Step.later(name(task, wording), task.actors(), wording)));
    }

    static String name(CopTask task, Wording wording) {
        String name = wording.of(PlanPhrase.nameOf(task.step()));
        return task.optional() ? wording.of(CasePhrase.OPTIONAL, name) : name;
    }
}
