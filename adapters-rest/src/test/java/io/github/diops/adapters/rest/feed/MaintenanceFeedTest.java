package io.github.diops.adapters.rest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.ConcernedCustomer;
import io.github.diops.domain.change.EmergencyReason;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceEvent;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.change.MaintenancePlan;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maintenance as those see it who subscribe to its calendar. */
class MaintenanceFeedTest {
    private static final CustomerId ACME_BERLIN = CustomerId.of("acme-berlin");
    private static final CustomerId ACME_PARIS = CustomerId.of("acme-paris");
    private static final MaintenanceWindow TUE_2024_03_12 =
            MaintenanceWindow.starting(Region.EMEA, LocalDate.of(2024, 3, 12));
    private static final MaintenanceWindow WED_2024_03_20 =
            MaintenanceWindow.starting(Region.EMEA, LocalDate.of(2024, 3, 20));

    private static final Instant PLANNED_AT = Instant.parse("2024-02-01T10:00:00Z");
    private static final MaintenanceEvent NOTICE =
            new MaintenanceEvent.NoticeSent(Instant.parse("2024-02-02T10:00:00Z"), Party.CISCO, true);
    private static final MaintenanceEvent MOVED_FOR_THE_PARTNER = new MaintenanceEvent.Rescheduled(
            Instant.parse("2024-02-05T10:00:00Z"), WED_2024_03_20, "Quarter end.", true);

