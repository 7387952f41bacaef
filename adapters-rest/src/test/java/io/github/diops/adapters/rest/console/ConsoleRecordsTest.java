package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.change.ChangeKind;
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
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Maintenance that lies ahead, and certificates of a customer, on their pages. */
class ConsoleRecordsTest {
    /** Thursday. */
    private static final Instant THU_2024_02_01 = Instant.parse("2024-02-01T12:00:00Z");

    private static final Caller ADMINISTRATOR =
            new Caller(Actor.administrator("administrator"), new Scope.All(), "test");

    private final DiOps diops = DiOps.assemble(
            OperationsPolicy.standard(), Ports.of(new MemoryStorage(), HolidayCalendars.NONE), () -> THU_2024_02_01);
    private final CustomerConsole console = new CustomerConsole(diops, ConsoleDocument.NO_WORDS);
    private final CustomerId customer = ConsoleRecordsTest.<CustomerView>done(diops.customers()
                    .create(
                            ADMINISTRATOR,
                            new CreateCustomer(
                                    Option.some(PartnerId.of("acme")),
                                    CustomerProfile.builder()
                                            .name("<b>Acme</b>")
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

    private MaintenanceView planned(String title, String windowStart) {
        return done(diops.maintenance()
                .plan(
                        ADMINISTRATOR,
                        PlanMaintenance.builder()
                                .customers(List.of(customer))
                                .title(title)
                                .kind(ChangeKind.UPGRADE)
                                .work(Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING))
                                .windowStart(Option.some(Instant.parse(windowStart)))
                                .build(),
                        Option.none()));
    }

    private ConsoleDocument page() {
        return ConsoleDocument.of(new MaintenanceConsole(diops, ConsoleDocument.NO_WORDS)
                .maintenance(new Visit(Language.ENGLISH, THU_2024_02_01, Map.of()), ADMINISTRATOR));
    }

    @Test
    void maintenance_ahead_stands_with_its_window_in_both_zones_and_what_its_notice_keeps_to() {
        planned("later", "2024-03-13T20:00:00Z");
        MaintenanceView first = planned("<i>Upgrade</i>", "2024-03-12T20:00:00Z");
        String cells = "//table[.//caption[@id='planned-table']]/tbody/tr";

        assertThat(page().texts(cells + "/th"))
                .containsExactly("<i>Upgrade</i> upgrade; <b>Acme</b>", "later upgrade; <b>Acme</b>");
        assertThat(page().texts(cells + "[1]/td"))
                // the guide's own example: Tuesday in Berlin is Wednesday in Dubai, ten business days before are 28
                // February
                .containsExactly(
                        "EMEA: Tue 12 Mar 2024, 21:00 UTC+1 – Wed 13 Mar 2024, 06:00 UTC+1"
                                + " Tue 12 Mar 2024, 20:00 UTC – Wed 13 Mar 2024, 05:00 UTC",
                        "to be sent by Wed 28 Feb 2024an upgrade can be moved until Tue 5 Mar 2024, 21:00 UTC+1",
                        "planned");

        diops.maintenance()
                .sendNotice(ADMINISTRATOR, first.maintenance().plan().id(), Occasion.NOW, Option.none())
                .get();
        diops.maintenance()
                .cancel(
                        ADMINISTRATOR,
                        diops.maintenance()
                                .list(ADMINISTRATOR, Option.none(), Option.none(), 10)
                                .items()
                                .find(view -> view.maintenance().plan().title().equals("later"))
                                .get()
                                .maintenance()
                                .plan()
                                .id(),
                        "not needed",
                        Occasion.NOW,
                        Option.none())
                .get();

        assertThat(page().texts(cells + "/td[3]")).containsExactly("notice sent");
        assertThat(page().text(cells + "/td[2]")).startsWith("sent Thu 1 Feb 2024, 13:00 UTC+1");
    }

    @Test
    void where_nothing_is_planned_the_page_says_so() {
        assertThat(page().text("//section[@id='planned']/p[1]")).startsWith("No maintenance lies ahead.");
    }

    @Test
    void a_certificate_stands_with_its_expiry_and_the_way_it_is_renewed() {
        diops.certificates()
                .record(
                        ADMINISTRATOR,
                        new RecordCertificate(
                                customer, UcApplication.CUCM, "tomcat", Instant.parse("2024-03-15T12:00:00Z")),
                        Option.none())
                .get();

        Answer answer = console.customer(
                new Visit(Language.ENGLISH, THU_2024_02_01, Map.of()), ADMINISTRATOR, customer.value());
        ConsoleDocument page = ConsoleDocument.of(answer.page());
        String cells = "//section[.//h2[@id='certificates-title']]//tbody/tr";

        assertThat(page.text("//h1")).isEqualTo("<b>Acme</b>");
        assertThat(page.text(cells + "/th")).isEqualTo("tomcat CUCM");
        assertThat(page.text(cells + "/td[1]")).isEqualTo("Fri 15 Mar 2024, 16:00 UTC+4Fri 15 Mar 2024, 12:00 UTC");
        // the first weekday window of Berlin within a week before: Friday 8 March, Saturday already in Dubai
        assertThat(page.text(cells + "/td[2]"))
                .startsWith("planned, announced in timeSat 9 Mar 2024, 00:00 UTC+4 – Sat 9 Mar 2024, 09:00 UTC+4");
        assertThat(page.has("//b | //i")).isFalse();
    }
}
