package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.Upkeep.Fault;
import io.github.diops.application.port.in.Upkeep.Finding;
import io.github.diops.application.port.in.Upkeep.Progress;
import io.github.diops.application.port.in.Upkeep.Unreadable;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.ExternalReference;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A journal on each database: it is verified, its projections are made anew, and it moves from one to the other. */
@Timeout(300)
@SuppressWarnings("NullAway.Init")
class MoveTest {
    /** {@code -Ddiops.test.cases=5000} gives some 10,000 events. */
    private static final int CASES = Integer.getInteger("diops.test.cases", 20);

    private static final Caller CISCO = new Caller(Actor.of("cisco", Party.CISCO), new Scope.All(), "request-1");
    private static final Instant NOW = Instant.parse("2024-03-08T10:00:00Z");
    private static final List<String> PROJECTIONS =
            List.of("snapshot", "support_case", "support_case_reference", "listed", "trail", "trail_customer");

    @TempDir
    Path directory;

    /** The databases, each with a way to a new one. */
    enum Kind {
        SQLITE,
        POSTGRESQL
    }

    private String url(Kind kind, String name) {
        return kind == Kind.SQLITE
                ? "jdbc:sqlite:" + directory.resolve(name + ".db")
                : TestPostgres.emptyDatabase("move_" + name);
    }

    private static Storage open(String url) {
        return url.startsWith("jdbc:sqlite:") ? new SqliteProvider().open(url) : new PostgresProvider().open(url);
    }

