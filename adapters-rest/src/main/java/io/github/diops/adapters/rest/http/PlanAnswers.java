package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.CertificateView;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.CertificateEvent;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceEvent;
import io.github.diops.domain.change.MaintenancePlan;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.vertx.core.json.JsonObject;

/** Words maintenance events and certificates as JSON, in one language. */
final class PlanAnswers {
    private final DecisionAnswers decisions;

    PlanAnswers(DecisionAnswers decisions) {
        this.decisions = decisions;
    }

    static JsonObject maintenance(MaintenanceView view) {
        Maintenance maintenance = view.maintenance();
        MaintenancePlan plan = maintenance.plan();
        JsonObject body = new JsonObject()
                .put("id", plan.id().value())
                .put("partner", plan.partner().value())
                .put("customers", Answers.array(view.customers().map(CustomerId::value)))
                .put("title", plan.title())
                .put("kind", plan.kind().name())
                .put("work", work(plan.work()))
                .put("state", maintenance.state().name())
                .put("plannedBy", maintenance.planned().by().name())
                .put("plannedAt", plan.at().toString())
                .put("windowStart", maintenance.window().start().toString())
                .put("window", Answers.window(maintenance.window()))
                .put("timesRescheduled", maintenance.schedule().timesRescheduled())
                .put("severeVulnerability", plan.severeVulnerability());
        plan.period()
                .filter(period -> maintenance.window().equals(plan.window()))
                .forEach(period -> body.put("start", period.start().toString())
                        .put("end", period.endExclusive().toString()));
        plan.certificateExpiresAt().forEach(at -> body.put("certificateExpiresAt", at.toString()));
        plan.release().forEach(release -> body.put("release", release));
        maintenance.schedule().noticeAt().forEach(at -> body.put("noticeAt", at.toString()));
        view.terms().latestNoticeDate().forEach(date -> body.put("latestNoticeDate", date.toString()));
        view.terms().answerTimelyUntilExclusive().forEach(at -> body.put("answerTimelyUntil", at.toString()));
        view.terms().rescheduleUntil().forEach(at -> body.put("rescheduleUntil", at.toString()));
        maintenance.outcome().forEach(outcome -> body.put("outcome", outcome(outcome)));
        return body.put("edition", maintenance.planned().edition().value());
    }

    private static JsonObject work(Work work) {
        JsonObject body = new JsonObject()
                .put("target", work.target().name())
                .put("impact", work.impact().name());
        work.emergency().forEach(reason -> body.put("emergency", reason.name()));
        return body;
    }

    private static JsonObject outcome(MaintenanceEvent.Completed outcome) {
        JsonObject body = new JsonObject()
                .put("successful", outcome.successful())
                .put("at", outcome.at().toString());
        outcome.note().forEach(note -> body.put("note", note));
        return body;
    }

    /** The certificate with its plan as of now, as the decision words it. */
    JsonObject certificate(CertificateView view) {
        Certificate certificate = view.certificate();
        CertificateEvent.Recorded recorded = certificate.recorded();
        JsonObject body = new JsonObject()
                .put("id", recorded.opening().id().value())
                .put("partner", view.partner().value())
                .put("customer", recorded.opening().customer().value())
                .put("application", recorded.opening().application().name())
                .put("name", recorded.opening().name())
                .put("expiresAt", certificate.expiresAt().toString())
                .put("recordedAt", recorded.at().toString())
                .put("ssoSteps", Answers.array(certificate.tasks().map(this::ssoStep)));
        return body.mergeIn(decisions.renewal(view.plan()));
    }

    private JsonObject ssoStep(SsoTask task) {
        return decisions.step(task.name(), task.holder(), task.text()).put("mandatory", task.isMandatory());
    }
}
