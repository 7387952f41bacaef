package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances that look at the clocks of one PostgreSQL and are killed at random moments: what they tell is what one
 * instance tells that nobody kills. {@code -Ddiops.test.timers=10000} says how many timers are due,
 * {@code -Ddiops.test.kills=30} how often one of the two is killed.
 */
@Timeout(1_800)
@SuppressWarnings("NullAway.Init")
class KilledClocksTest {
    private static final int TIMERS = Integer.getInteger("diops.test.timers", 400);
    private static final int KILLS = Integer.getInteger("diops.test.kills", 4);

    /** What a customer of {@link #seed} has due, gaps left out: 12 cases, 4 plans, 2 certificates, the end of a night. */
    private static final int CASES = 12;

    private static final int PLANS = 4;
    private static final int CERTIFICATES = 2;
    private static final int TIMERS_EACH = CASES * 4 + PLANS * 2 + CERTIFICATES + 1;
    private static final int CUSTOMERS = (TIMERS + TIMERS_EACH - 1) / TIMERS_EACH;

    private static final Instant TUE_2024_02_20 = Instant.parse("2024-02-20T12:00:00Z");
    private static final Instant WINDOW = Instant.parse("2024-03-13T01:00:00Z");
    private static final Instant EXPIRY = Instant.parse("2024-03-15T12:00:00Z");
    private static final Instant MON_2024_04_01 = Instant.parse("2024-04-01T12:00:00Z");
    private static final Caller CISCO = new Caller(Actor.of("cisco", Party.CISCO), new Scope.All(), "request-1");
    private static final Scope EVERYONE = new Scope.All();

    @TempDir
    Path directory;

    private String url;
    private Storage storage;
    private Random random;
    private long seed;

