package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers over HTTP, on SQLite: changed by merge patches, archived, their contacts erased, imported. */
class CustomersTest {
    private static final String FRI_2024_03_08 = "2024-03-08T12:00:00Z";
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String ACME = """
        {"name":"Acme","partner":"acme","region":"EMEA","zone":"Europe/Berlin",
         "holidayCalendar":{"dates":["2024-12-25"]},"applications":[{"application":"CUCM"}],"release":"14.0-SU3",
         "capacity":{"knowledgeWorkers":10,"workspaces":2},"sso":true,
         "contacts":[{"name":"Ann Onymous","phone":"+49 30 1234567","email":"ann@example.com"},{"team":"Night Watch"}]}\
        """;

    @TempDir
    private Path directory;

    private RunningService service;

    @BeforeEach
    void start() {
        service = RunningService.onSqlite(FRI_2024_03_08, directory);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String created(String body, String... headers) {
        HttpResponse<String> answer = service.post(CUSTOMERS, body, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> patched(String path, String patch, String... headers) {
        return patchedAs("application/merge-patch+json", path, patch, headers);
    }

    private HttpResponse<String> patchedAs(String type, String path, String patch, String... headers) {
        return service.send(service.request(path, headers)
                .header("Content-Type", type)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(patch))
                .build());
    }

    private JsonObject read(String path, String... headers) {
        HttpResponse<String> answer = service.get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private String tag(String path) {
        return service.get(path).headers().firstValue("ETag").orElseThrow();
    }

    /** What was done to that record, the latest first; what was denied is not among it. */
    private List<String> trail(String path) {
        return read("/api/v1/audit?limit=200").getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(row -> row.getString("outcome").equals("DONE"))
                .filter(row -> path.endsWith(row.getJsonObject("record").getString("id")))
                .map(row -> row.getString("type") + " " + row.getString("rule"))
                .toList();
    }

    private static List<String> faults(HttpResponse<String> answer) {
        return SoundProblem.faults(SoundProblem.of(answer, 422));
    }

    @Test
    void a_patch_changes_what_it_names_and_nothing_else() {
        String path = created(ACME);
        JsonObject before = read(path);
        HttpResponse<String> answer = patched(
                path,
                "{\"name\":\"Acme Ltd\",\"capacity\":{\"workspaces\":3},\"release\":null,\"sso\":null,"
                        + "\"applications\":[{\"application\":\"CER\",\"since\":\"2024-01-01T01:00:00+01:00\"}]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject expected = before.copy()
                .put("name", "Acme Ltd")
                .put("capacity", new JsonObject().put("knowledgeWorkers", 10).put("workspaces", 3))
                .put("sso", false)
                .put(
                        "applications",
                        new JsonArray()
                                .add(new JsonObject().put("application", "CER").put("since", "2024-01-01T00:00:00Z")));
        expected.remove("release");
        assertThat(RunningService.json(answer)).isEqualTo(expected);
        assertThat(read(path)).isEqualTo(expected);
        assertThat(answer.headers().firstValue("ETag")).hasValue(tag(path));
        assertThat(trail(path)).containsExactly("CHANGED RSP-15", "CREATED RSP-15");
    }

    @Test
    void a_patch_may_come_as_plain_json_too_and_as_nothing_else() {
        String path = created(ACME);
        assertThat(patchedAs("application/json", path, "{\"sso\":false}").statusCode())
                .isEqualTo(200);
        assertThat(patchedAs("application/merge-patch+json; charset=UTF-8", path, "{\"sso\":true}")
                        .statusCode())
                .isEqualTo(200);
        for (String type :
                List.of("text/plain", "application/json-patch+json", "application/merge-patch+json;charset=latin1")) {
            SoundProblem.of(patchedAs(type, path, "{}"), 415);
        }
        HttpResponse<String> post = service.send(service.request(CUSTOMERS)
                .header("Content-Type", "application/merge-patch+json")
                .POST(HttpRequest.BodyPublishers.ofString(ACME))
                .build());
        SoundProblem.of(post, 415);
        SoundProblem.of(patched(path, "{"), 400);
    }

    @Test
    void a_patch_that_changes_nothing_leaves_no_trace() {
        String path = created(ACME);
        String tag = tag(path);
        for (String patch : List.of("{}", "{\"name\":\"Acme\"}", "{\"contacts\":[{\"team\":\"Night Watch\"}]}")) {
            patched(path, patch);
        }
        assertThat(trail(path)).as("the last patch erased a contact").hasSize(2);
        patched(path, "{\"contacts\":[{\"team\":\"Night Watch\"}]}");
        assertThat(trail(path)).hasSize(2);
        assertThat(tag(path)).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":null} | /name missing",
                "{\"name\":\" \"} | /name blank",
                "{\"zone\":\"EST\"} | /zone unknown_zone",
                "{\"region\":\"emea\"} | /region unknown_value",
                "{\"partner\":\"other\"} | /partner unknown_field",
                "{\"id\":\"x\"} | /id unknown_field",
                "{\"capacity\":{\"workspaces\":null}} | /capacity/workspaces missing",
                "{\"capacity\":{\"workspaces\":1.0}} | /capacity/workspaces not_whole",
                "{\"holidayCalendar\":{\"calendar\":\"US\"}} | /holidayCalendar/calendar not_together",
                "{\"holidayCalendar\":{\"calendar\":\"XX\",\"dates\":null}} | /holidayCalendar/calendar"
                        + " unknown_calendar",
                "{\"applications\":[{\"application\":\"CER\"},{\"application\":\"CER\"}]} | /applications listed_twice",
                "{\"contacts\":[{\"name\":\"Bob\",\"phone\":\"12\"}]} | /contacts/0/phone bad_phone",
                "{\"name\":\"a\",\"name\":\"b\"} | /name duplicate_key",
                "[] | wrong_type",
                "null | wrong_type"
            })
    void a_patch_that_makes_no_sense_is_refused_with_its_faults(String patch, String fault) {
        String path = created(ACME);
        JsonObject before = read(path);
        assertThat(faults(patched(path, patch))).containsExactly(fault.equals("wrong_type") ? " wrong_type" : fault);
        assertThat(read(path)).isEqualTo(before);
        assertThat(trail(path)).hasSize(1);
    }

    @Test
    void every_fault_of_a_patch_comes_at_once() {
        String path = created(ACME);
        assertThat(faults(patched(path, "{\"name\":null,\"zone\":7,\"x\":1,\"sso\":\"yes\"}")))
                .containsExactlyInAnyOrder("/name missing", "/zone wrong_type", "/x unknown_field", "/sso wrong_type");
    }

    @Test
    void a_calendar_of_a_year_that_is_not_reviewed_is_unknown() {
        String path = created(ACME.replace("{\"dates\":[\"2024-12-25\"]}", "{\"calendar\":\"US\"}"));
        assertThat(patched(path, "{\"holidayCalendar\":{\"calendar\":\"DE\"}}").statusCode())
                .isEqualTo(200);
        service.setNow("2036-06-01T00:00:00Z");
        assertThat(faults(patched(path, "{\"holidayCalendar\":{\"calendar\":\"US\"}}")))
                .containsExactly("/holidayCalendar/calendar unknown_year");
        assertThat(patched(path, "{\"name\":\"Acme Ltd\"}").statusCode())
                .as("what is known already is not asked again")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"partner/acme, 200", "'', 200", "cisco, 409", "customer/ID, 409", "partner/other, 404"})
    void only_the_partner_keeps_its_customers(String party, int status) {
        for (String command : List.of("PATCH", "erase-contacts", "archive")) {
            String path = created(ACME);
            JsonObject before = read(path);
            String[] headers = party.isEmpty()
                    ? new String[0]
                    : new String[] {"Act-As", party.replace("ID", before.getString("id"))};
            HttpResponse<String> answer = command.equals("PATCH")
                    ? patched(path, "{\"sso\":false}", headers)
                    : service.post(path + "/" + command, "{}", headers);
            assertThat(answer.statusCode()).as("%s %s", command, answer.body()).isEqualTo(status);
            if (status == 409) {
                assertThat(SoundProblem.of(answer, 409).getString("rule")).isEqualTo("RSP-15");
            }
            if (status != 200) {
                assertThat(read(path)).isEqualTo(before);
                assertThat(trail(path)).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "archive", "erase-contacts"})
    void a_command_is_done_only_to_the_version_that_it_names(String command) {
        String path = created(ACME);
        String old = tag(path);
        patched(path, "{\"name\":\"Acme Ltd\"}");
        SoundProblem.of(asked(path, command, "If-Match", old), 412);
        assertThat(trail(path)).hasSize(2);
        assertThat(asked(path, command, "If-Match", tag(path)).statusCode()).isEqualTo(200);
        SoundProblem.of(asked(CUSTOMERS + "/nobody", command), 404);
    }

    private HttpResponse<String> asked(String path, String command, String... headers) {
        return command.equals("PATCH")
                ? patched(path, "{\"sso\":false}", headers)
                : service.post(path + "/" + command, "{}", headers);
    }

    @Test
    void an_archived_customer_stays_as_it_is_but_for_its_contacts_and_gets_no_new_cases() {
        String path = created(ACME);
        String opening = new JsonObject()
                .put("customer", read(path).getString("id"))
                .put("problem", "no dial tone")
                .put("stated", "S1")
                .encode();
        String running = service.post("/api/v1/cases", opening)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        JsonObject archived = RunningService.json(service.post(path + "/archive", "{}"));

        assertThat(archived.getBoolean("archived")).isTrue();
        assertThat(SoundProblem.of(service.post(path + "/archive", "{}"), 409).getString("rule"))
                .isEqualTo("RSP-15a");
        assertThat(SoundProblem.of(patched(path, "{\"sso\":false}"), 409).getString("rule"))
                .isEqualTo("RSP-15a");
        assertThat(SoundProblem.of(service.post("/api/v1/cases", opening), 409).getString("rule"))
                .isEqualTo("RSP-15b");
        assertThat(service.post(running + "/acknowledge", "{}").statusCode())
                .as("what was begun is finished")
                .isEqualTo(200);
        JsonObject erased = RunningService.json(service.post(path + "/erase-contacts", "{}"));
        assertThat(erased.getJsonArray("contacts")).isEmpty();
        assertThat(trail(path))
                .containsExactly("CONTACT_ERASED RSP-27", "CONTACT_ERASED RSP-27", "ARCHIVED RSP-15", "CREATED RSP-15");
    }

    @Test
    void erased_contacts_are_nowhere_any_more_not_even_in_answers_that_are_kept() {
        HttpResponse<String> first = service.post(CUSTOMERS, ACME, "Idempotency-Key", "once");
        String path = first.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> again = service.post(CUSTOMERS, ACME, "Idempotency-Key", "once");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        patched(
                path,
                "{\"contacts\":[{\"team\":\"Night Watch\"},{\"name\":\"Bob Builder\",\"email\":\"bob@example.com\"}]}");
        assertThat(RunningService.json(service.post(CUSTOMERS, ACME, "Idempotency-Key", "once"))
                        .getJsonArray("contacts"))
                .containsExactly(new JsonObject().put("team", "Night Watch"));

        assertThat(service.post(path + "/erase-contacts", "{}").statusCode()).isEqualTo(200);

        JsonObject repeated = RunningService.json(service.post(CUSTOMERS, ACME, "Idempotency-Key", "once"));
        assertThat(repeated.getJsonArray("contacts")).isEmpty();
        assertThat(repeated.getString("id"))
                .isEqualTo(RunningService.json(first).getString("id"));
        assertThat(service.post(path + "/erase-contacts", "{}").statusCode())
                .as("nothing is left to erase")
                .isEqualTo(200);
        service.setNow("2024-03-08T12:00:01Z");
        assertThat(read(path).getJsonArray("contacts")).isEmpty();
        assertThat(read("/api/v1/audit").encode()).doesNotContain("Onymous", "Builder", "1234567");
        service.close();
        assertThat(stored())
                .contains("Acme", "Europe/Berlin")
                .doesNotContain("Onymous", "ann@example", "Builder", "1234567");
        service = RunningService.onSqlite(FRI_2024_03_08, directory);
    }

    /** All bytes of the database's files, as text. */
    private String stored() {
        try (Stream<Path> files = Files.list(directory)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void customers_are_listed_latest_first_within_the_scope_while_others_are_added() {
        List<String> old = new ArrayList<>();
        for (int count = 0; count < 7; count++) {
            service.setNow("2024-03-08T12:0" + count / 2 + ":00Z");
            old.add(created(ACME));
        }
        service.setNow("2024-03-08T13:00:00Z");
        List<String> seen = new ArrayList<>();
        String next = CUSTOMERS + "?limit=2";
        while (!next.isEmpty()) {
            HttpResponse<String> answer = service.get(next);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            RunningService.json(answer)
                    .getJsonArray("items")
                    .forEach(item -> seen.add(CUSTOMERS + "/" + ((JsonObject) item).getString("id")));
            String link = answer.headers().firstValue("Link").orElse("");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            patched(created(ACME), "{\"sso\":false}");
            patched(old.get(0), "{\"name\":\"changed " + seen.size() + "\"}");
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(old);
        assertThat(seen.subList(0, 1)).isEqualTo(old.subList(6, 7));
        assertThat(read(CUSTOMERS, "Act-As", "partner/other").getJsonArray("items"))
                .isEmpty();
        JsonObject own = read(old.get(3));
        assertThat(read(CUSTOMERS, "Act-As", "customer/" + own.getString("id")).getJsonArray("items"))
                .containsExactly(own);
        assertThat(faults(service.get(CUSTOMERS + "?limit=0&cursor=x&state=y"))).hasSize(3);
    }

    @Test
    void each_row_of_an_import_becomes_a_customer_or_has_all_its_faults_reported() {
        JsonObject report = imported(String.join(
                "\r\n",
                "\uFEFFname,partner,region,zone,holidayCalendar,applications,release,knowledgeWorkers,workspaces,sso,contactName,contactPhone",
                "\"Wind, \"\"East\"\"\n"
                        + "and West\",acme,EMEA,Europe/Berlin,DE,CUCM;IMP,14.0-SU3,10,2,true,Ann Onymous,+49 30 1234567",
                ",acme,emea,EST,XX Y,CUCM CUCM,no release,ten,,maybe,,12",
                "",
                "short,acme",
                "\"open,acme,EMEA,Europe/Berlin,,,,,,,,"));
        assertThat(report.getInteger("rows")).isEqualTo(4);
        assertThat(report.getInteger("created")).isEqualTo(1);
        assertThat(report.getInteger("refused")).isEqualTo(3);
        JsonObject row = report.getJsonArray("customers").getJsonObject(0);
        assertThat(row.getInteger("row")).isEqualTo(2);
        JsonObject customer = read(CUSTOMERS + "/" + row.getString("id"));
        assertThat(customer.getString("name")).isEqualTo("Wind, \"East\"\nand West");
        assertThat(customer.getJsonObject("holidayCalendar").getString("calendar"))
                .isEqualTo("DE");
        assertThat(customer.getJsonArray("applications"))
                .containsExactly(
                        new JsonObject().put("application", "CUCM"), new JsonObject().put("application", "IMP"));
        assertThat(customer.getJsonObject("capacity").getInteger("knowledgeWorkers"))
                .isEqualTo(10);
        assertThat(customer.getBoolean("sso")).isTrue();
        assertThat(customer.getJsonArray("contacts"))
                .containsExactly(new JsonObject().put("name", "Ann Onymous").put("phone", "+49 30 1234567"));
        assertThat(rows(report))
                .containsExactly(
                        "4: /name missing, /region unknown_value, /zone unknown_zone, /holidayCalendar/calendar bad_id,"
                                + " /applications listed_twice, /release bad_id, /capacity/knowledgeWorkers not_whole,"
                                + " /capacity/workspaces missing, /sso wrong_type, /contacts/0/name missing,"
                                + " /contacts/0/phone bad_phone",
                        "6:  bad_row",
                        "7:  bad_row");
        assertThat(read(CUSTOMERS).getJsonArray("items")).hasSize(1);
    }

    private JsonObject imported(String csv, String... headers) {
        HttpResponse<String> answer = service.post(
                CUSTOMERS + "/import", new JsonObject().put("csv", csv).encode(), headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private static List<String> rows(JsonObject report) {
        return report.getJsonArray("faults").stream()
                .map(JsonObject.class::cast)
                .map(row -> row.getInteger("row") + ": "
                        + String.join(
                                ", ",
                                row.getJsonArray("errors").stream()
                                        .map(JsonObject.class::cast)
                                        .map(error -> error.getString("pointer") + " " + error.getString("code"))
                                        .toList()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,region,zone,colour,size | /csv unknown_column;/csv unknown_column",
                "name,colour | /csv unknown_column;/csv missing_column;/csv missing_column",
                "name,name,region,zone | /csv bad_row"
            })
    void the_first_row_names_columns_that_are_known_each_once(String header, String faults) {
        HttpResponse<String> answer = service.post(
                CUSTOMERS + "/import",
                new JsonObject().put("csv", header + "\nA,B,C,D\n").encode());
        assertThat(faults(answer)).containsExactly(faults.split(";", -1));
        assertThat(read(CUSTOMERS).getJsonArray("items")).isEmpty();
    }

    @Test
    void a_calendar_that_is_not_known_or_reviewed_is_a_fault_of_its_row() {
        service.setNow("2036-06-01T00:00:00Z");
        JsonObject report = imported("""
            name,partner,region,zone,holidayCalendar
            A,acme,EMEA,Europe/Berlin,DE
            B,acme,EMEA,Europe/Berlin,XX
            C,acme,EMEA,Europe/Berlin,
            D,,EMEA,Europe/Berlin,
            """);
        assertThat(report.getInteger("created")).isEqualTo(1);
        assertThat(rows(report))
                .containsExactly(
                        "2: /holidayCalendar/calendar unknown_year",
                        "3: /holidayCalendar/calendar unknown_calendar",
                        "5: /partner missing");
    }

    @Test
    void a_corrected_file_is_sent_again_whole_under_its_key() {
        String good = "name,region,zone\nA,EMEA,Europe/Berlin\nB,EMEA,Nowhere\nC,AMER,America/New_York\n";
        String[] headers = {"Act-As", "partner/acme", "Idempotency-Key", "import-1"};
        JsonObject first = imported(good, headers);
        assertThat(first.getInteger("created")).isEqualTo(2);
        JsonObject second = imported(good.replace("Nowhere", "Europe/Paris"), headers);
        assertThat(second.getInteger("created")).isEqualTo(3);
        assertThat(second.getJsonArray("customers")).containsAll(first.getJsonArray("customers"));
        assertThat(read(CUSTOMERS).getJsonArray("items")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"cisco", "customer/ID"})
    void who_may_not_create_one_customer_imports_none(String party) {
        String id = read(created(ACME)).getString("id");
        HttpResponse<String> answer = service.post(
                CUSTOMERS + "/import",
                new JsonObject()
                        .put("csv", "name,partner,region,zone\nA,acme,EMEA,Europe/Berlin\n")
                        .encode(),
                "Act-As",
                party.replace("ID", id));
        assertThat(SoundProblem.of(answer, 409).getString("rule")).isEqualTo("RSP-15");
        assertThat(read(CUSTOMERS).getJsonArray("items")).hasSize(1);
    }
}
