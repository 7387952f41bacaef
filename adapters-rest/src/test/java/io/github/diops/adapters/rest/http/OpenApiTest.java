package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.http.DocumentedApi.Documented;
import io.github.diops.adapters.rest.http.DocumentedService.Answer;
import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.backup.BackupRefusal;
import io.github.diops.domain.backup.DataKind;
import io.github.diops.domain.backup.Tier;
import io.github.diops.domain.capacity.CapacityRefusal;
import io.github.diops.domain.capacity.CapacityStep;
import io.github.diops.domain.certificate.CertificateRefusal;
import io.github.diops.domain.certificate.RenewalWay;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.ChangeRefusal;
import io.github.diops.domain.change.EmergencyReason;
import io.github.diops.domain.change.MaintenanceState;
import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopReason;
import io.github.diops.domain.cop.CopRefusal;
import io.github.diops.domain.cop.CopScenario;
import io.github.diops.domain.cop.CopStep;
import io.github.diops.domain.cop.Initiator;
import io.github.diops.domain.customer.CustomerRefusal;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.escalation.EscalationRefusal;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.network.EndKind;
import io.github.diops.domain.notification.Means;
import io.github.diops.domain.notification.NotificationDuty;
import io.github.diops.domain.recovery.Failure;
import io.github.diops.domain.recovery.RecoveryPurpose;
import io.github.diops.domain.recovery.RecoveryRefusal;
import io.github.diops.domain.recovery.RecoveryStep;
import io.github.diops.domain.release.ReleaseRefusal;
import io.github.diops.domain.release.Standing;
import io.github.diops.domain.release.Support;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.release.UpgradeReason;
import io.github.diops.domain.response.ResponseRefusal;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.response.Verdict;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.Team;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.RuleKind;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Symptom;
import io.github.diops.domain.severity.Urgency;
import io.github.diops.domain.supportcase.CaseRefusal;
import io.github.diops.domain.supportcase.CaseState;
import io.github.diops.domain.triage.Component;
import io.github.diops.domain.triage.IssueType;
import io.github.diops.domain.triage.Route;
import io.github.diops.domain.triage.TriageCheck;
import io.github.diops.domain.triage.TriageDetail;
import io.vavr.Tuple3;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI document and the service say the same. */
class OpenApiTest {
    private static final DocumentedApi API = DocumentedApi.shipped();

    /** After every instant that an example calls past. */
    private static final DocumentedService SERVICE = new DocumentedService(API, "2024-03-20T12:00:00Z");

    /** Where everybody may ask twice, since its time stands still. */
    private static final RunningService BUSY =
            RunningService.limited("2024-03-20T12:00:00Z", Telemetry.silent(), Access::local, Limits.of(1, 1, () -> 0));

    private static final DiOps DIOPS = DiOps.assemble(
            OperationsPolicy.standard(),
            Ports.of(new MemoryStorage(), HolidayCalendars.NONE),
            () -> java.time.Instant.EPOCH);

    /**
     * Every operation but the files that pages refer to, whose paths are their content's, the pages of single records, and
     * what forms are sent to: what they show and send the API has too. By what people sign in and
     * open pages are kept up to date, no client of the API is.
     */
    private static final List<Operation> SERVED = DiOpsRoutes.operations(DIOPS)
            .appendAll(Pages.operations(DIOPS, Telemetry.counting())
                    .reject(operation -> operation.path().startsWith("/assets/")
                            || operation.path().matches("/(log(in|out)(/callback)?|live)")
                            || ((operation.path().contains("{")
                                            || operation.method().equals(HttpMethod.POST))
                                    && operation.contentType().startsWith("text/html"))));

    /** Headers that say something of one answer; whichever is sent must be documented. */
    private static final List<String> TELLING =
            List.of("ETag", "Location", "Link", "Retry-After", "Allow", "Accept-Post");

    /** One change to a body: where, what kind, and the body afterwards. */
    private record Mutation(String pointer, Kind kind, JsonObject body) {}

