package io.github.diops.application.usecase;

import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerEvent;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.release.UcApplication;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneId;

/** The stored form of customers. */
final class CustomerCodec implements RecordCodec<Customer, CustomerEvent> {
    private static final String CREATED = "CREATED";
    private static final String CHANGED = "CHANGED";
    private static final String CONTACT_ERASED = "CONTACT_ERASED";
    private static final String ARCHIVED = "ARCHIVED";

    @Override
    public Form form(CustomerEvent event) {
        if (event instanceof CustomerEvent.Created created) {
            return new Form(CREATED, 1, identified(created.id(), created.partner(), created.profile()));
        }
        if (event instanceof CustomerEvent.Changed changed) {
            return new Form(CHANGED, 1, new StoredJson().with("profile", profile(changed.profile())));
        }
        if (event instanceof CustomerEvent.ContactErased erased) {
            return new Form(CONTACT_ERASED, 1, new StoredJson().with("contact", erased.contact()));
        }
        return new Form(ARCHIVED, 1, new StoredJson());
    }

    @Override
    public CustomerEvent event(Form form, Envelope envelope) {
        StoredJson data = form.data();
        return switch (form.type() + " " + form.version()) {
            case CREATED + " 1" ->
                new CustomerEvent.Created(
                        CustomerId.of(data.text("id")),
                        PartnerId.of(data.text("partner")),
                        profile(data.object("profile")));
            case CHANGED + " 1" -> new CustomerEvent.Changed(profile(data.object("profile")));
            case CONTACT_ERASED + " 1" -> new CustomerEvent.ContactErased(ContactId.of(data.text("contact")));
            case ARCHIVED + " 1" -> new CustomerEvent.Archived();
            default ->
                throw new IllegalStateException(
                        "a customer has no event " + form.type() + " of version " + form.version());
        };
    }

    @Override
    public Customer after(Option<Customer> before, CustomerEvent event) {
        return event.after(before);
    }

    @Override
    public int stateVersion() {
        return 2;
    }

    @Override
    public StoredJson state(Customer customer) {
        return identified(customer.id(), customer.partner(), customer.profile()).with("archived", customer.archived());
    }

    @Override
    public Customer state(StoredJson stored) {
        return new Customer(
                CustomerId.of(stored.text("id")),
                PartnerId.of(stored.text("partner")),
                profile(stored.object("profile")),
                stored.flag("archived"));
    }

    private static StoredJson identified(CustomerId id, PartnerId partner, CustomerProfile profile) {
        return new StoredJson().with("id", id).with("partner", partner).with("profile", profile(profile));
    }

    private static StoredJson profile(CustomerProfile profile) {
        return new StoredJson()
                .with("name", profile.name())
                .with("region", profile.region())
                .with("zone", profile.zone())
                .with("holidays", holidays(profile.holidays()))
                .with(
                        "applications",
                        profile.applications()
                                .map(installed -> new StoredJson()
                                        .with("application", installed.application())
                                        .with("since", installed.since())))
                .with("release", profile.release())
                .with(
                        "capacity",
                        profile.capacity()
                                .map(capacity -> new StoredJson()
                                        .with("knowledgeWorkers", capacity.knowledgeWorkers())
                                        .with("workspaces", capacity.workspaces())))
                .with("sso", profile.sso())
                .with("contacts", profile.contacts());
    }

    private static CustomerProfile profile(StoredJson stored) {
        return CustomerProfile.builder()
                .name(stored.text("name"))
                .region(Region.valueOf(stored.text("region")))
                .zone(ZoneId.of(stored.text("zone")))
                .holidays(holidays(stored.object("holidays")))
                .applications(stored.objects("applications")
                        .map(installed -> new Installation(
                                UcApplication.valueOf(installed.text("application")),
                                installed.optionalInstant("since"))))
                .release(stored.option("release"))
                .capacity(stored.optionalObject("capacity")
                        .map(capacity ->
                                new Capacity(capacity.number("knowledgeWorkers"), capacity.number("workspaces"))))
                .sso(stored.flag("sso"))
                .contacts(stored.texts("contacts").map(ContactId::of))
                .build();
    }

    private static StoredJson holidays(HolidaySource source) {
        return source instanceof HolidaySource.Named named
                ? new StoredJson().with("calendar", named.calendar())
                : new StoredJson()
                        .with("dates", ((HolidaySource.Listed) source).dates().toList());
    }

    private static HolidaySource holidays(StoredJson stored) {
        return stored.option("calendar")
                .<HolidaySource>map(HolidaySource.Named::new)
                .getOrElse(() -> new HolidaySource.Listed(
                        TreeSet.ofAll(stored.texts("dates").map(LocalDate::parse))));
    }
}
