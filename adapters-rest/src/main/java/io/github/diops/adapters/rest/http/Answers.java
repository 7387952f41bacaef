package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.edition.WindowOutlook;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.response.ResponseDeadline;
import io.github.diops.domain.response.ResponseObjective;
import io.github.diops.domain.response.SeverityDecision;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Urgency;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.ContactGap;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Words results as JSON, in one language. What is absent is left out. */
final class Answers {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final OperationsPolicy policy;
    private final Language language;
    private final Telemetry telemetry;

    Answers(OperationsPolicy policy, Language language, Telemetry telemetry) {
        this.policy = policy;
        this.language = language;
        this.telemetry = telemetry;
    }

    JsonObject severity(Explained<SeverityDecision> decision) {
        SeverityDecision decided = decision.value();
        JsonObject body = new JsonObject()
                .put("severity", decided.severity().name())
                .put("proposed", decided.proposed().name())
                .put("impact", decided.impact().name())
                .put("urgency", decided.urgency().name())
                .put("effort", decided.effort().text().in(language))
                .put("channel", decided.channel().name())
                .put("objective", objective(decided.objective()));
        decided.differs().forEach(differs -> body.put("differs", differs));
        return explain(body, decision.edition(), decision.because());
    }

    private static JsonObject objective(ResponseObjective objective) {
        return objective.within(
                elapsed -> new JsonObject().put("minutes", elapsed.toMinutes()),
                days -> new JsonObject().put("businessDays", days.count()));
    }

    JsonObject deadline(Explained<ResponseDeadline> decision) {
        ResponseDeadline deadline = decision.value();
        return explain(
                new JsonObject()
                        .put("startsAt", deadline.startsAt().toString())
                        .put("dueAt", deadline.dueAt().toString())
                        .put(
                                "warnings",
                                array(deadline.warnings()
                                        .map(warning -> new JsonObject()
                                                .put("percent", warning.percent())
                                                .put("at", warning.at().toString())))),
                decision.edition(),
                decision.because());
    }

    JsonObject fit(Explained<Option<MaintenanceWindow>> decision) {
        JsonObject body = new JsonObject();
        decision.value().forEach(window -> body.put("window", window(window)));
        return explain(body, decision.edition(), decision.because());
    }

    JsonObject outlook(Explained<WindowOutlook> decision) {
        JsonObject body = new JsonObject();
        decision.value().open().forEach(open -> body.put("open", window(open)));
        body.put("next", window(decision.value().next()));
        return explain(body, decision.edition(), decision.because());
    }

    static JsonObject window(MaintenanceWindow window) {
        return new JsonObject()
                .put("region", window.region().name())
                .put("start", window.start().toString())
                .put("end", window.endExclusive().toString())
                .put("localStart", local(window.localStart()))
                .put("localEnd", local(window.localEndExclusive()))
                .put("zone", window.zone().getId())
                .put("kind", window.kind().name());
    }

    private static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    JsonObject matrix() {
        return new JsonObject()
                .put(
                        "rows",
                        array(List.of(Urgency.values())
                                .map(urgency -> new JsonObject()
                                        .put("urgency", urgency.name())
                                        .put(
                                                "cells",
                                                array(List.of(Impact.values())
                                                        .map(impact -> new JsonObject()
                                                                .put("impact", impact.name())
                                                                .put(
                                                                        "severity",
                                                                        policy.severityMatrix()
                                                                                .severityOf(impact, urgency)
                                                                                .name())))))));
    }

    JsonObject rules() {
        return new JsonObject()
                .put("edition", policy.name().value())
                .put("items", array(policy.ruleBook().rules().map(this::rule)));
    }

    JsonObject rule(Rule rule) {
        JsonObject body = new JsonObject()
                .put("id", rule.id().value())
                .put("kind", rule.kind().name())
                .put("section", rule.section().in(language))
                .put("text", rule.text().in(language));
        rule.reason().forEach(reason -> body.put("reason", reason.in(language)));
        return body;
    }

