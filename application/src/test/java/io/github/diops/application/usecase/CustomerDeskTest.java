package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class CustomerDeskTest {
    private static final Contact ANN = new Contact(
            "Ann Onymous",
            false,
            Option.some(new PhoneNumber("+1 (212) 555-0199")),
            Option.some(new EmailAddress("ann@example.com")));
    private static final Contact NOC = new Contact("Night Watch", true, Option.none(), Option.none());

    private final Office office = new Office("2024-03-08T12:00:00Z");

    @Test
    void a_customer_is_read_as_it_was_created() {
        CustomerView created = office.customer(ACME, new HolidaySource.Named("US"), ANN, NOC);
        CustomerId id = created.customer().id();
        assertThat(created.customer().partner()).isEqualTo(PartnerId.of("acme"));
        assertThat(created.contacts()).containsExactly(ANN, NOC);
        assertThat(created.version()).isEqualTo(1);
        for (Caller reader : List.of(ACME, CISCO, ADMINISTRATOR, Office.customer("acme", id))) {
            assertThat(office.diops.customers().read(reader, id)).isEqualTo(Option.some(created));
        }
    }

    @Test
    void contacts_are_kept_apart_from_the_journal() {
        CustomerId id =
                office.customer(ACME, Office.none(), ANN, NOC).customer().id();
        StreamKey key = StreamKey.of(StreamKey.Kind.CUSTOMER, id);
        String kept =
                office.storage.journal().events(new Scope.All(), key, 0, 10).mkString()
                        + office.storage.journal().read(new Scope.All(), key);
        assertThat(kept).contains("Acme Ltd").doesNotContain("Ann", "Onymous", "555-0199", "example.com", "Night");
        assertThat(office.storage.contacts().of(new Scope.All(), id).map(stored -> stored.contact()))
                .containsExactly(ANN, NOC);
    }

    @Test
    void only_the_partner_and_the_administrator_keep_customers() {
        CreateCustomer named =
                new CreateCustomer(Option.some(PartnerId.of("acme")), Office.newYork(Office.none()), List.empty());
        assertThat(Office.done(office.diops.customers().create(ADMINISTRATOR, named, Option.none()))
                        .customer()
                        .partner())
                .isEqualTo(PartnerId.of("acme"));
        assertThat(Office.refusal(office.diops.customers().create(CISCO, named, Option.none()))
                        .rule()
                        .value())
                .isEqualTo("RSP-15");
        Caller customer = Office.customer("acme", office.customer(ACME));
        assertThat(Office.refusal(office.diops.customers().create(customer, named, Option.none()))
                        .rule()
                        .value())
                .isEqualTo("RSP-15");
    }

    @Test
    void a_customer_belongs_to_the_callers_partner_or_the_one_named() {
        CreateCustomer unnamed = Office.creation(Office.none());
        assertThat(Office.faults(office.diops.customers().create(ADMINISTRATOR, unnamed, Option.none())))
                .containsExactly("/partner missing");
        CreateCustomer others = new CreateCustomer(
                Option.some(PartnerId.of("other")), Office.newYork(new HolidaySource.Named("XX")), List.empty());
        assertThat(Office.faults(office.diops.customers().create(ACME, others, Option.none())))
                .containsExactly("/partner not_yours", "/holidayCalendar/calendar unknown_calendar");
    }

    @Test
    void a_holiday_calendar_must_be_known_and_reviewed_for_this_year() {
        CreateCustomer american = Office.creation(new HolidaySource.Named("US"));
        assertThat(Office.faults(office.diops
                        .customers()
                        .create(ACME, Office.creation(new HolidaySource.Named("DE")), Option.none())))
                .containsExactly("/holidayCalendar/calendar unknown_calendar");
        office.setNow("2026-01-01T04:59:59.999Z");
        assertThat(office.diops
                        .customers()
                        .create(ACME, american, Option.none())
                        .isRight())
                .as("it is still 2025 in New York")
                .isTrue();
        office.setNow("2026-01-01T05:00:00Z");
        assertThat(Office.faults(office.diops.customers().create(ACME, american, Option.none())))
                .containsExactly("/holidayCalendar/calendar unknown_year");
    }
}