    private static MaintenancePlan.Builder plan() {
        MaintenancePlan.Builder plan = MaintenancePlan.builder();
        return plan.id(MaintenanceId.of("m-1"))
                .partner(PartnerId.of("acme"))
                .customers(List.of(ACME_BERLIN, ACME_PARIS)
                        .map(customer ->
                                new ConcernedCustomer(customer, BusinessCalendar.weekdays(ZoneId.of("Europe/Berlin")))))
                .title("Upgrade to 14.0-SU3")
                .kind(ChangeKind.UPGRADE)
                .work(Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING))
                .window(TUE_2024_03_12)
                .release(Option.some("14.0-SU3"))
                .at(PLANNED_AT);
    }

    private static MaintenanceFeed.Entry entry(MaintenancePlan plan, Party by, MaintenanceEvent... events) {
        MaintenanceEvent planned = new MaintenanceEvent.Planned(by, plan, EditionName.of("2024.1"));
        Maintenance now = List.of(events)
                .foldLeft(planned.after(Option.none()), (before, event) -> event.after(Option.some(before)));
        return new MaintenanceFeed.Entry(now, 1 + events.length);
    }

    private static String text(MaintenanceFeed.Entry... entries) {
        return MaintenanceFeed.text(List.of(entries), Option.none(), Language.ENGLISH);
    }

    private static VEvent only(String text) {
        java.util.List<VEvent> events = SubscribedCalendar.reading(text).events();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String at(VEvent event, String... properties) {
        return List.of(properties)
                .map(name -> SubscribedCalendar.value(event, name))
                .mkString(" ");
    }

    private static String shown(MaintenanceEvent... events) {
        return at(
                only(text(entry(plan().build(), Party.CISCO, events))),
                Property.UID,
                Property.SEQUENCE,
                Property.STATUS,
                "X-MAINTNOTE-STATUS",
                Property.DTSTART,
                Property.DTEND,
                Property.DTSTAMP);
    }

    @Test
    void each_change_is_the_next_state_of_the_same_event() {
        String id = "m-1@maintenance.diops.github.io ";
        String tuesday = " 20240312T200000Z 20240313T050000Z ";
        String wednesday = " 20240320T200000Z 20240321T050000Z ";

        assertThat(shown()).isEqualTo(id + "0 TENTATIVE TENTATIVE" + tuesday + "20240201T100000Z");
        assertThat(shown(NOTICE)).isEqualTo(id + "1 CONFIRMED CONFIRMED" + tuesday + "20240202T100000Z");
        assertThat(shown(NOTICE, MOVED_FOR_THE_PARTNER))
                .isEqualTo(id + "2 CONFIRMED CONFIRMED" + wednesday + "20240205T100000Z");
        Instant later = Instant.parse("2024-02-06T10:00:00Z");
        assertThat(shown(
                        NOTICE,
                        MOVED_FOR_THE_PARTNER,
                        new MaintenanceEvent.Cancelled(later, Party.CISCO, "Not needed.")))
                .isEqualTo(id + "3 CANCELLED CANCELLED" + wednesday + "20240206T100000Z");
        assertThat(shown(NOTICE, new MaintenanceEvent.Moved(later, Party.CISCO, WED_2024_03_20, "Staff.")))
                .isEqualTo(id + "2 TENTATIVE TENTATIVE" + wednesday + "20240206T100000Z");
        MaintenanceEvent started = new MaintenanceEvent.Started(Instant.parse("2024-03-12T20:30:00Z"), Party.CISCO);
        assertThat(shown(NOTICE, started)).isEqualTo(id + "2 CONFIRMED IN-PROCESS" + tuesday + "20240312T203000Z");
        assertThat(shown(
                        NOTICE,
                        started,
                        new MaintenanceEvent.Completed(
                                Instant.parse("2024-03-13T01:00:00Z"), Party.CISCO, true, Option.none())))
                .isEqualTo(id + "3 CONFIRMED COMPLETED" + tuesday + "20240313T010000Z");
    }

    @Test
    void it_takes_the_time_that_was_planned_until_its_window_changes() {
        MaintenancePlan short_ = plan().period(Option.some(
                        new WorkPeriod(Instant.parse("2024-03-12T21:00:00Z"), Instant.parse("2024-03-12T23:00:00Z"))))
                .build();

        assertThat(at(only(text(entry(short_, Party.CISCO, NOTICE))), Property.DTSTART, Property.DTEND))
                .isEqualTo("20240312T210000Z 20240312T230000Z");
        assertThat(at(
                        only(text(entry(short_, Party.CISCO, NOTICE, MOVED_FOR_THE_PARTNER))),
                        Property.DTSTART,
                        Property.DTEND))
                .isEqualTo("20240320T200000Z 20240321T050000Z");
    }

    @Test
    void network_tools_find_what_they_look_for() {
        String text = text(entry(plan().build(), Party.CISCO, NOTICE));

        assertThat(text)
                .contains(
                        "ORGANIZER;CN=Cisco:mailto:ucm-cloud-change-management@cisco.com\r\n",
                        "X-MAINTNOTE-PROVIDER:cisco.com\r\n",
                        "X-MAINTNOTE-ACCOUNT:acme\r\n",
                        "X-MAINTNOTE-MAINTENANCE-ID;X-MAINTNOTE-PRECEDENCE=PRIMARY:m-1\r\n",
                        "X-MAINTNOTE-OBJECT-ID:acme-berlin\r\nX-MAINTNOTE-OBJECT-ID:acme-paris\r\n",
                        "X-MAINTNOTE-IMPACT:OUTAGE\r\n",
                        "X-MAINTNOTE-STATUS:CONFIRMED\r\n");
        assertThat(SubscribedCalendar.reading(text).faults()).isEmpty();
    }

    @Test
    void an_emergency_of_the_partner_s_own_names_the_partner() {
        MaintenancePlan emergency = plan().kind(ChangeKind.OTHER)
                .work(Work.emergency(WorkTarget.APPLICATION, WorkImpact.MINIMAL, EmergencyReason.RESTORE_SERVICE))
                .build();

        String text = text(entry(emergency, Party.PARTNER));

        assertThat(text)
                .contains("X-MAINTNOTE-PROVIDER:acme\r\n", "X-MAINTNOTE-IMPACT:NO-IMPACT\r\n")
                .doesNotContain("ORGANIZER");
        assertThat(SubscribedCalendar.value(only(text), Property.DESCRIPTION))
                .contains("\nEmergency: RESTORE_SERVICE.\n");
    }

    @Test
    void a_customer_who_reads_it_is_told_of_no_other() {
        assertThat(MaintenanceFeed.text(
                        List.of(entry(plan().build(), Party.CISCO)), Option.some(ACME_PARIS), Language.ENGLISH))
                .contains("X-MAINTNOTE-OBJECT-ID:acme-paris\r\n")
                .doesNotContain("acme-berlin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:planted",
                "a\nATTENDEE:mailto:x@example.com",
                "a\u2028X-PLANTED:1\u0085X-PLANTED:2",
                "a, b; c\\, d\\n: \"e\"",
                "\u0000\u0007\u001b[31mred\u007f",
                "\u202ereversed \ud83d\udd27",
            })
    void no_title_changes_what_the_calendar_says(String title) {
        String text = text(entry(plan().title(title).build(), Party.CISCO));
        VEvent event = only(text);

        assertThat(SubscribedCalendar.value(event, Property.UID)).isEqualTo("m-1@maintenance.diops.github.io");
        assertThat(SubscribedCalendar.value(event, Property.SUMMARY))
                .isEqualTo(title.replaceAll("\r\n|[\u2028\u0085]", "\n").replaceAll("[\u0000\u0007\u001b\u007f]", ""));
        assertThat(text.lines()).noneMatch(line -> line.matches("(ATTENDEE|X-PLANTED|UID:planted).*"));
    }

    @Test
    void what_happened_is_told_in_the_language_asked_for() {
        MaintenanceFeed.Entry failed = entry(
                plan().build(),
                Party.CISCO,
                NOTICE,
                new MaintenanceEvent.Started(Instant.parse("2024-03-12T20:30:00Z"), Party.CISCO),
                new MaintenanceEvent.Completed(
                        Instant.parse("2024-03-13T01:00:00Z"), Party.CISCO, false, Option.none()));

        assertThat(SubscribedCalendar.value(only(text(failed)), Property.DESCRIPTION))
                .startsWith("""
                    The work has ended.
                    It was not successful.
                    Customers cannot call meanwhile.
                    UPGRADE, work on APPLICATION, region EMEA.
                    To release 14.0-SU3.
                    Notice sent at 2024-02-02T10:00:00Z.
                    CHG-01:\
                    """)
                .endsWith("\nEdition 2024.1 of the policy.");
        assertThat(SubscribedCalendar.value(
                        only(MaintenanceFeed.text(List.of(failed), Option.none(), Language.RUSSIAN)),
                        Property.DESCRIPTION))
                .startsWith("Работы завершены.\nНеуспешно.\nВ это время звонить нельзя.\n");
    }

    @Test
    void without_maintenance_it_is_an_empty_calendar_all_the_same() {
        assertThat(text())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .doesNotContain("VEVENT");
    }
}
