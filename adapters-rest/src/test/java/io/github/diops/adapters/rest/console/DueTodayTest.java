package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the first page says is due in the reader's day. The customer is in Dubai, its region is EMEA. */
class DueTodayTest {
    private static final Instant THU_2024_02_01 = Instant.parse("2024-02-01T12:00:00Z");
    private static final Caller ADMINISTRATOR =
            new Caller(Actor.administrator("administrator"), new Scope.All(), "test");
    private static final String ROWS = "//table[.//caption[@id='due-table']]/tbody/tr";

    private Instant now = THU_2024_02_01;
    private final DiOps diops = DiOps.assemble(
            OperationsPolicy.standard(), Ports.of(new MemoryStorage(), HolidayCalendars.NONE), () -> now);
    private final CustomerId customer = done(diops.customers()
                    .create(
                            ADMINISTRATOR,
                            new CreateCustomer(
                                    Option.some(PartnerId.of("acme")),
                                    CustomerProfile.builder()
                                            .name("Acme")
                                            .region(Region.EMEA)
                                            .zone(ZoneId.of("Asia/Dubai"))
                                            .build(),
                                    List.empty()),
                            Option.none()))
            .customer()
            .id();

    private static <T> T done(Either<Problem, Outcome<T>> outcome) {
        return outcome.get().fold(view -> view, answer -> {
            throw new IllegalStateException(answer);
        });
    }

