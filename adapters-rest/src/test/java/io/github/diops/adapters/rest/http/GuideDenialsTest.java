package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the guide itself denies, asked under credentials of every role, and of machines that were given every right that
 * their party can have: whatever a role may ask for, the party decides.
 */
class GuideDenialsTest {
    private static final String NOW = "2024-03-10T03:00:00Z";
    private static final RunningService SERVICE = RunningService.withAccess(NOW, Telemetry.counting(), Access::byKeys);
    private static final String PLACE = "vault 7, row 3";

    /** Who asks, for which party, and whether what he may ask for changes anything. */
    enum Who {
        CUSTOMER("CUSTOMER", false),
        MACHINE_OF_A_CUSTOMER("CUSTOMER", false),
        PARTNER_ENGINEER("PARTNER", true),
        PARTNER_ADMINISTRATOR("PARTNER", true),
        MACHINE_OF_A_PARTNER("PARTNER", true),
        CISCO_OPERATOR("CISCO", true),
        MACHINE_OF_CISCO("CISCO", true);

        private final String party;
        private final boolean writes;

        Who(String party, boolean writes) {
            this.party = party;
            this.writes = writes;
        }

        private boolean isCisco() {
            return party.equals("CISCO");
        }
    }

    private static final String CUSTOMER =
            new JsonObject(posted(Who.PARTNER_ADMINISTRATOR, "/api/v1/customers", """
                        {"name": "Contoso", "region": "AMER", "zone": "America/New_York",
                         "applications": [{"application": "CUCM"}], "holidayCalendar": {"dates": []}}""")).getString("id");

    /** COP-06, as the guide's readings write it: each workflow's steps in order, with the parties that take them. */
    private static final Map<String, List<String>> COP_STEPS = LinkedHashMap.of(
            "{'initiator':'CISCO','reason':'VULNERABILITY'}",
            List.of("ASSESS CISCO", "SELECT_WINDOW CISCO", "NOTIFY CISCO", "INSTALL CISCO"),
            "{'initiator':'CISCO','reason':'FIX'}",
            List.of("ASSESS CISCO", "NOTIFY CISCO", "ANSWER PARTNER", "INSTALL CISCO", "CONFIRM CISCO"),
            "{'initiator':'CUSTOMER','content':'PHONE_FIRMWARE'}",
            List.of(
                    "OPEN_SERVICE_REQUEST CUSTOMER PARTNER",
                    "UPLOAD_TO_SFTP CISCO",
                    "DOWNLOAD PARTNER",
                    "INSTALL PARTNER"));

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    /** BKP-06a. */
    @ParameterizedTest
    @EnumSource(Who.class)
    void where_a_backup_lies_is_told_to_cisco_alone(Who who) {
        JsonObject backup = new JsonObject()
                .put("customer", CUSTOMER)
                .put("application", "CUCM")
                .put("completedAt", "2024-03-10T02:00:00Z")
                .put("good", true)
                .put("location", PLACE);
        posted(Who.CISCO_OPERATOR, "/api/v1/backups", backup.encode());
        String of = "?application=CUCM&customer=" + CUSTOMER;
        List.of(
                        "/api/v1/backups" + of,
                        "/api/v1/backups/retention" + of,
                        "/api/v1/backups/gaps?from=2024-03-01&to=2024-03-20&customer=" + CUSTOMER,
                        "/api/v1/backups/timeline" + of,
                        "/api/v1/notices",
                        "/api/v1/audit",
                        "/api/v1/customers",
                        "/api/v1/customers/" + CUSTOMER,
                        "/customers/" + CUSTOMER)
                .forEach(path -> {
                    HttpResponse<String> answer = SERVICE.get(path, "Authorization", bearer(who));
                    assertThat(answer.statusCode())
                            .as("%s %s", path, answer.body())
                            .isIn(200, 403);
                    if (!who.isCisco()) {
                        assertThat(answer.body()).as(path).doesNotContain(PLACE).doesNotContain("\"location\"");
                    }
                });
        assertThat(SERVICE.get("/api/v1/backups" + of, "Authorization", bearer(who))
                        .body()
                        .contains(PLACE))
                .isEqualTo(who.isCisco());
        if (!who.isCisco()) {
            // BKP-06: nor does anybody else say where one goes
            assertDenied(who, "BKP-01", post(who, "/api/v1/backups", backup.encode()));
        }
    }

