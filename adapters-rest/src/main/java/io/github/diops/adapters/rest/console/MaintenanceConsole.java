package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.Answer.Ending;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Page;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** The pages of maintenance: what lies ahead with the windows and the form that plans, and each event with its forms. */
public final class MaintenanceConsole {
    private final DiOps diops;
    private final Reception reception;

    /** The pages on the maintenance of that application. */
    public MaintenanceConsole(DiOps diops, Sentences sentences) {
        this.diops = diops;
        this.reception = new Reception(diops, sentences);
    }

    /** What maintenance lies ahead, and the windows: of the week of the date {@code week}, else of a month or year. */
    public String maintenance(Visit visit, Caller caller) {
        return list(visit, caller, Ending.SHOWN, MaintenancePlanForm.brought(visit.asked()))
                .page();
    }

    /** Plans the maintenance that {@code form} tells of; each name with its first value. */
    public Answer plan(Visit visit, Caller caller, Map<String, String> form) {
        Submission submission = new Submission(
                visit,
                reception.sentences(),
                MaintenancePlanForm.CODE,
                new FormEntry(PageQuery.of(form), ZoneOffset.UTC),
                (ending, sent) -> list(visit, caller, ending, sent),
                () -> list(visit, caller, Ending.MISSING, FormCard.Sent.NOTHING));
        return new MaintenancePlanForm(reception, caller, visit).answer(submission);
    }

    private Answer list(Visit visit, Caller caller, Ending ending, FormCard.Sent sent) {
        List<MaintenanceView> planned = diops.maintenance()
                .list(caller, Option.none(), Option.none(), Page.MAX_LIMIT)
                .items();
        return new Answer(
                ending,
                Console.rendered(
                        "maintenance-page",
                        Map.of(
                                "frame",
                                reception.frame(
                                        Section.MAINTENANCE, Phrase.MAINTENANCE_TITLE, Phrase.MAINTENANCE_LEAD, visit),
                                "planned",
                                PlannedCard.of(planned, id -> reception.name(caller, CustomerId.of(id)), visit),
                                "plan",
                                new MaintenancePlanForm(reception, caller, visit).card(sent),
                                "adviser",
                                NoticeAdviser.card(diops.policy(), visit),
                                "drawn",
                                DrawnWindows.of(diops.policy(), visit))));
    }

    /** A maintenance event: when and for whom, its notice, what can be asked of it now, and why the rest cannot. */
    public Answer event(Visit visit, Caller caller, String id) {
        return read(caller, id)
                .map(view -> page(visit, caller, view, Ending.SHOWN, FormCard.Sent.NOTHING))
                .getOrElse(() -> missing(visit));
    }

    /** Asks of a maintenance event what {@code form} says; each name with its first value. */
    public Answer ask(Visit visit, Caller caller, String id, Map<String, String> form) {
        return read(caller, id)
                .map(view -> ask(visit, caller, view.maintenance(), PageQuery.of(form)))
                .getOrElse(() -> missing(visit));
    }

    private Answer ask(Visit visit, Caller caller, Maintenance maintenance, PageQuery form) {
        String id = maintenance.plan().id().value();
        String asked = form.value(FormCard.ACTION);
        FormEntry entry = new FormEntry(form, maintenance.window().zone());
        Submission submission = new Submission(
                visit,
                reception.sentences(),
                asked,
                entry,
                // as it is by then
                (ending, sent) -> read(caller, id)
                        .map(now -> page(visit, caller, now, ending, sent))
                        .getOrElse(() -> missing(visit)),
                () -> missing(visit));
        return MaintenanceAction.named(asked)
                .map(action -> submission.carriedOut(
                        action.fields(),
                        MaintenanceCard.choices(chosen(maintenance, entry), visit.wording()),
                        () -> action.command(diops.maintenance(), caller, maintenance, entry, submission.occasion())
                                .map(done -> Reception.next(id, visit))))
                .getOrElse(submission::unknown);
    }

    /** The window that a form chose, whether or not it was offered: that is the policy's to judge. */
    private List<MaintenanceWindow> chosen(Maintenance maintenance, FormEntry entry) {
        return Moment.offset(entry.text(FormField.NEW_WINDOW))
                .flatMap(start ->
                        diops.policy().windowStarting(maintenance.window().region(), start))
                .toList();
    }

    private Option<MaintenanceView> read(Caller caller, String id) {
        return Option.some(id)
                .filter(MaintenanceId::isValid)
                .flatMap(valid -> diops.maintenance().read(caller, MaintenanceId.of(valid)));
    }

    private Answer page(Visit visit, Caller caller, MaintenanceView view, Ending ending, FormCard.Sent sent) {
        MaintenanceId id = view.maintenance().plan().id();
        ZoneId zone = view.maintenance().window().zone();
        MaintenanceCard card = MaintenanceCard.of(
                new MaintenanceCard.Read(
                        view,
                        caller,
                        HistoryCard.of(
                                view.version(),
                                (after, most) -> diops.maintenance().timeline(caller, id, after, most),
                                PlanPhrase::stepOf,
                                "../api/v1/maintenance/events/" + id + "/timeline",
                                zone,
                                visit.wording()),
                        customer -> reception.name(caller, CustomerId.of(customer))),
                reception,
                visit,
                sent);
        return Reception.shown(
                ending, "event-page", reception.below(Section.MAINTENANCE, card.title(), card.state(), visit), card);
    }

    private Answer missing(Visit visit) {
        return reception.missing(Section.MAINTENANCE, PlanPhrase.EVENT_MISSING_TITLE, RecordPhrase.MISSING_LEAD, visit);
    }
}
