package io.github.diops.adapters.rest.http;

import static io.github.diops.application.port.out.Right.AUDIT_READ;
import static io.github.diops.application.port.out.Right.BACKUPS_READ;
import static io.github.diops.application.port.out.Right.BACKUPS_WRITE;
import static io.github.diops.application.port.out.Right.CAPACITY_READ;
import static io.github.diops.application.port.out.Right.CAPACITY_WRITE;
import static io.github.diops.application.port.out.Right.CASES_READ;
import static io.github.diops.application.port.out.Right.CASES_WRITE;
import static io.github.diops.application.port.out.Right.CERTIFICATES_READ;
import static io.github.diops.application.port.out.Right.CERTIFICATES_WRITE;
import static io.github.diops.application.port.out.Right.COPS_READ;
import static io.github.diops.application.port.out.Right.COPS_WRITE;
import static io.github.diops.application.port.out.Right.CUSTOMERS_READ;
import static io.github.diops.application.port.out.Right.CUSTOMERS_WRITE;
import static io.github.diops.application.port.out.Right.MAINTENANCE_READ;
import static io.github.diops.application.port.out.Right.MAINTENANCE_WRITE;
import static io.github.diops.application.port.out.Right.METRICS_READ;
import static io.github.diops.application.port.out.Right.NOTICES_READ;
import static io.github.diops.application.port.out.Right.POLICY_READ;
import static io.github.diops.application.port.out.Right.RELEASES_WRITE;

import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;

/**
 * Who may call what: for each operation the rights that its caller has, all of them. An operation without a row is not
 * served. Whose records a caller sees, his scope decides; which step he may take, the policy.
 */
final class AccessTable {
    /** Anybody may call. */
    private static final Set<Right> NOBODY_IS_ASKED = HashSet.empty();

    /** Pages are for people, and show what people of every role may read. */
    private static final Set<Right> PEOPLE = Role.CUSTOMER.rights();

    /** What pages refer to, which tells nothing of anybody. Their names are made of their content. */
    private static final String ASSETS = "/assets/";

    /** What the right to read feeds opens, by a token in the address, instead of the rights of its row. */
    private static final Set<String> FEEDS =
            HashSet.of("GET /api/v1/maintenance/windows.ics", "GET /api/v1/maintenance/events.ics");