    private MaintenanceId planned(ChangeKind kind, String windowStart) {
        MaintenanceView view = done(diops.maintenance()
                .plan(
                        ADMINISTRATOR,
                        PlanMaintenance.builder()
                                .customers(List.of(customer))
                                .title("The work")
                                .kind(kind)
                                .work(Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING))
                                .windowStart(Option.some(Instant.parse(windowStart)))
                                .build(),
                        Option.none()));
        return view.maintenance().plan().id();
    }

    private List<String> due(String instant, String times) {
        now = Instant.parse(instant);
        return page(times).texts(ROWS + "/*[self::th or self::td]");
    }

    private ConsoleDocument page(String times) {
        return ConsoleDocument.of(new RecordConsole(diops)
                .now(new Visit(Language.ENGLISH, now, Map.of(PageQuery.TIMES, times)), ADMINISTRATOR));
    }

    @Test
    void a_notice_is_due_on_its_last_date_and_overdue_after_it() {
        // the guide's example: the tenth business day before Wednesday 13 March in Dubai is 28 February there
        planned(ChangeKind.UPGRADE, "2024-03-12T20:00:00Z");

        assertThat(due("2024-02-27T12:00:00Z", "")).isEmpty();
        assertThat(due("2024-02-28T12:00:00Z", ""))
                .containsExactly(
                        "Cisco sends the notice CHG-01", "in 8 h 0 min Wed 28 Feb 2024, 20:00 UTC", "The work");
        assertThat(due("2024-02-28T12:00:00Z", "Asia/Dubai"))
                .element(1)
                .isEqualTo("in 8 h 0 min Thu 29 Feb 2024, 00:00 UTC+4");
        assertThat(due("2024-03-01T20:00:00Z", ""))
                .element(1)
                .isEqualTo("overdue for 2 d 0 h Wed 28 Feb 2024, 20:00 UTC");
        assertThat(page("").has(ROWS + "//strong[@class='missed']")).isTrue();
    }

    @Test
    void an_answer_is_due_until_it_would_be_late_and_an_upgrade_can_be_moved_until_a_week_before() {
        MaintenanceId other = planned(ChangeKind.OTHER, "2024-03-12T20:00:00Z");
        diops.maintenance()
                .sendNotice(ADMINISTRATOR, other, Occasion.NOW, Option.none())
                .get();

        // Thursday's notice: timely until the third day after it, Sunday, ends in Dubai
        assertThat(due("2024-02-04T12:00:00Z", "")).element(1).isEqualTo("in 8 h 0 min Sun 4 Feb 2024, 20:00 UTC");
        assertThat(due("2024-02-04T20:00:00Z", "")).isEmpty();

        MaintenanceId upgrade = planned(ChangeKind.UPGRADE, "2024-03-13T20:00:00Z");
        diops.maintenance()
                .sendNotice(ADMINISTRATOR, upgrade, Occasion.NOW, Option.none())
                .get();

        assertThat(due("2024-03-06T12:00:00Z", ""))
                .containsExactly(
                        "The partner asks to move an upgrade, if it must CHG-08a",
                        "in 8 h 0 min Wed 6 Mar 2024, 20:00 UTC",
                        "The work");
    }

    @Test
    void work_begins_on_the_readers_date_and_not_on_another_ones() {
        diops.maintenance()
                .sendNotice(
                        ADMINISTRATOR, planned(ChangeKind.OTHER, "2024-03-12T20:00:00Z"), Occasion.NOW, Option.none())
                .get();

        assertThat(due("2024-03-12T05:00:00Z", ""))
                .containsExactly("Maintenance begins CHG-12", "in 15 h 0 min Tue 12 Mar 2024, 20:00 UTC", "The work");
        // in Auckland it is Tuesday evening, and the work begins on Wednesday morning
        assertThat(due("2024-03-12T05:00:00Z", "Pacific/Auckland")).isEmpty();
        assertThat(page("Pacific/Auckland").text("//section[@id='due']/p[1]"))
                .isEqualTo("Tue 12 Mar 2024, by the clock of Pacific/Auckland; what is overdue stands first.");
        assertThat(due("2024-03-12T12:00:00Z", "Pacific/Auckland"))
                .element(1)
                .isEqualTo("in 8 h 0 min Wed 13 Mar 2024, 09:00 UTC+13");
    }

    @Test
    void a_renewal_is_due_on_the_last_date_of_its_notice_unless_it_is_planned() {
        diops.certificates()
                .record(
                        ADMINISTRATOR,
                        new RecordCertificate(
                                customer, UcApplication.CUCM, "tomcat", Instant.parse("2024-03-15T12:00:00Z")),
                        Option.none())
                .get();

        // renewed on Friday 8 March 20:00Z, Saturday 9 March in Dubai: ten days before are 28 February there
        assertThat(due("2024-02-27T12:00:00Z", "")).isEmpty();
        assertThat(due("2024-02-28T12:00:00Z", ""))
                .containsExactly(
                        "Plan the renewal and send its notice CRT-01",
                        "in 8 h 0 min Wed 28 Feb 2024, 20:00 UTC",
                        "tomcat, CUCM");

        done(diops.maintenance()
                .plan(
                        ADMINISTRATOR,
                        PlanMaintenance.builder()
                                .customers(List.of(customer))
                                .title("Renew tomcat")
                                .kind(ChangeKind.CERTIFICATE_RENEWAL)
                                .work(Work.planned(WorkTarget.CERTIFICATE, WorkImpact.MINIMAL))
                                .windowStart(Option.some(Instant.parse("2024-03-08T20:00:00Z")))
                                .build(),
                        Option.none()));

        assertThat(due("2024-02-28T12:00:00Z", ""))
                .containsExactly(
                        "Cisco sends the notice CHG-01", "in 8 h 0 min Wed 28 Feb 2024, 20:00 UTC", "Renew tomcat");
    }

    @Test
    void a_case_is_due_at_its_deadline() {
        now = Instant.parse("2024-03-12T12:00:00Z");
        String number = done(diops.cases()
                        .open(
                                ADMINISTRATOR,
                                OpenCase.builder()
                                        .customer(customer)
                                        .problem("No dial tone.")
                                        .severity(Either.left(Severity.S1))
                                        .build(),
                                Option.none()))
                .supportCase()
                .opening()
                .number()
                .value();

        // S1: 15 minutes, day and night
        assertThat(due("2024-03-12T12:05:00Z", ""))
                .containsExactly(
                        "Cisco acknowledges OBJ-01",
                        "in 10 min Tue 12 Mar 2024, 12:15 UTC",
                        "S1 " + number + ": No dial tone.");
        assertThat(due("2024-03-13T12:15:00Z", ""))
                .element(1)
                .isEqualTo("overdue for 1 d 0 h Tue 12 Mar 2024, 12:15 UTC");
    }

    @Test
    void where_nothing_is_due_the_page_says_where_to_look_next() {
        assertThat(page("").text("//section[@id='due']/p[@class='empty']"))
                .startsWith("Nothing is due any more today.");
        assertThat(page("").texts("//section[@id='due']/p[@class='empty']/a/@href"))
                .containsExactly("maintenance?lang=en", "cases?lang=en");
    }
}