    @ParameterizedTest
    @EnumSource
    void a_journal_moves_to_the_other_database_and_back_without_a_difference(Kind kind) {
        Kind other = kind == Kind.SQLITE ? Kind.POSTGRESQL : Kind.SQLITE;
        try (Storage first = open(url(kind, "first"));
                Storage second = open(url(other, "second"));
                Storage third = open(url(kind, "third"))) {
            DiOps source = worked(first);
            List<String> exported = exported(source);

            // interrupted in the middle, then taken in whole
            assertThat(read(assembled(second), exported.take(exported.size() / 2))
                            .isLeft())
                    .isTrue();
            assertThat(read(assembled(second), exported).isRight()).isTrue();
            List<String> moved = exported(assembled(second));
            assertThat(read(assembled(third), moved).isRight()).isTrue();

            assertThat(moved).isEqualTo(exported);
            assertThat(exported(assembled(third))).isEqualTo(exported);
            for (Storage storage : List.of(first, second, third)) {
                assertThat(assembled(storage).upkeep().verify(progress -> {}).findings())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_row_that_was_changed_or_taken_away_is_found_and_no_other(Kind kind) throws Exception {
        String url = url(kind, "verified");
        try (Storage storage = open(url)) {
            DiOps diops = worked(storage);
            assertThat(diops.upkeep().verify(progress -> {}).findings()).isEmpty();
            String name = TestPostgres.query(
                            url,
                            row -> row.getString(1),
                            "SELECT min(stream) FROM stream WHERE version = 2 AND stream LIKE 'case/%'")
                    .head();
            String cases = " WHERE stream = '" + name + "'";

            assertThat(after(
                            url,
                            diops,
                            "UPDATE event SET body = replace(body, 'dial', 'ring')" + cases + " AND version = 1"))
                    .isEqualTo(List.of(Fault.CHANGED));
            assertThat(after(
                            url,
                            diops,
                            "UPDATE event SET body = replace(body, 'ring', 'dial')" + cases + " AND version = 1"))
                    .isEmpty();
            assertThat(after(url, diops, "UPDATE event SET type_version = 2" + cases + " AND version = 2"))
                    .isEqualTo(List.of(Fault.CHANGED));
            assertThat(after(url, diops, "UPDATE event SET type_version = 1" + cases + " AND version = 2"))
                    .isEmpty();
            assertThat(after(url, diops, "UPDATE stream SET version = 3" + cases))
                    .isEqualTo(List.of(Fault.MISSING));
            assertThat(after(url, diops, "UPDATE stream SET version = 2" + cases))
                    .isEmpty();
            assertThat(after(url, diops, "DELETE FROM event" + cases + " AND version = 2"))
                    .as("the last row of a record")
                    .isEqualTo(List.of(Fault.MISSING));
            assertThat(after(url, diops, "DELETE FROM event" + cases + " AND version = 1"))
                    .as("and the first, so that the head stands alone")
                    .isEqualTo(List.of(Fault.MISSING));
            assertThat(after(url, diops, "DELETE FROM stream WHERE stream = (SELECT max(stream) FROM stream)"))
                    .as("the head of another")
                    .containsExactlyInAnyOrder(Fault.MISSING, Fault.WITHOUT_HEAD);
        }
    }

    private static List<Fault> after(String url, DiOps diops, String change) throws Exception {
        assertThat(changed(url, change)).as(change).isEqualTo(1);
        return diops.upkeep().verify(progress -> {}).findings().map(Finding::fault);
    }

    @ParameterizedTest
    @EnumSource
    void projections_made_anew_are_byte_for_byte_those_that_were_lost(Kind kind) throws Exception {
        String url = url(kind, "rebuilt");
        try (Storage storage = open(url)) {
            DiOps diops = worked(storage);
            List<List<String>> before = projections(url);
            assertThat(before.map(List::size)).doesNotContain(0);
            for (String table : PROJECTIONS) {
                changed(url, "DELETE FROM " + table);
            }
            assertThat(projections(url)).isNotEqualTo(before);

            Progress rebuilt = diops.upkeep().rebuild(progress -> {});

            assertThat(rebuilt.records()).isEqualTo(CASES + 2);
            assertThat(projections(url)).isEqualTo(before);

            changed(url, "UPDATE snapshot SET body = '{}'");
            changed(url, "UPDATE support_case SET state = 'CLOSED', words = 'nothing'");
            changed(url, "UPDATE listed SET listed_at = 0");
            changed(url, "UPDATE trail SET at = 1, actor = 'nobody'");
            changed(url, "UPDATE trail_customer SET at = 1");
            changed(url, "INSERT INTO listed VALUES ('partner-a', 'case', '', 'stray', 0)");
            assertThat(diops.upkeep().rebuild(progress -> {})).isEqualTo(rebuilt);
            assertThat(projections(url)).as("altered, with a stray row").isEqualTo(before);
        }
    }

    private static List<List<String>> projections(String url) throws Exception {
        List<List<String>> tables = List.empty();
        try (Session session = new Session(DriverManager.getConnection(url))) {
            for (String table : PROJECTIONS) {
                tables = tables.append(session.query(TestPostgres::cells, Sql.of("SELECT * FROM " + table))
                        .sorted());
            }
        }
        return tables;
    }

    private static int changed(String url, String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Session session = new Session(connection)) {
            return session.update(statement);
        }
    }

    private static DiOps assembled(Storage storage) {
        return DiOps.assemble(OperationsPolicy.standard(), Ports.of(storage, HolidayCalendars.NONE), () -> NOW);
    }

    /** Two customers with contacts, and cases of which every second was acknowledged. */
    private static DiOps worked(Storage storage) {
        DiOps diops = assembled(storage);
        for (String partner : List.of("partner-a", "partner-b")) {
            Caller caller = new Caller(
                    Actor.of("partner/" + partner, Party.PARTNER),
                    new Scope.OfPartner(PartnerId.of(partner)),
                    "request-2");
            CustomerId customer = customer(diops, caller);
            for (int n = 0; n < CASES / 2; n++) {
                OpenCase command = OpenCase.builder()
                        .customer(customer)
                        .problem("no dial tone \ud83d\ude80 " + n)
                        .severity(Either.left(Severity.S2))
                        .references(List.of(new ExternalReference("tickets", "INC-" + n)))
                        .build();
                var opened = done(diops.cases().open(caller, command, Option.none()));
                if (n % 2 == 0) {
                    done(diops.cases()
                            .command(
                                    CISCO,
                                    opened.supportCase().opening().id(),
                                    Occasion.NOW,
                                    new CaseCommand.Acknowledge(),
                                    Option.none()));
                }
            }
        }
        return diops;
    }

    private static CustomerId customer(DiOps diops, Caller caller) {
        CustomerProfile profile = CustomerProfile.builder()
                .name("Acme Ltd")
                .region(Region.AMER)
                .zone(ZoneId.of("America/New_York"))
                .holidays(new HolidaySource.Listed(TreeSet.empty()))
                .build();
        Contact ann = new Contact("Ann", false, Option.none(), Option.some(new EmailAddress("ann@example.com")));
        return done(diops.customers()
                        .create(caller, new CreateCustomer(Option.none(), profile, List.of(ann)), Option.none()))
                .customer()
                .id();
    }

    private static <T> T done(Either<Problem, Outcome<T>> outcome) {
        return outcome.getOrElseThrow(problem -> new AssertionError("not done: " + problem))
                .fold(value -> value, answer -> {
                    throw new AssertionError("answered before: " + answer);
                });
    }

    private static List<String> exported(DiOps diops) {
        java.util.List<String> lines = new ArrayList<>();
        Progress unused = diops.upkeep().write(lines::add, progress -> {});
        return List.ofAll(lines);
    }

    private static Either<Unreadable, Progress> read(DiOps diops, List<String> lines) {
        Iterator<String> next = lines.iterator();
        return diops.upkeep().read(() -> next.hasNext() ? Option.some(next.next()) : Option.none(), progress -> {});
    }
}
