package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.Contacts;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.Timer;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerEvent;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Customers as records. Their contacts are stored apart: with each commit those that the profile names and that are not
 * there yet are added, and those that it names no longer are erased.
 */
final class CustomerRecords implements RecordKind<Customer, CustomerEvent, CustomerView> {
    private final Contacts contacts;
    private final Journal journal;
    private final List<StoredContact> coming;
    private final Instant now;

    /**
     * @param coming contacts that a command is about to add
     * @param now when the command is given
     */
    CustomerRecords(Ports ports, List<StoredContact> coming, Instant now) {
        this.contacts = ports.contacts();
        this.journal = ports.journal();
        this.coming = coming;
        this.now = now;
    }

    @Override
    public StreamKey.Kind kind() {
        return StreamKey.Kind.CUSTOMER;
    }

    @Override
    public CustomerCodec codec() {
        return new CustomerCodec();
    }

    @Override
    public CustomerId id(Customer customer) {
        return customer.id();
    }

    /** A customer does not remember when its last event happened, but the journal does. */
    @Override
    public Instant lastEventAt(Customer customer) {
        Scope partners = new Scope.OfPartner(customer.partner());
        StreamKey key = StreamKey.of(kind(), customer.id());
        return journal.read(partners, key)
                .flatMap(stored -> journal.events(partners, key, stored.head().version() - 1, 1)
                        .headOption())
                .map(last -> Envelope.of(StoredJson.parse(last.body())).at())
                .getOrElse(Instant.EPOCH);
    }

    /** A customer's events have no instant of their own but that of the command. */
    @Override
    public Deed deed(CustomerEvent event, Instant at) {
        return new Deed(event.by(), event.rule(), at);
    }

    @Override
    public Set<CustomerId> customers(Customer customer) {
        return HashSet.of(customer.id());
    }

    @Override
    public Commit.Builder listed(Commit.Builder commit, Customer after) {
        List<StoredContact> stored = stored(after);
        return commit.contacts(
                        coming.filter(contact -> after.profile().contacts().contains(contact.id())
                                && !stored.map(StoredContact::id).contains(contact.id())))
                .erasedContacts(stored.map(StoredContact::id)
                        .reject(id -> after.profile().contacts().contains(id)));
    }

    @Override
    public Option<Instant> listedAt(CustomerEvent event) {
        return Option.when(event instanceof CustomerEvent.Created, now);
    }

    /** Nights are watched as the profile says; those of a customer that is put away no more (BKP-08c). */
    @Override
    public Option<List<Timer>> timers(CustomerEvent event, Customer after) {
        if (event instanceof CustomerEvent.ContactErased) {
            return Option.none();
        }
        return Option.some(after.archived() ? List.empty() : BackupClock.timers(after.profile(), now));
    }

    @Override
    public CustomerView view(RecordStreams.Loaded<Customer> found, Instant at) {
        List<StoredContact> known = found.state().profile().contacts().isEmpty()
                ? List.empty()
                : stored(found.state()).appendAll(coming);
        return new CustomerView(
                found.state(),
                found.state()
                        .profile()
                        .contacts()
                        .flatMap(id -> known.find(contact -> contact.id().equals(id)))
                        .map(StoredContact::contact),
                found.head().version());
    }

    private List<StoredContact> stored(Customer customer) {
        return contacts.of(new Scope.OfPartner(customer.partner()), customer.id());
    }
}
