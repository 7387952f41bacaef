package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.CaseCard.Fact;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;

/** What people read of what was recorded with a step of a record. */
final class StepData {
    private record Told(String field, Said name) {}

    private static final List<Told> WORDS = List.of(
            new Told("problem", CasePhrase.DATA_PROBLEM),
            new Told("severity", CasePhrase.FIELD_SEVERITY),
            new Told("reason", CasePhrase.FIELD_REASON),
            new Told("businessImpactChange", CasePhrase.FIELD_BUSINESS_IMPACT_CHANGE),
            new Told("text", CasePhrase.FIELD_STATUS),
            new Told("actionPlan", CasePhrase.FIELD_ACTION_PLAN),
            new Told("resolution", CasePhrase.FIELD_RESOLUTION));
    private static final List<Told> MOMENTS =
            List.of(new Told("dueAt", CasePhrase.DATA_DUE), new Told("until", CasePhrase.OBSERVED_UNTIL));

    private StepData() {}

    /** The facts in {@code data}, the text of a JSON object as the history has it; what it does not know is left out. */
    static List<Fact> facts(String data, ZoneId zone, Wording wording) {
        JsonObject recorded = new JsonObject(data);
        return WORDS.flatMap(told -> text(recorded, told.field())
                        .map(text -> new Fact(wording.of(told.name()), text, Option.none())))
                .appendAll(MOMENTS.flatMap(told -> text(recorded, told.field())
                        .flatMap(text -> Moment.entered(text, zone))
                        .map(at -> Moment.of(at, zone, wording))
                        .map(at -> new Fact(wording.of(told.name()), at.local(), at.utc()))));
    }

    private static Option<String> text(JsonObject recorded, String field) {
        return recorded.getValue(field) instanceof String text ? Option.some(text) : Option.none();
    }
}
