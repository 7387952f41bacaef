package io.github.diops.adapters.rest.console;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CertificateView;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.certificate.CertificateOpening;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.NoticeLimit;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.Function1;
import io.vavr.Function4;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What is due until the reader's day ends, and what is overdue: cases to be acknowledged (OBJ-01), notices to be sent
 * (CHG-01) and answered (CHG-04a, CHG-08a), renewals to be planned (CRT-01), and work that begins.
 *
 * @param lead which day it is, in which zone
 * @param more how many are not shown; none where all are
 */
record DueCard(String title, String lead, List<Row> rows, Option<String> more) {
    private static final int SHOWN = 40;

    /** How many records of a kind are looked at, the latest first. */
    private static final int MOST = 1000;

    /**
     * Something due.
     *
     * @param at when, in the reader's zone
     * @param left how long until then, or how long it is overdue
     * @param style the style class of {@code left}
     */
    record Row(String at, String left, String style, String what, String rule, String subject, String href) {}

    /** Something due at an instant; what has begun by then is not overdue. */
    private record Item(Instant at, boolean begins, Said what, String rule, String subject, String path) {}

    static DueCard of(List<CaseView> waiting, DiOps diops, Caller caller, Visit visit) {
        Wording wording = visit.wording();
        ZoneId zone = wording.common();
        Day day = Day.of(visit.now(), zone);
        List<MaintenanceView> views =
                all(after -> diops.maintenance().list(caller, Option.none(), after, Page.MAX_LIMIT));
        List<CertificateView> certificates =
                all(after -> diops.certificates().list(caller, Option.none(), after, Page.MAX_LIMIT));
        List<Item> items = waiting.map(view -> answer(view.supportCase()))
                .appendAll(views.flatMap(view -> of(view, diops.policy(), visit.now())))
                .appendAll(certificates.reject(view -> isPlanned(view, views)).map(view -> renewal(view, visit.now())))
                .filter(item ->
                        item.begins() ? day.holds(item.at()) : !item.at().isAfter(day.endExclusive()))
                .sortBy(Item::at);
        return new DueCard(
                wording.of(DuePhrase.TITLE, items.size()),
                wording.of(
                        DuePhrase.LEAD,
                        wording.day(day.date()) + " " + day.date().getYear(),
                        zone.getId()),
                items.take(SHOWN).map(item -> row(item, visit)),
                Option.when(items.size() > SHOWN, () -> wording.of(DuePhrase.MORE, items.size() - SHOWN)));
    }

    /** The reader's day, {@code [start, endExclusive)}. */
    private record Day(LocalDate date, Instant start, Instant endExclusive) {
        static Day of(Instant now, ZoneId zone) {
            LocalDate date = LocalDate.ofInstant(now, zone);
            return new Day(
                    date,
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant());
        }

        boolean holds(Instant at) {
            return !at.isBefore(start) && at.isBefore(endExclusive);
        }
    }

    private static Item answer(SupportCase supportCase) {
        return new Item(
                supportCase.dueAt(),
                false,
                DuePhrase.CASE,
                "OBJ-01",
                supportCase.severity() + " " + supportCase.opening().number() + ": "
                        + CaseRow.shortened(supportCase.opening().problem()),
                "cases/" + supportCase.opening().id());
    }

