package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Role;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.collection.List;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;

class AccessTableTest {
    private static final DiOps DIOPS = DiOps.assemble(
            OperationsPolicy.standard(),
            Ports.of(new MemoryStorage(), HolidayCalendars.NONE),
            () -> java.time.Instant.EPOCH);
    private static final List<Operation> SERVED =
            DiOpsRoutes.operations(DIOPS).appendAll(Pages.operations(DIOPS, Telemetry.counting()));

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(AccessTable.operations())
                .containsExactlyInAnyOrderElementsOf(
                        SERVED.map(AccessTable::name).reject(name -> name.startsWith("GET /assets/")));
    }

    @Test
    void an_operation_without_a_row_is_not_served() {
        Operation stray = Operation.pure(
                HttpMethod.GET, "/api/v1/stray", exchange -> exchange.problems().missing());
        assertThatIllegalStateException()
                .isThrownBy(() -> new Gate(DIOPS, Telemetry.silent(), Limits.none(), List.of(stray)))
                .withMessageContaining("GET /api/v1/stray");
    }

    @Test
    void only_what_tells_nothing_of_anybody_is_open_to_all() {
        assertThat(SERVED.filter(operation -> AccessTable.rights(operation).isEmpty())
                        .map(AccessTable::name)
                        .reject(name -> name.startsWith("GET /assets/")))
                .containsExactlyInAnyOrder(
                        "GET /health/live",
                        "GET /health/ready",
                        "GET /openapi.json",
                        "GET /docs",
                        "GET /docs/{id}",
                        "GET /login",
                        "GET /login/callback",
                        "GET /logout",
                        "POST /logout");
    }

    @Test
    void a_customer_reads_and_writes_nothing() {
        assertThat(SERVED.filter(Operation::takesBody)
                        .reject(operation -> operation.path().startsWith("/api/v1/decisions/")
                                || operation.path().equals("/logout"))
                        .filter(operation -> Role.CUSTOMER.rights().containsAll(AccessTable.rights(operation)))
                        .map(AccessTable::name))
                .isEmpty();
    }

    @Test
    void each_role_may_do_what_the_one_below_may() {
        assertThat(Role.PARTNER_ENGINEER.rights().containsAll(Role.CUSTOMER.rights()))
                .isTrue();
        assertThat(Role.PARTNER_ADMINISTRATOR.rights().containsAll(Role.PARTNER_ENGINEER.rights()))
                .isTrue();
        assertThat(Role.MACHINE.rights()).isEmpty();
    }

    /** MNT-05 and RSP-30: windows are fixed, and nobody scans. */
    @Test
    void no_operation_moves_a_window_or_scans() {
        assertThat(SERVED.map(AccessTable::name))
                .noneMatch(name -> name.matches("(POST|PUT|PATCH|DELETE) .*(/windows|scan|penetration).*"));
    }
}