    private static final Map<String, Set<Right>> ROWS = rows(
                    NOBODY_IS_ASKED,
                    "GET /health/live",
                    "GET /health/ready",
                    "GET /openapi.json",
                    "GET /docs",
                    "GET /docs/{id}",
                    "GET /login",
                    "GET /login/callback",
                    "GET /logout",
                    "POST /logout")
            .merge(rows(
                    HashSet.of(POLICY_READ),
                    "POST /api/v1/decisions/severity",
                    "POST /api/v1/decisions/response-deadline",
                    "POST /api/v1/decisions/attainment",
                    "POST /api/v1/decisions/triage",
                    "POST /api/v1/decisions/escalation",
                    "POST /api/v1/decisions/window-fit",
                    "POST /api/v1/decisions/notice",
                    "POST /api/v1/decisions/reschedule",
                    "POST /api/v1/decisions/certificate-renewal",
                    "POST /api/v1/decisions/cop",
                    "POST /api/v1/decisions/upgrade",
                    "POST /api/v1/decisions/backup-retention",
                    "POST /api/v1/decisions/recovery",
                    "POST /api/v1/decisions/capacity",
                    "POST /api/v1/decisions/monitoring",
                    "GET /api/v1/severity/matrix",
                    "GET /api/v1/policy/editions",
                    "GET /api/v1/policy/rules",
                    "GET /api/v1/policy/rules/{id}",
                    "GET /api/v1/responsibilities",
                    "GET /api/v1/responsibilities/{id}",
                    "GET /api/v1/issue-types",
                    "GET /api/v1/notifications/duties",
                    "GET /api/v1/holiday-calendars",
                    "GET /api/v1/releases",
                    "GET /api/v1/maintenance/windows",
                    "GET /api/v1/maintenance/windows/at",
                    "GET /api/v1/maintenance/windows.ics",
                    "GET /severity",
                    "GET /responsibilities",
                    "GET /policy"))
            .merge(rows(HashSet.of(CUSTOMERS_READ), "GET /api/v1/customers", "GET /api/v1/customers/{id}"))
            .merge(rows(
                    HashSet.of(CUSTOMERS_WRITE),
                    "POST /api/v1/customers",
                    "POST /api/v1/customers/import",
                    "PATCH /api/v1/customers/{id}",
                    "POST /api/v1/customers/{id}/archive",
                    "POST /api/v1/customers/{id}/erase-contacts"))
            .merge(rows(
                    HashSet.of(CASES_READ),
                    "GET /api/v1/cases",
                    "GET /api/v1/cases/{id}",
                    "GET /api/v1/cases/{id}/timeline",
                    "GET /api/v1/slo"))
            .merge(rows(
                    HashSet.of(CASES_WRITE),
                    "POST /api/v1/cases",
                    "POST /api/v1/cases/{id}/acknowledge",
                    "POST /api/v1/cases/{id}/severity",
                    "POST /api/v1/cases/{id}/severity-requests",
                    "POST /api/v1/cases/{id}/status",
                    "POST /api/v1/cases/{id}/contact-unavailable",
                    "POST /api/v1/cases/{id}/contact-available",
                    "POST /api/v1/cases/{id}/observe",
                    "POST /api/v1/cases/{id}/resolve",
                    "POST /api/v1/cases/{id}/reopen",
                    "POST /api/v1/cases/{id}/close",
                    "POST /api/v1/cases/{id}/withdraw",
                    "POST /api/v1/cases/{id}/escalate"))
            .merge(rows(
                    HashSet.of(MAINTENANCE_READ),
                    "GET /api/v1/maintenance/events",
                    "GET /api/v1/maintenance/events/{id}",
                    "GET /api/v1/maintenance/events/{id}/timeline",
                    "GET /api/v1/maintenance/events.ics"))
            .merge(rows(
                    HashSet.of(MAINTENANCE_WRITE),
                    "POST /api/v1/maintenance/events",
                    "POST /api/v1/maintenance/events/{id}/notice",
                    "POST /api/v1/maintenance/events/{id}/reschedule",
                    "POST /api/v1/maintenance/events/{id}/start",
                    "POST /api/v1/maintenance/events/{id}/complete",
                    "POST /api/v1/maintenance/events/{id}/cancel"))
            .merge(rows(
                    HashSet.of(CERTIFICATES_READ),
                    "GET /api/v1/certificates",
                    "GET /api/v1/certificates/{id}",
                    "GET /api/v1/certificates/{id}/timeline"))
            .merge(rows(
                    HashSet.of(CERTIFICATES_WRITE),
                    "POST /api/v1/certificates",
                    "POST /api/v1/certificates/{id}/renewed",
                    "POST /api/v1/certificates/{id}/sso-steps"))
            .merge(rows(
                    HashSet.of(COPS_READ),
                    "GET /api/v1/cop-requests",
                    "GET /api/v1/cop-requests/{id}",
                    "GET /api/v1/cop-requests/{id}/timeline"))
            .merge(rows(HashSet.of(COPS_WRITE), "POST /api/v1/cop-requests", "POST /api/v1/cop-requests/{id}/steps"))
            .merge(rows(
                    HashSet.of(CAPACITY_READ),
                    "GET /api/v1/capacity-requests",
                    "GET /api/v1/capacity-requests/{id}",
                    "GET /api/v1/capacity-requests/{id}/timeline"))
            .merge(rows(
                    HashSet.of(CAPACITY_WRITE),
                    "POST /api/v1/capacity-requests",
                    "POST /api/v1/capacity-requests/{id}/steps"))
            .merge(rows(
                    HashSet.of(BACKUPS_READ),
                    "GET /api/v1/backups",
                    "GET /api/v1/backups/retention",
                    "GET /api/v1/backups/gaps",
                    "GET /api/v1/backups/timeline"))
            .merge(rows(HashSet.of(BACKUPS_WRITE), "POST /api/v1/backups"))
            .merge(rows(HashSet.of(RELEASES_WRITE), "POST /api/v1/releases/{version}/publish"))
            .merge(rows(HashSet.of(NOTICES_READ), "GET /api/v1/notices"))
            .merge(rows(HashSet.of(AUDIT_READ), "GET /api/v1/audit"))
            .merge(rows(HashSet.of(METRICS_READ), "GET /metrics"))
            .merge(rows(
                    PEOPLE,
                    "GET /",
                    "GET /live",
                    "GET /maintenance",
                    "GET /maintenance/{id}",
                    "GET /customers",
                    "GET /customers/{id}",
                    "GET /certificates/{id}",
                    "GET /cop",
                    "GET /cop/{id}",
                    "GET /slo",
                    "GET /slo.csv",
                    "GET /customers.csv",
                    "GET /maintenance.csv",
                    "GET /cases.csv",
                    "GET /cases",
                    "GET /cases/{id}"))
            .merge(rows(PEOPLE.add(CASES_WRITE), "POST /cases", "POST /cases/{id}"))
            .merge(rows(PEOPLE.add(MAINTENANCE_WRITE), "POST /maintenance", "POST /maintenance/{id}"))
            .merge(rows(PEOPLE.add(COPS_WRITE), "POST /cop", "POST /cop/{id}"))
            .merge(rows(PEOPLE.add(CERTIFICATES_WRITE), "POST /certificates/{id}", "POST /customers/{id}"));

    private AccessTable() {}

    private static Map<String, Set<Right>> rows(Set<Right> rights, String... operations) {
        return LinkedHashMap.ofEntries(List.of(operations).map(operation -> io.vavr.Tuple.of(operation, rights)));
    }

    /**
     * The rights that a caller of {@code operation} has; empty where anybody may call.
     *
     * @throws IllegalStateException if it has no row
     */
    static Set<Right> rights(Operation operation) {
        return operation.path().startsWith(ASSETS) ? NOBODY_IS_ASKED : rights(name(operation));
    }

    /** The same of the operation that a row names so. */
    static Set<Right> rights(String operation) {
        return ROWS.get(operation)
                .getOrElseThrow(() -> new IllegalStateException("no row says who may call " + operation));
    }

    /** Whether a token in the address opens it. */
    static boolean isFeed(Operation operation) {
        return operation.contentType().equals(Feeds.CALENDAR) && isFeed(name(operation));
    }

    /** The same of the operation that a row names so. */
    static boolean isFeed(String operation) {
        return FEEDS.contains(operation);
    }

    /** How a row, and the trail, call an operation: its method and path. */
    static String name(Operation operation) {
        return operation.method().name() + " " + operation.path();
    }

    /** Every row's operation. */
    static Set<String> operations() {
        return ROWS.keySet();
    }
}