    private enum Kind {
        UNKNOWN_FIELD,
        WRONG_TYPE,
        REMOVED
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        BUSY.close();
    }

    static java.util.List<Documented> operations() {
        return API.operations().asJava();
    }

    static java.util.List<Documented> reads() {
        return API.operations().reject(Documented::takesBody).asJava();
    }

    static java.util.List<Documented> writes() {
        return API.operations().filter(Documented::takesBody).asJava();
    }

    @Test
    void exactly_the_operations_served_are_documented() {
        assertThat(API.operations().map(Documented::toString))
                .containsExactlyInAnyOrderElementsOf(
                        SERVED.map(operation -> operation.method().name() + " " + operation.path()));
        assertThat(SERVED)
                .allSatisfy(operation -> assertThat(operation.takesBody())
                        .as("%s %s takes a body", operation.method(), operation.path())
                        .isEqualTo(API.operations()
                                .find(documented -> documented
                                        .toString()
                                        .equals(operation.method().name() + " " + operation.path()))
                                .exists(Documented::takesBody)));
    }

    @Test
    void the_document_is_served_as_it_is() {
        HttpResponse<String> answer = SERVICE.running().get("/openapi.json");
        assertThat(answer.body()).isEqualTo(API.text());
        assertThat(new JsonObject(answer.body()).getString("openapi")).isEqualTo("3.1.0");
    }

    @Test
    void every_operation_has_an_id_of_its_own_and_a_known_tag() {
        List<String> tags = DocumentedApi.objects(API.root().getJsonArray("tags"))
                .map(tag -> tag.getString("name"))
                .toList();
        assertThat(API.operations().map(documented -> documented.operation().getString("operationId")))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        assertThat(API.operations()
                        .flatMap(documented -> documented.operation().getJsonArray("tags"))
                        .map(Object::toString))
                .allMatch(tags::contains);
    }

    @Test
    void no_reference_dangles_and_no_component_is_idle() {
        java.util.Set<String> used = new java.util.HashSet<>();
        walk(API.root(), "#", (pointer, node) -> {
            if (node.getValue("security") instanceof JsonArray security) {
                DocumentedApi.objects(security)
                        .flatMap(JsonObject::fieldNames)
                        .forEach(name -> used.add("#/components/securitySchemes/" + name));
            }
            if (node.getValue("$ref") instanceof String reference) {
                assertThat(API.target(reference))
                        .as("%s in %s", reference, pointer)
                        .isNotEmpty();
                used.add(reference);
            }
        });
        JsonObject components = API.root().getJsonObject("components");
        components
                .fieldNames()
                .forEach(kind -> components
                        .getJsonObject(kind)
                        .fieldNames()
                        .forEach(name -> assertThat(used).contains("#/components/" + kind + "/" + name)));
    }

    @Test
    void every_rule_cited_is_in_the_rule_book() {
        Matcher cited = Pattern.compile("\\b[A-Z]{3}-[0-9]{2}[a-z]?\\b").matcher(API.text());
        while (cited.find()) {
            assertThat(OperationsPolicy.standard().ruleBook().rule(RuleId.of(cited.group())))
                    .as(cited.group())
                    .isNotEmpty();
        }
    }

    @Test
    void every_named_schema_shows_an_example() {
        JsonObject schemas = API.root().getJsonObject("components").getJsonObject("schemas");
        assertThat(schemas.fieldNames())
                .filteredOn(name -> schemas.getJsonObject(name)
                        .getJsonArray("examples", new JsonArray())
                        .isEmpty())
                .isEmpty();
    }

    @Test
    void every_operation_says_what_each_problem_looks_like() {
        API.operations().forEach(documented -> {
            assertThat(API.statuses(documented)).as(documented.toString()).contains("400", "405", "406", "421", "500");
            List.ofAll(API.statuses(documented))
                    .filter(status -> status.compareTo("400") >= 0)
                    .forEach(status -> assertThat(API.response(documented, Integer.parseInt(status))
                                    .get()
                                    .getJsonObject("content")
                                    .fieldNames())
                            .as("%s %s", documented, status)
                            .containsExactly(Reply.PROBLEM));
        });
    }