    /** SEV-10a. */
    @ParameterizedTest
    @EnumSource(Who.class)
    void nobody_but_cisco_changes_a_severity(Who who) {
        String path = "/api/v1/cases/"
                + new JsonObject(posted(
                                Who.PARTNER_ENGINEER,
                                "/api/v1/cases",
                                new JsonObject()
                                        .put("customer", CUSTOMER)
                                        .put("problem", "no dial tone")
                                        .put("stated", "S3")
                                        .encode()))
                        .getString("id");
        List.of("S1", "S4").forEach(severity -> {
            HttpResponse<String> answer =
                    post(who, path + "/severity", "{\"severity\":\"" + severity + "\",\"reason\":\"triage\"}");
            if (who.isCisco()) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            } else {
                assertDenied(who, "SEV-10a", answer);
                assertThat(new JsonObject(SERVICE.get(path, "Authorization", bearer(who))
                                        .body())
                                .getString("severity"))
                        .isEqualTo("S3");
            }
        });
    }

    static java.util.List<Object[]> copSteps() {
        return COP_STEPS
                .flatMap(workflow -> List.range(0, workflow._2.size())
                        .map(at -> new Object[] {workflow._1.replace('\'', '"'), workflow._2.take(at + 1)}))
                .toJavaList();
    }

    /** COP-06. */
    @ParameterizedTest
    @MethodSource("copSteps")
    void a_step_of_a_cop_file_is_its_parties_alone(String workflow, List<String> until) {
        String step = until.last().split(" ", -1)[0];
        List<String> parties = List.of(until.last().split(" ", -1)).drop(1);
        for (Who who : Who.values()) {
            String path = copRequest(workflow, until.init());
            HttpResponse<String> answer = post(who, path + "/steps", "{\"step\":\"" + step + "\"}");
            if (who.writes && parties.contains(who.party)) {
                assertThat(answer.statusCode())
                        .as("%s by %s: %s", step, who, answer.body())
                        .isEqualTo(200);
            } else {
                assertDenied(who, "COP-06", answer);
            }
        }
    }

    private static String copRequest(String workflow, List<String> taken) {
        boolean isCiscos = workflow.contains("CISCO");
        String path = "/api/v1/cop-requests/"
                + new JsonObject(posted(
                                isCiscos ? Who.CISCO_OPERATOR : Who.PARTNER_ENGINEER,
                                "/api/v1/cop-requests",
                                new JsonObject(workflow)
                                        .put("customer", CUSTOMER)
                                        .encode()))
                        .getString("id");
        taken.forEach(step -> posted(
                step.endsWith("CISCO") ? Who.CISCO_OPERATOR : Who.PARTNER_ENGINEER,
                path + "/steps",
                "{\"step\":\"" + step.split(" ", -1)[0] + "\"}"));
        return path;
    }

    /** BKP-05 of everybody; DRS-01 of every party but Cisco, whoever asks on its behalf. */
    @ParameterizedTest
    @CsvSource({
        "ON_DEMAND, CISCO, BKP-05",
        "CHANGE_BACKOUT, CISCO, BKP-05",
        "DISASTER, PARTNER, DRS-01",
        "DISASTER, CUSTOMER, DRS-01"
    })
    void nothing_is_restored_but_by_cisco_after_a_disaster(String purpose, String requestedBy, String rule) {
        String question = new JsonObject()
                .put("purpose", purpose)
                .put("failure", "APPLICATION")
                .put("application", "CUCM")
                .put("requestedBy", requestedBy)
                .put("now", NOW)
                .put(
                        "backups",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("id", "b")
                                        .put("completedAt", "2024-03-10T02:00:00Z")
                                        .put("good", true)))
                .encode();
        for (Who who : Who.values()) {
            HttpResponse<String> answer = post(who, "/api/v1/decisions/recovery", question);
            assertThat(SoundProblem.of(answer, 409).getString("rule"))
                    .as("%s", who)
                    .isEqualTo(rule);
        }
    }

    /** CAP-03. */
    @ParameterizedTest
    @EnumSource(Who.class)
    void nobody_provisions_beyond_what_there_is_before_it_is_added(Who who) {
        String path = "/api/v1/capacity-requests/"
                + new JsonObject(
                                posted(
                                        Who.PARTNER_ENGINEER,
                                        "/api/v1/capacity-requests",
                                        "{\"customer\":\"" + CUSTOMER
                                                + "\",\"adding\":{\"knowledgeWorkers\":100,\"workspaces\":0},\"tacCase\":\"691234567\"}"))
                        .getString("id");
        assertDenied(who, "CAP-03", post(who, path + "/steps", "{\"step\":\"PROVISION\"}"));
        posted(Who.PARTNER_ENGINEER, path + "/steps", "{\"step\":\"PLAN_EXPANSION\"}");
        assertDenied(who, "CAP-03", post(who, path + "/steps", "{\"step\":\"PROVISION\"}"));

        JsonObject decided =
                new JsonObject(post(who, "/api/v1/decisions/capacity", """
                {"committed": {"knowledgeWorkers": 100, "workspaces": 10},
                 "configured": {"knowledgeWorkers": 100, "workspaces": 0},
                 "adding": {"knowledgeWorkers": 1, "workspaces": 0}}""").body());
        assertThat(decided.getBoolean("allowed")).isFalse();
        assertThat(decided.getJsonArray("because").encode()).contains("CAP-03");
    }

    /** MNT-05, RSP-30, BKP-05, DRS-01: what nobody may do, nobody can ask for. */
    @Test
    void no_operation_moves_a_window_scans_or_restores() {
        List<DocumentedApi.Documented> writes = DocumentedApi.shipped()
                .operations()
                .filter(operation -> !operation.method().equals("GET"));
        assertThat(writes.size()).isGreaterThan(40);
        assertThat(writes.filter(operation -> (operation.path() + " "
                                + operation.operation().getString("operationId"))
                        .matches("(?i).*(windows|scan|penetrat|pentest|attest|restore|back-?out|drs).*")))
                .isEmpty();
        assertThat(DocumentedApi.shipped()
                        .operations()
                        .filter(operation -> operation.path().contains("windows"))
                        .map(DocumentedApi.Documented::method)
                        .distinct())
                .isEqualTo(List.of("GET"));
        for (Who who : Who.values()) {
            List.of("/api/v1/maintenance/windows", "/api/v1/maintenance/windows/at", "/api/v1/maintenance/windows.ics")
                    .forEach(path -> assertThat(post(who, path, "{}").statusCode())
                            .as("%s %s", path, who)
                            .isEqualTo(405));
            List.of("/api/v1/scans", "/api/v1/penetration-tests", "/api/v1/backups/restore", "/api/v1/recoveries")
                    .forEach(path -> assertThat(post(who, path, "{}").statusCode())
                            .as("%s %s", path, who)
                            .isEqualTo(404));
        }
    }

    /** By the policy, with its rule, where the role may ask at all; else by the role. */
    private static void assertDenied(Who who, String rule, HttpResponse<String> answer) {
        JsonObject problem = SoundProblem.of(answer, who.writes ? 409 : 403);
        assertThat(problem.getString("rule")).as("%s: %s", who, answer.body()).isEqualTo(who.writes ? rule : null);
    }

    private static HttpResponse<String> post(Who who, String path, String body) {
        return SERVICE.post(path, body, "Authorization", bearer(who));
    }

    private static String posted(Who who, String path, String body) {
        HttpResponse<String> answer = post(who, path, body);
        assertThat(answer.statusCode())
                .as("%s by %s: %s", path, who, answer.body())
                .isBetween(200, 299);
        return answer.body();
    }

    private static String bearer(Who who) {
        return "Bearer " + Keys.BY_OWNER.computeIfAbsent(who, GuideDenialsTest::issued);
    }

    /** Each asker's key, made when it is first needed. */
    private static final class Keys {
        static final java.util.Map<Who, String> BY_OWNER = new java.util.EnumMap<>(Who.class);
    }

    private static String issued(Who who) {
        Role role = switch (who) {
            case CUSTOMER -> Role.CUSTOMER;
            case PARTNER_ENGINEER -> Role.PARTNER_ENGINEER;
            case PARTNER_ADMINISTRATOR -> Role.PARTNER_ADMINISTRATOR;
            case CISCO_OPERATOR -> Role.CISCO_OPERATOR;
            case MACHINE_OF_A_CUSTOMER, MACHINE_OF_A_PARTNER, MACHINE_OF_CISCO -> Role.MACHINE;
        };
        Set<Right> all = (switch (who.party) {
                    case "CISCO" -> Role.CISCO_OPERATOR;
                    case "PARTNER" -> Role.PARTNER_ADMINISTRATOR;
                    default -> Role.CUSTOMER;
                })
                .rights();
        Principal.Claim claim = new Principal.Claim(
                role,
                Option.when(!who.isCisco(), () -> PartnerId.of("acme")),
                Option.when(who.party.equals("CUSTOMER"), () -> CustomerId.of(CUSTOMER)),
                role == Role.MACHINE ? all : all.filter(right -> false));
        return SERVICE.diops()
                .keys()
                .create(
                        Principal.administrator().caller("test"),
                        new KeyDesk.Wanted("test", claim, SERVICE.diops().now().plus(Duration.ofDays(1))))
                .get()
                .secret();
    }
}
