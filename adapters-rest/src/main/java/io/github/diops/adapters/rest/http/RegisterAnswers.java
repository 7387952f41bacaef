package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.notification.NotificationDuty;
import io.github.diops.domain.release.Cell;
import io.github.diops.domain.release.ReleaseCatalogue;
import io.github.diops.domain.release.ReleaseColumn;
import io.github.diops.domain.responsibility.Duty;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleKind;
import io.github.diops.domain.triage.IssueType;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vertx.core.json.JsonObject;

/** Words the registers as JSON, in one language; an entry has its words beside its code. */
final class RegisterAnswers {
    private final OperationsPolicy policy;
    private final Answers answers;
    private final Language language;

    RegisterAnswers(OperationsPolicy policy, Answers answers, Language language) {
        this.policy = policy;
        this.answers = answers;
        this.language = language;
    }

    private JsonObject register(Seq<JsonObject> items) {
        return new JsonObject().put("edition", policy.name().value()).put("items", Answers.array(items));
    }

    /** This edition, after {@code base} where publications made it from that. */
    JsonObject editions(OperationsPolicy base) {
        return register(List.of(base, policy).distinctBy(OperationsPolicy::name).map(this::edition));
    }

    private JsonObject edition(OperationsPolicy one) {
        List<Rule> rules = one.ruleBook().rules();
        return new JsonObject()
                .put("edition", one.name().value())
                .put("current", one.name().equals(policy.name()))
                .put("latestRelease", one.releases().latest().toString())
                .put("rules", rules.size())
                .put("readings", rules.count(rule -> rule.kind() == RuleKind.READING));
    }

    JsonObject responsibilities(Seq<Duty> duties) {
        return register(duties.map(this::responsibility));
    }

    JsonObject responsibility(Duty duty) {
        JsonObject body = answers.rule(duty.rule())
                .put("holders", Answers.array(duty.holders().map(Party::name)));
        duty.team()
                .forEach(team -> body.put(
                        "team",
                        new JsonObject()
                                .put("team", team.name())
                                .put("text", team.text().in(language))));
        duty.counterpart().forEach(party -> body.put("counterpart", party.name()));
        return body;
    }

    JsonObject issueTypes(Seq<IssueType> types) {
        return register(types.map(type -> new JsonObject()
                .put("issueType", type.name())
                .put("text", type.text().in(language))
                .put("symptoms", Answers.array(type.symptoms().map(symptom -> symptom.in(language))))
                .put("firstOwner", Party.PARTNER.name())));
    }

    JsonObject holidayCalendars(HolidayCalendars holidays) {
        return register(holidays.calendars()
                .sorted()
                .map(calendar -> new JsonObject()
                        .put("id", calendar)
                        .put(
                                "reviewedYears",
                                Answers.array(holidays.reviewedYears(calendar).toList()))));
    }

    JsonObject notificationDuties() {
        return register(List.of(NotificationDuty.values())
                .map(duty -> new JsonObject()
                        .put("duty", duty.name())
                        .put("text", duty.matter().in(language))
                        .put("from", duty.from().name())
                        .put("to", Answers.array(duty.to().map(Party::name)))
                        .put(
                                "means",
                                new JsonObject()
                                        .put("means", duty.means().name())
                                        .put("text", duty.means().text().in(language)))
                        .put("howEarly", duty.howEarly().in(language))
                        .put("rules", Answers.array(duty.rules().map(Object::toString)))));
    }

    JsonObject releases() {
        ReleaseCatalogue releases = policy.releases();
        return register(releases.columns().map(column -> release(releases, column)))
                .put("latest", releases.latest().toString());
    }

    private JsonObject release(ReleaseCatalogue releases, ReleaseColumn column) {
        JsonObject body = new JsonObject().put("version", column.version().toString());
        column.standing().forEach(standing -> body.put("standing", standing.name()));
        return body.put("newDeployments", cell(column.terms().newDeployments()))
                .put("upgrades", cell(column.terms().upgrades()))
                .put("stay", cell(column.terms().stay()))
                .put("endOfLifeAnnounced", releases.isEndOfLifeAnnounced(column.version()))
                .put("notes", Answers.array(column.notes().map(note -> note.in(language))));
    }

    private JsonObject cell(Cell cell) {
        return new JsonObject()
                .put("support", cell.support().name())
                .put("text", cell.text().in(language));
    }
}