    @Test
    void every_named_property_and_every_schema_has_examples_that_it_accepts() {
        walk(
                API.root().getJsonObject("components").getJsonObject("schemas"),
                "#/components/schemas",
                (pointer, node) -> {
                    node.getJsonArray("examples", new JsonArray())
                            .forEach(example -> assertThat(API.faults(node, example))
                                    .as(pointer)
                                    .isEmpty());
                    if (node.getValue("properties") instanceof JsonObject properties) {
                        properties.stream()
                                .filter(property -> property.getValue() instanceof JsonObject)
                                .forEach(property -> assertThat(hasExample((JsonObject) property.getValue()))
                                        .as("an example in %s/properties/%s", pointer, property.getKey())
                                        .isTrue());
                    }
                });
    }

    private static boolean hasExample(JsonObject schema) {
        return schema.containsKey("const")
                || !schema.getJsonArray("examples", new JsonArray()).isEmpty()
                || (schema.containsKey("$ref")
                        && (hasExample(API.followed(schema))
                                || API.followed(schema).getJsonObject("properties") != null));
    }

    @Test
    void every_parameter_header_and_body_has_examples_that_its_schema_accepts() {
        walk(API.root(), "#", (pointer, node) -> {
            boolean documents = node.getValue("schema") instanceof JsonObject;
            if (!documents) {
                return;
            }
            JsonObject schema = node.getJsonObject("schema");
            List<Object> examples = node.containsKey("example")
                    ? List.of(node.getValue("example"))
                    : List.ofAll(node.getJsonObject("examples", new JsonObject()))
                            .map(example -> ((JsonObject) example.getValue()).getValue("value"));
            assertThat(examples).as("examples of %s", pointer).isNotEmpty();
            assertThat(examples)
                    .allSatisfy(example -> assertThat(API.faults(schema, example))
                            .as("%s: %s", pointer, example)
                            .isEmpty());
        });
    }

