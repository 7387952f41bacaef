package io.github.diops.adapters.rest.console;

import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceState;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.vavr.Function1;
import io.vavr.collection.List;
import java.time.ZoneId;

/** The maintenance that lies ahead or is under way, the next window first (CHG-00 to CHG-12). */
record PlannedCard(List<Row> rows) {
    private static final int SHOWN = 50;

    /** One maintenance: its window in the region's zone and in UTC, and what its notice keeps to. */
    record Row(
            String title,
            String href,
            String kind,
            String state,
            String customers,
            String region,
            Moment runs,
            List<String> notice) {}

    /**
     * The rows of those that are not over.
     *
     * @param customer the name of the customer of an id
     */
    static PlannedCard of(List<MaintenanceView> views, Function1<String, String> customer, Visit visit) {
        return new PlannedCard(views.filter(view -> isAhead(view.maintenance().state()))
                .sortBy(view -> view.maintenance().schedule().window().start())
                .take(SHOWN)
                .map(view -> row(view, customer, visit)));
    }

    private static boolean isAhead(MaintenanceState state) {
        return switch (state) {
            case PLANNED, NOTIFIED, STARTED -> true;
            case COMPLETED, CANCELLED -> false;
        };
    }

    private static Row row(MaintenanceView view, Function1<String, String> customer, Visit visit) {
        Wording wording = visit.wording();
        Maintenance maintenance = view.maintenance();
        MaintenanceWindow window = maintenance.schedule().window();
        return new Row(
                maintenance.planned().plan().title(),
                Reception.next("maintenance/" + maintenance.plan().id(), visit),
                wording.of(RecordPhrase.nameOf(maintenance.planned().plan().kind())),
                wording.of(RecordPhrase.nameOf(maintenance.state())),
                view.customers().map(id -> customer.apply(id.value())).mkString(", "),
                window.region().name(),
                Moment.between(window.start(), window.endExclusive(), window.zone(), wording),
                notice(view, window.zone(), wording));
    }

    /** What is to be known of its notice, each in a few words. */
    static List<String> notice(MaintenanceView view, ZoneId zone, Wording wording) {
        MaintenanceView.Terms terms = view.terms();
        List<String> sent = view.maintenance()
                .schedule()
                .noticeAt()
                .map(at -> wording.of(RecordPhrase.NOTICE_SENT, wording.moment(at, zone)))
                .orElse(() -> terms.latestNoticeDate()
                        .map(date -> wording.of(RecordPhrase.NOTICE_BY, wording.day(date) + " " + date.getYear())))
                .orElse(() -> view.maintenance()
                        .planned()
                        .plan()
                        .work()
                        .emergency()
                        .map(emergency -> wording.of(RecordPhrase.NOTICE_FREE)))
                .toList();
        return sent.appendAll(terms.answerTimelyUntilExclusive()
                        .map(until -> wording.of(RecordPhrase.ANSWER_UNTIL, wording.moment(until, zone))))
                .appendAll(terms.rescheduleUntil()
                        .map(until -> wording.of(RecordPhrase.RESCHEDULE_UNTIL, wording.moment(until, zone))));
    }
}
