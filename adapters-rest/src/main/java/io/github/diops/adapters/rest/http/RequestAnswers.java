package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.BackupGaps;
import io.github.diops.application.port.in.CapacityView;
import io.github.diops.application.port.in.CopView;
import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.BackupEvent;
import io.github.diops.domain.backup.BackupNight;
import io.github.diops.domain.backup.RetainedBackup;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.capacity.CapacityOpening;
import io.github.diops.domain.capacity.CapacityRequest;
import io.github.diops.domain.capacity.CapacityTask;
import io.github.diops.domain.cop.CopEvent;
import io.github.diops.domain.cop.CopRequest;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Explained;
import io.vavr.collection.List;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** Words COP requests, capacity requests and backups as JSON, in one language. */
final class RequestAnswers {
    private final Answers answers;
    private final DecisionAnswers decisions;

    RequestAnswers(Answers answers, DecisionAnswers decisions) {
        this.answers = answers;
        this.decisions = decisions;
    }

    JsonObject cop(CopView view) {
        CopRequest request = view.request();
        CopEvent.Opened opening = request.opening();
        JsonObject body = new JsonObject()
                .put("id", opening.id().value())
                .put("customer", opening.customer().value())
                .put("initiator", opening.inquiry().initiator().name());
        opening.inquiry().reason().forEach(reason -> body.put("reason", reason.name()));
        opening.inquiry().content().forEach(content -> body.put("content", content.name()));
        opening.file().forEach(file -> body.put("file", file));
        body.put("openedAt", opening.at().toString())
                .put("scenario", opening.scenario().name())
                .put("steps", Answers.array(opening.scenario().steps().map(task -> {
                    JsonObject step = decisions.copStep(task);
                    request.taken(task.step()).forEach(event -> step.put("taken", taken(event.at(), event.by())));
                    return step;
                })))
                .put(
                        "next",
                        Answers.array(
                                request.next().map(task -> next(task.step().name(), task.actors()))));
        view.window().forEach(window -> body.put("window", Answers.window(window)));
        return answers.explain(body, opening.edition(), view.because());
    }

    private static JsonObject taken(Instant at, Party by) {
        return new JsonObject().put("at", at.toString()).put("party", by.name());
    }

    private static JsonObject next(String step, List<Party> actors) {
        return new JsonObject().put("step", step).put("actors", DecisionAnswers.names(actors));
    }

    JsonObject capacity(CapacityView view) {
        CapacityRequest request = view.request();
        CapacityOpening opening = request.opened().opening();
        JsonObject body = new JsonObject()
                .put("id", opening.id().value())
                .put("customer", opening.customer().value())
                .put("adding", counts(opening.adding()))
                .put("tacCase", opening.tacCase())
                .put("openedAt", opening.at().toString());
        opening.committed().forEach(committed -> body.put("limits", counts(committed)));
        body.put("allowed", request.isCapacityAdded());
        request.missing().forEach(missing -> body.put("missing", counts(missing)));
        body.put("steps", Answers.array(request.steps().map(task -> step(request, task))))
                .put(
                        "next",
                        Answers.array(request.next()
                                .map(task -> next(task.step().name(), task.holders()))
                                .toList()));
        return answers.explain(body, request.opened().edition(), request.because());
    }

    private JsonObject step(CapacityRequest request, CapacityTask task) {
        JsonObject step = decisions
                .step(task.step().name(), task.holder(), task.step().text())
                .put("actors", DecisionAnswers.names(task.holders()));
        request.taken(task.step()).forEach(event -> step.put("taken", taken(event.at(), event.by())));
        return step;
    }

    private static JsonObject counts(Capacity capacity) {
        return new JsonObject()
                .put("knowledgeWorkers", capacity.knowledgeWorkers())
                .put("workspaces", capacity.workspaces());
    }

    /** A backup as {@code reader} may see it (BKP-06a). */
    static JsonObject backup(BackupEvent.Recorded event, Actor reader) {
        JsonObject body = new JsonObject()
                .put("id", event.backup().id().value())
                .put("customer", event.customer().value())
                .put("application", event.application().name());
        completed(body, event.backup());
        event.location()
                .flatMap(location -> location.shownTo(reader).toOption())
                .forEach(place -> body.put("location", place));
        return body;
    }

    private static JsonObject completed(JsonObject body, Backup backup) {
        return body.put("completedAt", backup.completedAt().toString()).put("good", backup.good());
    }

    JsonObject retention(CustomerId customer, UcApplication application, Explained<RetentionPlan> decision) {
        RetentionPlan plan = decision.value();
        JsonObject body = new JsonObject()
                .put("customer", customer.value())
                .put("application", application.name())
                .put("at", plan.now().toString())
                .put(
                        "items",
                        Answers.array(
                                plan.iterator().map(RequestAnswers::retained).toList()));
        plan.restorePoint()
                .forEach(backup -> body.put("restorePoint", backup.id().value()));
        return answers.explain(body, decision.edition(), decision.because());
    }

    private static JsonObject retained(RetainedBackup item) {
        JsonObject body = completed(
                        new JsonObject().put("id", item.backup().id().value()), item.backup())
                .put("tier", item.tier().name());
        item.expiresAt().forEach(at -> body.put("expiresAt", at.toString()));
        return body;
    }

    JsonObject gaps(BackupGaps gaps) {
        JsonObject body = new JsonObject()
                .put("customer", gaps.customer().value())
                .put("region", gaps.region().name())
                .put("zone", gaps.region().zone().getId())
                .put("items", Answers.array(gaps.gaps().value().map(RequestAnswers::gap)));
        return answers.explain(body, gaps.gaps().edition(), gaps.gaps().because());
    }

    private static JsonObject gap(BackupGaps.Gap gap) {
        BackupNight night = gap.night();
        return new JsonObject()
                .put("application", gap.application().name())
                .put("date", night.date().toString())
                .put("start", night.startExclusive().toString())
                .put("end", night.endInclusive().toString());
    }
}