    @Test
    void every_closed_list_is_the_service_s_own() {
        Map<String, List<String>> known = HashMap.<String, List<String>>empty()
                .put("Impact", names(Impact.values()))
                .put("Urgency", names(Urgency.values()))
                .put("Severity", names(Severity.values()))
                .put("SymptomFunction", names(Symptom.Function.values()))
                .put("SymptomCondition", names(Symptom.Condition.values()))
                .put("SupportChannel", names(SupportChannel.values()))
                .put("Region", names(Region.values()))
                .put("WorkTarget", names(WorkTarget.values()))
                .put("WorkImpact", names(WorkImpact.values()))
                .put("EmergencyReason", names(EmergencyReason.values()))
                .put("Purpose", names(Purpose.values()))
                .put("LanguageTag", List.of(Language.values()).map(Language::tag))
                .put("WindowKind", names(WindowKind.values()))
                .put("DayOfWeek", names(DayOfWeek.values()))
                .put("CaseState", names(CaseState.values()))
                .put("Verdict", names(Verdict.values()))
                .put("RecordKind", names(StreamKey.Kind.values()))
                .put("TrailOutcome", names(TrailRow.Outcome.values()))
                .put("UcApplication", names(UcApplication.values()))
                .put("Party", names(Party.values()))
                .put("RuleKind", names(RuleKind.values()))
                .put("IssueType", names(IssueType.values()))
                .put("Component", names(Component.values()))
                .put("Route", names(Route.values()))
                .put("TriageCheck", names(TriageCheck.values()))
                .put("TriageDetail", names(TriageDetail.values()))
                .put("ChangeKind", names(ChangeKind.values()))
                .put("MaintenanceState", names(MaintenanceState.values()))
                .put("RenewalWay", names(RenewalWay.values()))
                .put("SsoStep", names(SsoTask.values()))
                .put("Initiator", names(Initiator.values()))
                .put("CopReason", names(CopReason.values()))
                .put("CopContent", names(CopContent.values()))
                .put("CopScenario", names(CopScenario.values()))
                .put("CopStep", names(CopStep.values()))
                .put("Standing", names(Standing.values()))
                .put("UpgradeReason", names(UpgradeReason.values()))
                .put("Tier", names(Tier.values()))
                .put("RecoveryPurpose", names(RecoveryPurpose.values()))
                .put("Failure", names(Failure.values()))
                .put("DataKind", names(DataKind.values()))
                .put("RecoveryStep", names(RecoveryStep.values()))
                .put("CapacityStep", names(CapacityStep.values()))
                .put("EndKind", names(EndKind.values()))
                .put("Team", names(Team.values()))
                .put("Means", names(Means.values()))
                .put("NotificationDuty", names(NotificationDuty.values()))
                .put("Support", names(Support.values()))
                .put("FaultCode", worded("fault.(\\w+)", ""))
                .put("RefusalCode", worded("refusal.(\\w+)", ""))
                .put("ProblemType", worded("problem.([a-z-]+)", "urn:diops:problem:"))
                .mapKeys(name -> "#/components/schemas/" + name)
                .put(
                        "#/components/headers/Content-Language/schema",
                        List.of(Language.values()).map(Language::tag));
        java.util.Map<String, List<String>> documented = new java.util.HashMap<>();
        walk(API.root(), "#", (pointer, node) -> {
            if (node.getValue("enum") instanceof JsonArray values) {
                documented.put(pointer, List.ofAll(values).map(Object::toString));
            }
        });
        assertThat(documented.keySet()).containsExactlyInAnyOrderElementsOf(known.keySet());
        known.forEach((pointer, values) ->
                assertThat(documented.get(pointer)).as(pointer).containsExactlyInAnyOrderElementsOf(values));
        assertThat(documented.get("#/components/schemas/RefusalCode"))
                .containsAll(names(CaseRefusal.values()))
                .containsAll(names(CustomerRefusal.values()))
                .containsAll(names(CopRefusal.values()))
                .containsAll(names(CapacityRefusal.values()))
                .containsAll(names(BackupRefusal.values()))
                .containsAll(names(ChangeRefusal.values()))
                .containsAll(names(CertificateRefusal.values()))
                .containsAll(names(ReleaseRefusal.values()))
                .containsAll(names(ResponseRefusal.values()))
                .containsAll(names(RecoveryRefusal.values()))
                .containsAll(names(EscalationRefusal.values()));
    }

    private static List<String> names(Enum<?>[] values) {
        return List.of(values).map(Enum::name);
    }