    @BeforeEach
    void open() {
        seed = System.nanoTime();
        random = new Random(seed);
        url = TestPostgres.emptyDatabase("killed_clocks");
        // what this asks of a busy machine may take longer than a caller would wait
        storage = new PostgresProvider().open(url + (url.contains("?") ? "&" : "?") + "socketTimeout=120");
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void each_is_told_once_however_often_an_instance_is_killed() throws Exception {
        seed(storage, CUSTOMERS);
        long due = timers();
        assertThat(due).isEqualTo((long) CUSTOMERS * TIMERS_EACH);
        int amid = killedUntilAllIsTold("whole", KILLS);

        List<Notice> told = told(storage);
        assertThat(told.map(notice -> notice.tenant() + notice.id()).distinct())
                .as("twice")
                .hasSameSizeAs(told);
        Map<String, Integer> counted = counted(told);
        assertThat(counted.get("RESPONSE_BREACH")).contains(CUSTOMERS * CASES);
        assertThat(counted.get("NOTICE_DUE")).contains(CUSTOMERS * PLANS);
        assertThat(counted.get("WINDOW_BEGINS")).contains(CUSTOMERS * PLANS);
        assertThat(counted.get("CERTIFICATE_PLAN_DUE")).contains(CUSTOMERS * CERTIFICATES);
        assertThat(counted.get("BACKUP_GAP").getOrElse(0)).isGreaterThan(CUSTOMERS * 30);
        assertThat(lines(told)).as("seed " + seed).isEqualTo(lines(toldByOne()));
        assertThat(amid).as("kills while something was due").isPositive();
        System.out.printf(
                "%d timers were due, %d kills of two instances (%d while something was due): %s, each once%n",
                due, KILLS, amid, counted);
    }

    @Test
    void what_falls_due_after_an_instance_was_killed_the_other_tells() throws Exception {
        Process lost = running("whole");
        Process other = running("whole");
        try {
            lost.destroyForcibly().waitFor();
            long since = System.nanoTime();
            seed(storage, 1);
            while (told(storage).count(notice -> notice.kind().equals("RESPONSE_BREACH")) < CASES) {
                Thread.sleep(20);
            }
            System.out.printf(
                    "%d cases opened after the kill, and told by the other, within %d ms of it%n",
                    CASES, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void an_instance_that_takes_first_and_tells_later_is_found_out() throws Exception {
        int customers = 6;
        for (int attempt = 0; attempt < 20; attempt++) {
            TestPostgres.clear(url);
            seed(storage, customers);
            int unused = killedUntilAllIsTold("apart", 4);
            if (counted(told(storage)).get("WINDOW_BEGINS").getOrElse(0) < customers * PLANS) {
                return;
            }
        }
        fail("nothing was lost");
    }

    /** Kills one of two instances again and again; says how often while something was due. */
    private int killedUntilAllIsTold(String way, int kills) throws Exception {
        Process[] instances = {running(way), running(way)};
        int amid = 0;
        try {
            for (int kill = 0; kill < kills; kill++) {
                int which = random.nextInt(2);
                Thread.sleep(random.nextInt(300));
                amid += timersDue() > 0 ? 1 : 0;
                assertThat(instances[which].isAlive()).isTrue();
                instances[which].destroyForcibly().waitFor();
                instances[which] = running(way);
            }
            while (timersDue() > 0) {
                Thread.sleep(50);
            }
        } finally {
            for (Process instance : instances) {
                instance.destroyForcibly().waitFor();
            }
        }
        return amid;
    }

    private Process running(String way) throws Exception {
        Process process = ClockRunner.start(url, MON_2024_04_01, way, directory.resolve("instances.log"));
        assertThat(process.inputReader().readLine()).isEqualTo("looking");
        return process;
    }

    private long timers() {
        return TestPostgres.query(url, row -> row.getLong(1), "SELECT count(*) FROM timer")
                .head();
    }

    private int timersDue() {
        return storage.timers().due(MON_2024_04_01, 1).size();
    }

    /** What one instance tells of the same, which nobody kills. */
    private List<Notice> toldByOne() {
        try (Storage alone = new SqliteProvider().open("jdbc:sqlite:" + directory.resolve("alone.db"))) {
            seed(alone, CUSTOMERS);
            DiOps diops = assembled(alone, MON_2024_04_01);
            while (diops.clocks().look(1_000)) {
                // until nothing more is due
            }
            return told(alone);
        }
    }

    private static List<Notice> told(Storage storage) {
        List<Notice> all = List.empty();
        Option<Position> last = Option.none();
        while (true) {
            List<Notice> page = storage.notices().page(EVERYONE, Option.none(), Option.none(), last, 1_000);
            if (page.isEmpty()) {
                return all;
            }
            all = all.prependAll(page);
            last = Option.some(
                    new Position(page.last().recordedAt(), page.last().id()));
        }
    }

    private static Map<String, Integer> counted(List<Notice> notices) {
        return TreeMap.ofEntries(notices.groupBy(Notice::kind).mapValues(List::size));
    }

    /** What was told and when it was due, the records' random ids left out. */
    private static List<String> lines(List<Notice> notices) {
        return notices.map(notice -> notice.tenant() + " " + notice.kind() + " " + notice.dueAt())
                .sorted();
    }

    private static DiOps assembled(Storage storage, Instant now) {
        return DiOps.assemble(OperationsPolicy.standard(), Ports.of(storage, HolidayCalendars.NONE), () -> now);
    }

    /** Customers of three partners, each with cases, plans and certificates, and an application that nobody backs up. */
    private static void seed(Storage storage, int customers) {
        DiOps diops = assembled(storage, TUE_2024_02_20);
        for (int n = 0; n < customers; n++) {
            Caller partner = partner("partner-" + n % 3);
            CustomerId customer = customer(diops, partner);
            for (int made = 0; made < CASES; made++) {
                OpenCase opening = OpenCase.builder()
                        .customer(customer)
                        .problem("no dial tone")
                        .severity(Either.left(Severity.values()[made % Severity.values().length]))
                        .build();
                done(diops.cases().open(partner, opening, Option.none()));
            }
            for (int made = 0; made < PLANS; made++) {
                PlanMaintenance plan = PlanMaintenance.builder()
                        .customers(List.of(customer))
                        .title("Night work")
                        .kind(ChangeKind.OTHER)
                        .work(Work.planned(WorkTarget.APPLICATION, WorkImpact.MINIMAL))
                        .windowStart(Option.some(WINDOW))
                        .build();
                done(diops.maintenance().plan(CISCO, plan, Option.none()));
            }
            for (int made = 0; made < CERTIFICATES; made++) {
                done(diops.certificates()
                        .record(
                                CISCO,
                                new RecordCertificate(customer, UcApplication.CUCM, "tomcat-" + made, EXPIRY),
                                Option.none()));
            }
        }
    }

    private static Caller partner(String id) {
        return new Caller(Actor.of("partner/" + id, Party.PARTNER), new Scope.OfPartner(PartnerId.of(id)), "request-2");
    }

    private static CustomerId customer(DiOps diops, Caller partner) {
        CustomerProfile profile = CustomerProfile.builder()
                .name("Acme Ltd")
                .region(Region.AMER)
                .zone(ZoneId.of("America/New_York"))
                .holidays(new HolidaySource.Listed(TreeSet.empty()))
                .applications(List.of(new Installation(UcApplication.CUCM, Option.some(TUE_2024_02_20))))
                .build();
        return done(diops.customers()
                        .create(partner, new CreateCustomer(Option.none(), profile, List.empty()), Option.none()))
                .customer()
                .id();
    }

    private static <T> T done(Either<Problem, Outcome<T>> outcome) {
        return outcome.getOrElseThrow(problem -> new AssertionError("not done: " + problem))
                .fold(value -> value, answer -> {
                    throw new AssertionError("answered before: " + answer);
                });
    }
}
