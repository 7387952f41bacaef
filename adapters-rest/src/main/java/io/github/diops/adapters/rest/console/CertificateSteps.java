package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.CaseCard.Fact;
import io.github.diops.application.port.in.CertificateView;
import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.CertificateOpening;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A certificate as its page shows it.
 *
 * @param zone of its customer
 */
record CertificateSteps(Reception reception, Actor by, Visit visit, ZoneId zone) {
    /** What the form says that records a renewal. */
    static final String RENEWED = "renewed";

    static final List<FormField> RENEWAL = List.of(FormField.EXPIRES_AT);

    RecordCard card(CertificateView view, String customer, HistoryCard history, FormCard.Sent sent) {
        Wording wording = visit.wording();
        Certificate certificate = view.certificate();
        List<RecordCard.Asked> asked = asked(certificate);
        return new RecordCard(
                facts(view, customer),
                certificate.tasks().zipWithIndex().map(task -> step(task._1(), task._2() == 0)),
                view.plan().because().map(RuleId::value),
                view.version(),
                RecordCard.forms(asked, sent, zone, wording),
                RecordCard.refused(asked, reception.sentences(), wording),
                sent.complaint(),
                history);
    }

    private List<RecordCard.Asked> asked(Certificate certificate) {
        Instant at = visit.now().isBefore(certificate.lastEventAt()) ? certificate.lastEventAt() : visit.now();
        return certificate
                .tasks()
                .map(task ->
                        new RecordCard.Asked(task.name(), task::text, List.empty(), certificate.complete(by, task, at)))
                .prepend(new RecordCard.Asked(
                        RENEWED,
                        PlanPhrase.RENEWED,
                        RENEWAL,
                        // a later expiry stands in for the one that is to be entered
                        certificate.renew(by, certificate.expiresAt().plus(Duration.ofDays(1)), false, at)));
    }

    private RecordCard.Step step(SsoTask task, boolean next) {
        String text = visit.wording().of(task.text());
        String name = task.isMandatory() ? text : visit.wording().of(CasePhrase.OPTIONAL, text);
        return next
                ? RecordCard.Step.next(name, List.of(task.holder()), visit.wording())
                : RecordCard.Step.later(name, List.of(task.holder()), visit.wording());
    }

    private List<Fact> facts(CertificateView view, String customer) {
        Wording wording = visit.wording();
        CertificateOpening opening = view.certificate().recorded().opening();
        RenewalPlan plan = view.plan().value();
        Moment expires = Moment.of(view.certificate().expiresAt(), zone, wording);
        return List.of(
                        Option.some(new Fact(wording.of(CasePhrase.CUSTOMER), customer, Option.none())),
                        Option.some(new Fact(
                                wording.of(PlanPhrase.FIELD_APPLICATION),
                                opening.application().name(),
                                Option.none())),
                        Option.some(new Fact(wording.of(RecordPhrase.COLUMN_EXPIRES), expires.local(), expires.utc())),
                        Option.some(new Fact(
                                wording.of(RecordPhrase.COLUMN_PLAN),
                                wording.of(RecordPhrase.nameOf(plan.way())),
                                plan.notice()
                                        .map(limit -> wording.of(
                                                RecordPhrase.NOTICE_BY,
                                                wording.day(limit.date()) + " "
                                                        + limit.date().getYear())))),
                        plan.window().map(window -> {
                            Moment start = Moment.of(window.start(), zone, wording);
                            return new Fact(wording.of(PlanPhrase.WINDOW), start.local(), start.utc());
                        }))
                .flatMap(fact -> fact);
    }
}