    /** The part of each key of the words that the pattern's group takes, behind {@code prefix}. */
    private static List<String> worded(String pattern, String prefix) {
        Pattern form = Pattern.compile(pattern);
        return List.ofAll(Words.bundle(Language.ENGLISH).keySet())
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(key -> prefix + key.group(1));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_answers_each_example_as_documented(Documented documented) {
        JsonObject examples = API.requestContent(documented).getJsonObject("examples");
        assertThat(examples.size()).isGreaterThanOrEqualTo(3);
        examples.forEach(named -> {
            JsonObject example = (JsonObject) named.getValue();
            Answer answer = SERVICE.write(documented, SERVICE.path(documented), example.getJsonObject("value"));
            assertThat(Integer.toString(answer.status()))
                    .as("%s with %s: %s", documented, named.getKey(), answer.body())
                    .isEqualTo(example.getString("x-status", Integer.toString(API.success(documented))));
            assertDocumented(documented, answer);
        });
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_read_answers_with_and_without_its_options_as_documented(Documented documented) {
        List.of(SERVICE.query(documented, false), SERVICE.query(documented, true))
                .forEach(query -> {
                    Answer answer = SERVICE.send(documented, SERVICE.path(documented) + query);
                    assertThat(answer.status())
                            .as("%s%s: %s", documented, query, answer.body())
                            .isEqualTo(200);
                    assertDocumented(documented, answer);
                });
    }

    static java.util.List<Documented> keepableReads() {
        return API.operations()
                .reject(Documented::takesBody)
                .filter(documented -> API.statuses(documented).contains("304"))
                .asJava();
    }

    @ParameterizedTest
    @MethodSource("keepableReads")
    void a_read_that_the_client_has_already_is_answered_without_a_body(Documented documented) {
        String path = SERVICE.path(documented) + SERVICE.query(documented, false);
        String tag = SERVICE.running().get(path).headers().firstValue("ETag").orElse("");
        Answer answer = SERVICE.send(documented, path, "If-None-Match", tag);
        assertThat(answer.status()).as(documented.toString()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertDocumented(documented, answer);
    }

    @Test
    void a_page_names_the_next_as_documented() {
        List.range(0, 3).forEach(count -> SERVICE.created(SERVICE.operation("POST", "/api/v1/cases")));
        Documented list = SERVICE.operation("GET", "/api/v1/cases");
        Answer answer = SERVICE.send(list, "/api/v1/cases?limit=1");
        assertDocumented(list, answer);
        assertThat(answer.headers()).containsKey("Link");
        assertThat(new JsonObject(answer.body()).getString("next")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void what_a_schema_refuses_the_service_refuses_and_names(Documented documented) {
        JsonObject schema = API.requestContent(documented).getJsonObject("schema");
        JsonObject examples = API.requestContent(documented).getJsonObject("examples");
        List<Mutation> mutations = List.ofAll(examples)
                .filter(example -> !((JsonObject) example.getValue()).containsKey("x-status"))
                .map(example -> ((JsonObject) example.getValue()).getJsonObject("value"))
                .flatMap(OpenApiTest::mutations);
        String path = SERVICE.path(documented);
        for (Mutation mutation : mutations) {
            boolean refused = !API.faults(schema, mutation.body()).isEmpty();
            if (refused) {
                Answer answer = SERVICE.write(documented, path, mutation.body());
                assertThat(answer.status())
                        .as("%s %s %s", documented, mutation, answer.body())
                        .isEqualTo(422);
                assertDocumented(documented, answer);
                assertThat(codes(answer, mutation.pointer()))
                        .as("%s %s %s", documented, mutation, answer.body())
                        .contains(
                                switch (mutation.kind()) {
                                    case UNKNOWN_FIELD -> "unknown_field";
                                    case WRONG_TYPE -> "wrong_type";
                                    case REMOVED -> "missing";
                                });
            } else if (mutation.kind() == Kind.REMOVED && !mutation.pointer().equals("/partner")) {
                assertThat(SERVICE.write(documented, path, mutation.body()).status())
                        .as("%s %s", documented, mutation)
                        .isNotEqualTo(422);
            }
        }
        assertThat(mutations
                        .filter(mutation -> !API.faults(schema, mutation.body()).isEmpty())
                        .map(Mutation::kind))
                .contains(Kind.UNKNOWN_FIELD, Kind.WRONG_TYPE);
    }

    /** The codes of the faults at {@code pointer}; a missing alternative is named in its stead. */
    private static List<String> codes(Answer answer, String pointer) {
        return DocumentedApi.objects(new JsonObject(answer.body()).getJsonArray("errors"))
                .filter(error -> error.getString("pointer").equals(pointer)
                        || error.getString("code").equals("missing"))
                .map(error -> error.getString("code"));
    }

    private static List<Mutation> mutations(JsonObject body) {
        return variants(body, "").map(variant -> new Mutation(variant._1, variant._2, (JsonObject) variant._3));
    }

    private static List<Tuple3<String, Kind, Object>> variants(Object node, String pointer) {
        if (node instanceof JsonObject object) {
            return List.ofAll(object.fieldNames())
                    .flatMap(name -> members(object, name, pointer + "/" + name))
                    .append(new Tuple3<>(
                            pointer + "/unheardOf",
                            Kind.UNKNOWN_FIELD,
                            object.copy().put("unheardOf", 1)));
        }
        if (node instanceof JsonArray array) {
            return List.range(0, array.size())
                    .flatMap(index -> replacements(array.getValue(index), pointer + "/" + index)
                            .map(changed -> new Tuple3<>(changed._1, changed._2, (Object)
                                    new JsonArray(new java.util.ArrayList<>(List.ofAll(array)
                                            .update(index, changed._3)
                                            .asJava())))));
        }
        return List.empty();
    }

    private static List<Tuple3<String, Kind, Object>> members(JsonObject object, String name, String pointer) {
        JsonObject without = object.copy();
        without.remove(name);
        return replacements(object.getValue(name), pointer)
                .map(changed -> new Tuple3<>(
                        changed._1, changed._2, (Object) object.copy().put(name, changed._3)))
                .append(new Tuple3<>(pointer, Kind.REMOVED, (Object) without));
    }

    private static List<Tuple3<String, Kind, Object>> replacements(Object value, String pointer) {
        Object alien = value instanceof String ? 7 : "seven";
        return variants(value, pointer)
                .append(new Tuple3<>(pointer, Kind.WRONG_TYPE, alien))
                .append(new Tuple3<>(pointer, Kind.WRONG_TYPE, null));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_problem_that_can_be_provoked_is_answered_as_documented(Documented documented) {
        java.util.Set<String> statuses = API.statuses(documented);
        TreeMap<Integer, Answer> provoked = new TreeMap<>();
        String path = SERVICE.path(documented) + SERVICE.query(documented, false);
        String filler = "x".repeat(DiOpsRoutes.MAX_HEAD + 1);
        boolean onRecords = API.parameters(documented)
                .exists(parameter -> parameter.getString("name").equals("Act-As"));
        RunningService running = SERVICE.running();
        provoked.put(
                405,
                DocumentedService.answer(running.send(
                        running.request(SERVICE.path(documented)).DELETE().build())));
        provoked.put(406, SERVICE.send(documented, path, "Accept", "image/png"));
        provoked.put(414, SERVICE.send(documented, path.split("\\?", 2)[0] + "?q=" + filler));
        provoked.put(421, SERVICE.elsewhere(documented, path));
        provoked.put(429, toldToComeBack(documented, path));
        provoked.put(431, SERVICE.send(documented, path, "X-Filler", filler));
        if (isDecision(documented)) {
            provoked.put(422, SERVICE.written(documented, path, "[]", "Act-As", "nobody"));
        } else if (onRecords) {
            provoked.put(422, SERVICE.send(documented, path, "Act-As", "nobody"));
        } else if (statuses.contains("422")) {
            provoked.put(422, SERVICE.send(documented, path.split("\\?", 2)[0] + "?unheardOf=1"));
        }
        if (documented.path().contains("{id}")) {
            provoked.put(404, SERVICE.send(documented, documented.path().replace("{id}", "nobody")));
        }
        if (documented.takesBody()) {
            provoked.put(400, SERVICE.written(documented, path, "{"));
            provoked.put(403, SERVICE.send(documented, path, "Origin", "https://example.com"));
            provoked.put(413, SERVICE.written(documented, path, " ".repeat(maxBody(documented) + 1)));
            provoked.put(
                    415,
                    DocumentedService.answer(running.send(running.request(path, "Content-Type", "text/plain")
                            .method(documented.method(), HttpRequest.BodyPublishers.ofString("{}"))
                            .build())));
        }
        if (API.parameters(documented)
                .exists(parameter -> parameter.getString("name").equals("If-Match"))) {
            provoked.put(412, SERVICE.send(documented, path, "If-Match", "\"999.WAITING.en\""));
        }
        if (documented.takesBody() && onRecords && !isDecision(documented)) {
            List.of("cisco", "partner/acme", "customer/" + SERVICE.customer())
                    .map(party -> SERVICE.send(documented, SERVICE.path(documented), "Act-As", party))
                    .find(answer -> answer.status() == 409)
                    .forEach(answer -> provoked.put(409, answer));
        }
        provoked.forEach((status, answer) -> {
            assertThat(answer.status()).as("%s: %s", documented, answer.body()).isEqualTo(status);
            assertDocumented(documented, answer);
        });
        // These need a parser's, the storage's or the service's own failure, credentials, or an example provokes them.
        assertThat(statuses)
                .filteredOn(status -> Integer.parseInt(status) >= 400)
                .filteredOn(status -> !provoked.containsKey(Integer.parseInt(status)))
                .isSubsetOf("400", "401", "403", "409", "500", "503");
    }

    private static Answer toldToComeBack(Documented documented, String path) {
        HttpRequest request = BUSY.request(path)
                .method(
                        documented.method(),
                        documented.takesBody()
                                ? HttpRequest.BodyPublishers.ofString("{}")
                                : HttpRequest.BodyPublishers.noBody())
                .build();
        return List.of(1, 2, 3)
                .iterator()
                .map(time -> DocumentedService.answer(BUSY.send(request)))
                .find(answer -> answer.status() == 429)
                .get();
    }

    private static boolean isDecision(Documented documented) {
        return documented.path().startsWith("/api/v1/decisions/");
    }

    private static int maxBody(Documented documented) {
        return SERVED.find(operation -> operation.path().equals(documented.path()))
                .get()
                .maxBody();
    }

    @Test
    void a_key_used_for_another_request_is_refused_as_documented() {
        Documented create = SERVICE.operation("POST", "/api/v1/customers");
        JsonObject body = SERVICE.example(create, "least");
        String[] once = {"Idempotency-Key", "once"};
        assertThat(SERVICE.write(create, create.path(), body, once).status()).isEqualTo(201);
        assertDocumented(create, SERVICE.write(create, create.path(), body, once));
        Answer refused = SERVICE.write(create, create.path(), body.copy().put("name", "Another"), once);
        assertThat(refused.status()).isEqualTo(409);
        assertDocumented(create, refused);
    }

    /** The answer's status, media type, body and headers are those that the document names. */
    private static void assertDocumented(Documented documented, Answer answer) {
        String what = documented + " " + answer.status() + ": " + answer.body();
        assertThat(API.response(documented, answer.status())).as(what).isNotEmpty();
        JsonObject response = API.response(documented, answer.status()).get();
        JsonObject content = response.getJsonObject("content", new JsonObject());
        if (content.isEmpty()) {
            assertThat(answer.body()).as(what).isEmpty();
        } else {
            String type = answer.headers().getOrDefault("Content-Type", "none");
            assertThat(content.fieldNames()).as(what).containsExactly(type);
            Object body = type.endsWith("json") ? new JsonObject(answer.body()) : answer.body();
            assertThat(API.faults(content.getJsonObject(type).getJsonObject("schema"), body))
                    .as(what)
                    .isEmpty();
        }
        JsonObject headers = response.getJsonObject("headers", new JsonObject());
        headers.forEach(named -> {
            JsonObject header = API.followed((JsonObject) named.getValue());
            String sent = answer.headers().get(named.getKey());
            if (sent == null) {
                assertThat(header.getBoolean("required"))
                        .as("%s required, %s", named.getKey(), what)
                        .isFalse();
            } else {
                JsonObject schema = header.getJsonObject("schema");
                assertThat(API.faults(
                                schema, "integer".equals(schema.getString("type")) ? Integer.valueOf(sent) : sent))
                        .as("%s, %s", named.getKey(), what)
                        .isEmpty();
            }
        });
        assertThat(headers.fieldNames())
                .as(what)
                .containsAll(TELLING.filter(answer.headers()::containsKey).asJava());
    }

    /** Visits every object of the document, but nothing inside an example. */
    private static void walk(Object node, String pointer, BiConsumer<String, JsonObject> visitor) {
        if (node instanceof JsonObject object) {
            visitor.accept(pointer, object);
            boolean names = pointer.endsWith("/properties");
            object.forEach(member -> {
                String name = member.getKey();
                if (names || !(name.equals("example") || name.equals("examples") || name.equals("value"))) {
                    walk(
                            member.getValue(),
                            pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                            visitor);
                }
            });
        } else if (node instanceof JsonArray array) {
            for (int index = 0; index < array.size(); index++) {
                walk(array.getValue(index), pointer + "/" + index, visitor);
            }
        }
    }
}