    private static List<Item> of(MaintenanceView view, OperationsPolicy policy, Instant now) {
        Maintenance maintenance = view.maintenance();
        Function4<Instant, Boolean, Said, String, Item> item = (at, begins, what, rule) -> new Item(
                at,
                begins,
                what,
                rule,
                maintenance.plan().title(),
                "maintenance/" + maintenance.plan().id());
        Item begins = item.apply(begins(maintenance), true, DuePhrase.WORK, "CHG-12");
        return switch (maintenance.state()) {
            case PLANNED ->
                noticeDue(maintenance, policy)
                        .map(at -> item.apply(at, false, DuePhrase.NOTICE, "CHG-01"))
                        .toList()
                        .append(begins);
            case NOTIFIED ->
                view.terms()
                        .answerTimelyUntilExclusive()
                        .map(at -> item.apply(at, false, DuePhrase.ANSWER, "CHG-04a"))
                        .orElse(() -> view.terms()
                                .rescheduleUntil()
                                .map(at -> item.apply(at, false, DuePhrase.MOVE, "CHG-08a")))
                        // too late to be done is not due any more
                        .filter(due -> due.at().isAfter(now))
                        .toList()
                        .append(begins);
            case STARTED -> List.of(begins);
            case COMPLETED, CANCELLED -> List.empty();
        };
    }

    /** When it begins: what was planned of its period, where it was not moved to another window since. */
    private static Instant begins(Maintenance maintenance) {
        return maintenance.window().equals(maintenance.plan().window())
                ? maintenance.plan().runs().start()
                : maintenance.window().start();
    }

    private static Option<Instant> noticeDue(Maintenance maintenance, OperationsPolicy policy) {
        return policy.latestNotice(maintenance.plan().work(), maintenance.window(), maintenance.calendars())
                .toOption()
                .flatMap(limit -> limit.value())
                .map(NoticeLimit::endExclusive);
    }

    /** Whether its renewal is planned and not over. */
    private static boolean isPlanned(CertificateView view, List<MaintenanceView> maintenance) {
        return maintenance
                .map(MaintenanceView::maintenance)
                .filter(work -> work.plan().kind() == ChangeKind.CERTIFICATE_RENEWAL)
                .filter(work -> work.plan()
                        .customers()
                        .exists(concerned -> concerned
                                .id()
                                .equals(view.certificate().recorded().opening().customer())))
                .filter(work -> work.plan()
                        .certificateExpiresAt()
                        .contains(view.certificate().expiresAt()))
                .exists(work -> switch (work.state()) {
                    case PLANNED, NOTIFIED, STARTED -> true;
                    case COMPLETED, CANCELLED -> false;
                });
    }

    private static Item renewal(CertificateView view, Instant now) {
        CertificateOpening opening = view.certificate().recorded().opening();
        RenewalPlan plan = view.plan().value();
        return new Item(
                plan.notice().map(NoticeLimit::endExclusive).getOrElse(now),
                false,
                switch (plan.way()) {
                    case CANDIDATE -> DuePhrase.RENEWAL;
                    case SHORT_NOTICE -> DuePhrase.RENEWAL_LATE;
                    case EMERGENCY_WINDOW, AT_ONCE -> DuePhrase.RENEWAL_EMERGENCY;
                },
                "CRT-01",
                opening.name() + ", " + opening.application(),
                "certificates/" + opening.id());
    }

    private static Row row(Item item, Visit visit) {
        Wording wording = visit.wording();
        Duration left = Duration.between(visit.now(), item.at());
        boolean passed = left.isNegative();
        return new Row(
                wording.moment(item.at(), wording.common()),
                left.isZero()
                        ? wording.of(DuePhrase.AT_ONCE)
                        : wording.of(
                                passed ? (item.begins() ? DuePhrase.BEGAN : DuePhrase.OVERDUE) : DuePhrase.LEFT,
                                wording.duration(left)),
                (passed && !item.begins()) || left.isZero() ? "missed" : "waiting",
                wording.of(item.what()),
                item.rule(),
                item.subject(),
                Reception.next(item.path(), visit));
    }

    /** The first of all records that a desk lists. */
    private static <T> List<T> all(Function1<Option<Position>, Page<T, Position>> page) {
        List<T> read = List.empty();
        Option<Position> after = Option.none();
        do {
            Page<T, Position> next = page.apply(after);
            read = read.appendAll(next.items());
            after = next.next();
        } while (after.isDefined() && read.size() < MOST);
        return read;
    }
}
