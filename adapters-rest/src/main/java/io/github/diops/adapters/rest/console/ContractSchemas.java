package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.ContractField.Fact;
import io.github.diops.adapters.rest.console.ContractShape.Alternative;
import io.github.diops.adapters.rest.console.ContractShape.Choice;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Reads the schemas of the contract into what a page shows of them. */
record ContractSchemas(ContractDocument document, Wording say) {
    /** How deep fields are followed into one another. */
    private static final int DEEPEST = 8;

    /** A parameter or a header by its description; its example stands beside its schema. */
    ContractField parameter(String name, JsonObject parameter) {
        JsonObject given = parameter.getJsonObject("schema");
        return new ContractField(
                name,
                parameter.getBoolean("required", false),
                type(given),
                Span.of(parameter.getString("description", "")),
                facts(document.followed(given)).appendAll(example(Option.of(parameter.getValue("example")))),
                ContractShape.NONE);
    }

    /** What is in a value of that schema. */
    ContractShape shape(JsonObject schema) {
        return shape(schema, 0);
    }

    /** The schema's JSON type, with its name where it has one. */
    String type(JsonObject given) {
        JsonObject schema = document.followed(given);
        String type = schema.getString("type", schema.containsKey("const") ? "string" : "object");
        String named =
                document.nameOf(given).map(name -> name + " (" + type + ")").getOrElse(type);
        return type.equals("array")
                ? say.of(Phrase.CONTRACT_LIST_OF, type(schema.getJsonObject("items", new JsonObject())))
                : schema.containsKey("format") ? named + ", " + schema.getString("format") : named;
    }

    private ContractShape shape(JsonObject given, int depth) {
        if (depth >= DEEPEST) {
            return ContractShape.NONE;
        }
        JsonObject schema = document.followed(given);
        if (schema.containsKey("items")) {
            return shape(schema.getJsonObject("items"), depth);
        }
        List<JsonObject> parts = ContractDocument.objects(schema, "allOf").map(document::followed);
        // what the schema itself is for, the field that has it says
        return new ContractShape(
                fields(parts.prepend(schema), depth),
                choices(schema, "", depth)
                        .appendAll(parts.flatMap(part -> choices(part, part.getString("description", ""), depth))));
    }

    /** The fields of an object that is described in parts; what a later part says of a field is added. */
    private List<ContractField> fields(List<JsonObject> parts, int depth) {
        JsonObject properties = new JsonObject();
        parts.flatMap(part -> Option.of(part.getJsonObject("properties")))
                .flatMap(List::ofAll)
                .filter(property -> property.getValue() instanceof JsonObject)
                .forEach(property -> {
                    JsonObject known = properties.getJsonObject(property.getKey(), new JsonObject());
                    properties.put(property.getKey(), known.copy().mergeIn((JsonObject) property.getValue()));
                });
        List<String> required = parts.flatMap(part -> ContractDocument.texts(part, "required"));
        List<JsonObject> together = parts.flatMap(part -> Option.of(part.getJsonObject("dependentRequired")));
        return List.ofAll(properties.fieldNames()).map(name -> {
            ContractField field = field(name, properties.getJsonObject(name), required.contains(name), depth);
            List<String> with = together.flatMap(needs -> ContractDocument.texts(needs, name));
            return with.isEmpty()
                    ? field
                    : new ContractField(
                            name,
                            field.required(),
                            field.type(),
                            field.text(),
                            field.facts().prepend(new Fact(say.of(Phrase.CONTRACT_WITH), with)),
                            field.shape());
        });
    }

    private ContractField field(String name, JsonObject given, boolean required, int depth) {
        JsonObject schema = document.followed(given);
        ContractShape shape = shape(given, depth + 1);
        // what has fields shows theirs, and a list of values shows them all
        Option<Object> example = shape.isEmpty() && !schema.containsKey("enum")
                ? List.ofAll(schema.getJsonArray("examples", new JsonArray())).headOption()
                : Option.none();
        return new ContractField(
                name,
                required,
                type(given),
                Span.of(schema.getString("description", "")),
                facts(schema).appendAll(example(example)),
                shape);
    }

    private List<Choice> choices(JsonObject schema, String lead, int depth) {
        return List.of("oneOf", "anyOf")
                .filter(schema::containsKey)
                .map(kind -> new Choice(
                        Span.of(lead),
                        kind.equals("oneOf"),
                        ContractDocument.objects(schema, kind).map(option -> alternative(option, schema, depth))));
    }

    private Alternative alternative(JsonObject option, JsonObject parent, int depth) {
        JsonObject schema = document.followed(option);
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        JsonObject known = parent.getJsonObject("properties", new JsonObject());
        List<String> names = List.ofAll(properties.fieldNames());
        // what the parent describes already is not said again
        ContractShape shape = names.exists(known::containsKey) ? ContractShape.NONE : shape(option, depth + 1);
        return new Alternative(
                schema.getString("title", document.nameOf(option).getOrElse("")),
                shape.fields().isEmpty() ? needs(schema) : List.empty(),
                names.filter(name -> Boolean.FALSE.equals(properties.getValue(name))),
                shape);
    }

    private static List<String> needs(JsonObject schema) {
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        return ContractDocument.texts(schema, "required")
                .map(name -> properties.getValue(name) instanceof JsonObject property && property.containsKey("const")
                        ? name + ": " + property.getString("const")
                        : name);
    }

    private List<Fact> facts(JsonObject schema) {
        JsonObject told = schema.containsKey("items") ? document.followed(schema.getJsonObject("items")) : schema;
        List<Option<Fact>> facts = List.of(
                Option.when(
                        told.containsKey("enum"),
                        () -> new Fact(say.of(Phrase.CONTRACT_VALUES), ContractDocument.texts(told, "enum"))),
                one(Phrase.CONTRACT_ALWAYS, Option.of(schema.getValue("const")).map(String::valueOf)),
                one(
                        Phrase.CONTRACT_DEFAULT,
                        Option.of(schema.getValue("default")).map(ContractDocument::shown)),
                one(Phrase.CONTRACT_RANGE, range(schema, "minimum", "maximum")),
                one(Phrase.CONTRACT_LENGTH, range(schema, "minLength", "maxLength")),
                one(Phrase.CONTRACT_ITEMS, range(schema, "minItems", "maxItems")),
                one(Phrase.CONTRACT_PATTERN, Option.of(told.getString("pattern"))));
        return facts.flatMap(fact -> fact);
    }

    private Option<Fact> example(Option<Object> value) {
        return one(Phrase.CONTRACT_EXAMPLE_IS, value.map(ContractDocument::shown));
    }

    private Option<Fact> one(Phrase name, Option<String> value) {
        return value.map(text -> new Fact(say.of(name), List.of(text)));
    }

    private static Option<String> range(JsonObject schema, String least, String most) {
        Object low = schema.getValue(least);
        Object high = schema.getValue(most);
        if (low == null) {
            return Option.of(high).map(bound -> "≤ " + bound);
        }
        return Option.some(high == null ? "≥ " + low : low.equals(high) ? low.toString() : low + " – " + high);
    }
}
