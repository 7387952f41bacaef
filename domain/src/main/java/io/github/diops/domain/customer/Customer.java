package io.github.diops.domain.customer;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.vavr.control.Either;

/**
 * A customer, as its events have left it. Every command is refused to any party but the partner (RSP-15).
 *
 * @param archived whether the partner has put the record away; it then stays as it is (RSP-15a)
 */
public record Customer(CustomerId id, PartnerId partner, CustomerProfile profile, boolean archived) {

    /** The event of creating this customer. */
    public static Either<Refusal, CustomerEvent.Created> create(
            Actor by, CustomerId id, PartnerId partner, CustomerProfile profile) {
        return byThePartner(by, new CustomerEvent.Created(id, partner, profile));
    }

    /** The event of changing what is known of it, the whole of it; refused once it is archived (RSP-15a). */
    public Either<Refusal, CustomerEvent.Changed> change(Actor by, CustomerProfile changed) {
        return byThePartner(by, new CustomerEvent.Changed(changed))
                .filterOrElse(event -> !archived, event -> Refusal.of(CustomerRefusal.CUSTOMER_IS_ARCHIVED));
    }

    /** The event of erasing one of its contacts, at any time; refused where it has no such contact (RSP-27a). */
    public Either<Refusal, CustomerEvent.ContactErased> eraseContact(Actor by, ContactId contact) {
        return byThePartner(by, new CustomerEvent.ContactErased(contact))
                .filterOrElse(
                        event -> profile.contacts().contains(contact),
                        event -> Refusal.of(CustomerRefusal.NO_SUCH_CONTACT).with("contact", contact));
    }

    /** The event of putting the record away for good; refused a second time (RSP-15a). */
    public Either<Refusal, CustomerEvent.Archived> archive(Actor by) {
        return byThePartner(by, new CustomerEvent.Archived())
                .filterOrElse(event -> !archived, event -> Refusal.of(CustomerRefusal.CUSTOMER_IS_ARCHIVED));
    }

    /** This customer, for whom something new is to be recorded; refused once it is archived (RSP-15b). */
    public Either<Refusal, Customer> served() {
        return archived ? Either.left(Refusal.of(CustomerRefusal.CUSTOMER_NO_LONGER_SERVED)) : Either.right(this);
    }

    private static <E extends CustomerEvent> Either<Refusal, E> byThePartner(Actor by, E event) {
        return by.standsFor(Party.PARTNER)
                ? Either.right(event)
                : Either.left(Refusal.of(CustomerRefusal.ONLY_THE_PARTNER_KEEPS_CUSTOMERS));
    }

    Customer with(CustomerProfile changed) {
        if (archived) {
            throw new IllegalStateException("customer " + id + " was changed after it was archived");
        }
        return new Customer(id, partner, changed, false);
    }

    Customer without(ContactId contact) {
        CustomerProfile left = CustomerProfile.builder()
                .from(profile)
                .contacts(profile.contacts().remove(contact))
                .build();
        return new Customer(id, partner, left, archived);
    }

    Customer putAway() {
        if (archived) {
            throw new IllegalStateException("customer " + id + " was archived twice");
        }
        return new Customer(id, partner, profile, true);
    }
}
