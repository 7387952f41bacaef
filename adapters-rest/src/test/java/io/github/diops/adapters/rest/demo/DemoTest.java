package io.github.diops.adapters.rest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.Upkeep;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.change.MaintenanceState;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --demo} shows at a first look. */
@SuppressWarnings("NullAway.Init")
class DemoTest {
    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-11-25T14:32:17.250Z");

    private static final Caller READER = new Caller(Actor.administrator("reader"), new Scope.All(), "r1");

    private static DiOps diops;

    @BeforeAll
    static void fill() {
        diops = filled(new MemoryStorage(), NOW);
    }

    private static DiOps filled(MemoryStorage storage, Instant now) {
        java.util.List<String> told = new ArrayList<>();
        Ports ports = ports(storage);

        assertThat(Demo.fill(OperationsPolicy.standard(), ports, now, told::add))
                .isTrue();

        assertThat(told).hasSizeGreaterThan(5).last().asString().contains("records and steps");
        return DiOps.assemble(OperationsPolicy.standard(), ports, () -> now);
    }

    private static Ports ports(MemoryStorage storage) {
        return Ports.of(
                storage, ServiceLoader.load(HolidayCalendars.class).findFirst().orElseThrow());
    }

    private static List<CaseView> cases(DiOps of) {
        return of.cases()
                .list(READER, SupportCaseList.Filter.builder().build(), Option.none(), 200)
                .items();
    }

    private static List<String> told(DiOps of) {
        return cases(of)
                .map(view -> view.supportCase().opening().problem() + " "
                        + view.supportCase().state() + " " + view.supportCase().severity() + " "
                        + view.supportCase().opening().at() + " " + view.verdict());
    }

    @Test
    void cases_are_in_every_state_and_of_every_severity() {
        assertThat(cases(diops).map(view -> view.supportCase().state()).toJavaSet())
                .containsExactlyInAnyOrder(CaseState.values());
        assertThat(cases(diops).map(view -> view.supportCase().severity()).toJavaSet())
                .containsExactlyInAnyOrder(Severity.values());
        assertThat(cases(diops).map(view -> view.verdict().name()).toJavaSet())
                .containsExactlyInAnyOrder("WAITING", "MET", "MISSED");
    }

    @Test
    void something_burns() {
        Instant now = diops.now();

        assertThat(cases(diops)
                        .filter(view -> view.supportCase().state() == CaseState.OPEN)
                        .filter(view -> view.supportCase().opening().dueAt().isAfter(now)
                                && view.supportCase().opening().dueAt().isBefore(now.plusSeconds(600))))
                .hasSize(2);
    }

    @Test
    void maintenance_is_planned_announced_done_and_called_off() {
        assertThat(diops.maintenance()
                        .list(READER, Option.none(), Option.none(), 200)
                        .items()
                        .map(view -> view.maintenance().state())
                        .toJavaSet())
                .contains(
                        MaintenanceState.PLANNED,
                        MaintenanceState.NOTIFIED,
                        MaintenanceState.COMPLETED,
                        MaintenanceState.CANCELLED);
        assertThat(diops.maintenance()
                        .list(READER, Option.none(), Option.none(), 200)
                        .items()
                        .filter(view -> view.maintenance().schedule().timesRescheduled() == 1))
                .hasSize(1);
    }

    @Test
    void each_region_has_its_customers_with_nights_of_backups_and_gaps() {
        List<?> nights = diops.customers()
                .list(READER, Option.none(), 200)
                .items()
                .flatMap(view -> diops.backups()
                        .gaps(
                                READER,
                                view.customer().id(),
                                Either.left(LocalDate.of(2026, 10, 17)),
                                Either.left(LocalDate.of(2026, 11, 25)))
                        .get()
                        .gaps()
                        .value());

        assertThat(diops.customers()
                        .list(READER, Option.none(), 200)
                        .items()
                        .map(view -> view.customer().profile().region())
                        .toJavaSet())
                .hasSize(4);
        assertThat(nights).isNotEmpty().hasSizeLessThan(60);
    }

    @Test
    void other_records_and_what_was_told_are_there_too() {
        assertThat(diops.cops().list(READER, Option.none(), Option.none(), 200).items())
                .hasSize(3);
        assertThat(diops.certificates()
                        .list(READER, Option.none(), Option.none(), 200)
                        .items())
                .hasSize(5);
        assertThat(diops.capacities()
                        .list(READER, Option.none(), Option.none(), 200)
                        .items())
                .hasSize(1);
    }

    @Test
    void the_same_present_shows_the_same() {
        assertThat(told(filled(new MemoryStorage(), NOW))).isEqualTo(told(diops));
    }

    /** Weekends, clock changes, the turn of the year: the policy refuses nothing of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-28T03:00:00Z",
                "2026-11-29T23:59:59Z",
                "2027-01-01T00:00:00Z",
                "2027-03-14T08:30:00Z",
                "2027-03-28T01:30:00Z",
                "2027-05-03T12:00:00Z",
                "2028-02-29T12:00:00Z",
                "2034-11-05T06:30:00Z",
            })
    void it_can_be_shown_at_any_time(Instant now) {
        assertThat(cases(filled(new MemoryStorage(), now))).hasSize(26);
    }

    @Test
    void a_database_with_records_is_left_alone() {
        MemoryStorage storage = new MemoryStorage();
        filled(storage, NOW);

        assertThat(Demo.fill(OperationsPolicy.standard(), ports(storage), NOW, line -> {}))
                .isFalse();
        assertThat(told(DiOps.assemble(OperationsPolicy.standard(), ports(storage), () -> NOW)))
                .isEqualTo(told(diops));
    }

    @Test
    void its_journal_is_whole() {
        Upkeep.Verification found = diops.upkeep().verify(progress -> {});

        assertThat(found.findings()).isEmpty();
        assertThat(found.seen().records()).isGreaterThan(50);
    }
}
