package io.github.diops.adapters.rest.http;

import io.github.diops.domain.backup.RetainedBackup;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.capacity.CapacityDecision;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.change.NoticeDecision;
import io.github.diops.domain.change.NoticeLimit;
import io.github.diops.domain.change.Rescheduled;
import io.github.diops.domain.cop.CopDecision;
import io.github.diops.domain.cop.CopTask;
import io.github.diops.domain.escalation.Escalation;
import io.github.diops.domain.recovery.RecoveryPlan;
import io.github.diops.domain.release.UpgradeDecision;
import io.github.diops.domain.response.Attainment;
import io.github.diops.domain.response.AttainmentReport;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.Text;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.triage.TriageDecision;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Words decisions as JSON, in one language; a step has its words beside its code. */
final class DecisionAnswers {
    private final Answers answers;
    private final Language language;

    DecisionAnswers(Answers answers, Language language) {
        this.answers = answers;
        this.language = language;
    }

    private JsonObject explained(JsonObject body, Explained<?> decision) {
        return answers.explain(body, decision.edition(), decision.because());
    }

    JsonObject attainment(Explained<AttainmentReport> decision) {
        return explained(attainment(decision.value()), decision);
    }

    static JsonObject attainment(AttainmentReport report) {
        JsonObject body = new JsonObject();
        List.of(Severity.values()).forEach(severity -> body.put(severity.name(), attainment(report.of(severity))));
        return body;
    }

    private static JsonObject attainment(Attainment attainment) {
        JsonObject body = new JsonObject()
                .put("met", attainment.met())
                .put("missed", attainment.missed())
                .put("waiting", attainment.waiting());
        attainment.fraction().forEach(share -> body.put("fraction", share.toString()));
        attainment.onTarget().forEach(onTarget -> body.put("onTarget", onTarget));
        return body;
    }

    JsonObject triage(Explained<TriageDecision> decision) {
        TriageDecision triage = decision.value();
        return explained(
                new JsonObject()
                        .put("firstOwner", triage.firstOwner().name())
                        .put("route", triage.route().name())
                        .put("checks", names(triage.checks()))
                        .put("collect", names(triage.collect())),
                decision);
    }

    JsonObject escalation(Explained<Escalation> decision) {
        return explained(new JsonObject().put("accepted", true), decision);
    }

    JsonObject notice(Explained<NoticeDecision> decision) {
        JsonObject body = new JsonObject().put("sufficient", decision.value().sufficient());
        return explained(withLatestNotice(body, decision.value().limit()), decision);
    }

    private static JsonObject withLatestNotice(JsonObject body, Option<NoticeLimit> limit) {
        limit.forEach(until -> body.put("latestNoticeDate", until.date().toString()));
        return body;
    }

    JsonObject reschedule(Explained<Rescheduled> decision) {
        return explained(
                new JsonObject()
                        .put("allowed", true)
                        .put("timely", decision.value().timely()),
                decision);
    }

    JsonObject renewal(Explained<RenewalPlan> decision) {
        RenewalPlan plan = decision.value();
        JsonObject body = new JsonObject()
                .put("candidates", Answers.array(plan.candidates().map(Answers::window)))
                .put("plan", plan.way().name());
        plan.window().forEach(window -> body.put("window", Answers.window(window)));
        withLatestNotice(body, plan.notice())
                .put(
                        "tasks",
                        Answers.array(plan.tasks()
                                .map(task -> step(task.name(), task.holder(), task.text())
                                        .put("mandatory", task.isMandatory()))));
        return explained(body, decision);
    }

    JsonObject cop(Explained<CopDecision> decision) {
        JsonObject body = new JsonObject()
                .put("scenario", decision.value().scenario().name())
                .put("steps", Answers.array(decision.value().steps().map(this::copStep)));
        decision.value().window().forEach(window -> body.put("window", Answers.window(window)));
        return explained(body, decision);
    }

    JsonObject copStep(CopTask task) {
        JsonObject body = new JsonObject()
                .put("step", task.step().name())
                .put("text", Words.sentence(language, "step." + task.step().name(), LinkedHashMap.empty()))
                .put("actors", names(task.actors()));
        return task.optional() ? body.put("optional", true) : body;
    }

    JsonObject upgrade(Explained<UpgradeDecision> decision) {
        UpgradeDecision upgrade = decision.value();
        return explained(
                new JsonObject()
                        .put("standing", upgrade.standing().name())
                        .put("target", upgrade.target().toString())
                        .put("mandatory", upgrade.mandatory()),
                decision);
    }

    JsonObject retention(Explained<RetentionPlan> decision) {
        RetentionPlan plan = decision.value();
        JsonArray items = new JsonArray(new java.util.ArrayList<>(plan.size()));
        plan.forEach(item -> items.add(retained(item)));
        JsonObject body = new JsonObject().put("items", items);
        plan.restorePoint()
                .forEach(backup -> body.put("restorePoint", backup.id().value()));
        return explained(body, decision);
    }

    private static JsonObject retained(RetainedBackup item) {
        JsonObject body = new JsonObject()
                .put("id", item.backup().id().value())
                .put("tier", item.tier().name());
        item.expiresAt().forEach(at -> body.put("expiresAt", at.toString()));
        return body;
    }

    JsonObject recovery(Explained<RecoveryPlan> decision) {
        RecoveryPlan plan = decision.value();
        JsonObject body = new JsonObject()
                .put("restorePoint", plan.restorePoint().id().value())
                .put("restores", names(plan.restores()))
                .put("notRestored", names(plan.notRestored()))
                .put("steps", Answers.array(plan.steps().map(step -> step(step.name(), step.holder(), step.text()))));
        plan.goal().forEach(goal -> body.put("goal", new JsonObject().put("businessDays", goal.count())));
        return explained(body, decision);
    }

    JsonObject capacity(Explained<CapacityDecision> decision) {
        CapacityDecision capacity = decision.value();
        JsonObject body = new JsonObject().put("allowed", capacity.isAllowed());
        capacity.missing()
                .forEach(missing -> body.put(
                        "missing",
                        new JsonObject()
                                .put("knowledgeWorkers", missing.knowledgeWorkers())
                                .put("workspaces", missing.workspaces())));
        body.put(
                "steps",
                Answers.array(capacity.steps()
                        .map(task -> step(
                                task.step().name(), task.holder(), task.step().text()))));
        return explained(body, decision);
    }

    JsonObject monitoring(Explained<List<Party>> decision) {
        return explained(new JsonObject().put("monitoredBy", names(decision.value())), decision);
    }

    JsonObject step(String code, Party holder, Text text) {
        return new JsonObject().put("step", code).put("text", text.in(language)).put("holder", holder.name());
    }

    static JsonArray names(Seq<? extends Enum<?>> constants) {
        return Answers.array(constants.map(Enum::name));
    }
}