    JsonObject supportCase(CaseView view) {
        SupportCase supportCase = view.supportCase();
        CaseEvent.Opened opening = supportCase.opening();
        JsonObject body = new JsonObject()
                .put("id", opening.id().value())
                .put("number", opening.number().value())
                .put("customer", opening.customer().value())
                .put("problem", opening.problem())
                .put("state", supportCase.state().name())
                .put("severity", supportCase.severity().name());
        opening.proposed().forEach(proposed -> body.put("proposed", proposed.name()));
        supportCase.differs().forEach(differs -> body.put("differs", differs));
        body.put("openedAt", opening.at().toString())
                .put("startsAt", supportCase.startsAt().toString())
                .put("dueAt", supportCase.dueAt().toString());
        supportCase.acknowledgedAt().forEach(at -> body.put("acknowledgedAt", at.toString()));
        body.put("verdict", view.verdict().name());
        supportCase
                .severityRequest()
                .forEach(request ->
                        body.put("requestedSeverity", request.severity().name()));
        supportCase
                .contactGaps()
                .lastOption()
                .filter(ContactGap::lasts)
                .forEach(gap -> body.put("noContactSince", gap.from().toString()));
        supportCase.observedUntil().forEach(until -> body.put("observedUntil", until.toString()));
        supportCase.statusAt().forEach(at -> body.put("statusAt", at.toString()));
        supportCase.escalatedAt().forEach(at -> body.put("escalatedAt", at.toString()));
        opening.channel().forEach(channel -> body.put("channel", channel.name()));
        if (opening.references().nonEmpty()) {
            body.put(
                    "references",
                    array(opening.references()
                            .map(reference -> new JsonObject()
                                    .put("system", reference.system())
                                    .put("id", reference.id()))));
        }
        return explain(body, supportCase.edition(), supportCase.because());
    }

    static JsonObject timelineEntry(TimelineEntry entry) {
        return new JsonObject()
                .put("at", entry.at().toString())
                .put("recordedAt", entry.recordedAt().toString())
                .put("type", entry.type())
                .put("actor", entry.actor())
                .put("party", entry.party().name())
                .put("rule", entry.rule().value())
                .put("data", new JsonObject(entry.data()));
    }

    static JsonObject customer(CustomerView view) {
        CustomerProfile profile = view.customer().profile();
        JsonObject body = new JsonObject()
                .put("id", view.customer().id().value())
                .put("partner", view.customer().partner().value())
                .put("name", profile.name())
                .put("region", profile.region().name())
                .put("zone", profile.zone().getId())
                .put("holidayCalendar", holidays(profile.holidays()))
                .put("applications", array(profile.applications().map(installed -> {
                    JsonObject item = new JsonObject()
                            .put("application", installed.application().name());
                    installed.since().forEach(since -> item.put("since", since.toString()));
                    return item;
                })));
        profile.release().forEach(release -> body.put("release", release));
        profile.capacity()
                .forEach(capacity -> body.put(
                        "capacity",
                        new JsonObject()
                                .put("knowledgeWorkers", capacity.knowledgeWorkers())
                                .put("workspaces", capacity.workspaces())));
        body.put("sso", profile.sso());
        if (view.customer().archived()) {
            body.put("archived", true);
        }
        return body.put("contacts", array(view.contacts().map(Answers::contact)));
    }

    private static JsonObject holidays(HolidaySource source) {
        return source instanceof HolidaySource.Named named
                ? new JsonObject().put("calendar", named.calendar())
                : new JsonObject()
                        .put(
                                "dates",
                                array(((HolidaySource.Listed) source)
                                        .dates()
                                        .toList()
                                        .map(Object::toString)));
    }

    static JsonObject contact(Contact contact) {
        JsonObject body = new JsonObject().put(contact.team() ? "team" : "name", contact.name());
        contact.phone().forEach(phone -> body.put("phone", phone.value()));
        contact.email().forEach(email -> body.put("email", email.value()));
        return body;
    }

    /** The answer under that edition, with its rules. */
    JsonObject explain(JsonObject body, EditionName edition, List<RuleId> because) {
        telemetry.rests(because);
        return body.put("edition", edition.value()).put("because", Problems.because(policy, because, language));
    }

    static JsonArray array(Seq<?> items) {
        JsonArray array = new JsonArray();
        items.forEach(array::add);
        return array;
    }
}
