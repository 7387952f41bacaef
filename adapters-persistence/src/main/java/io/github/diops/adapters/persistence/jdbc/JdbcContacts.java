package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.Contacts;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Contacts in a table of their own. */
record JdbcContacts(Database database) implements Contacts {
    /** Erases and adds the contacts of {@code commit}. */
    static void change(Session session, Commit commit) throws SQLException {
        for (CustomerId customer : commit.customers()) {
            for (ContactId erased : commit.erasedContacts()) {
                session.update(
                        "DELETE FROM contact WHERE tenant = ? AND customer = ? AND id = ?",
                        commit.tenant().value(),
                        customer.value(),
                        erased.value());
            }
            if (commit.contacts().nonEmpty()) {
                add(session, commit.tenant(), customer, commit.contacts());
            }
        }
    }

    private static void add(Session session, PartnerId tenant, CustomerId customer, List<StoredContact> contacts)
            throws SQLException {
        long position = session.query(
                        row -> row.getLong(1),
                        Sql.of(
                                "SELECT coalesce(max(position), 0) FROM contact WHERE tenant = ? AND customer = ?",
                                tenant.value(),
                                customer.value()))
                .head();
        for (StoredContact contact : contacts) {
            position++;
            int added = session.update(
                    """
                    INSERT INTO contact (tenant, customer, id, position, name, team, phone, email)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING""",
                    tenant.value(),
                    customer.value(),
                    contact.id().value(),
                    position,
                    contact.contact().name(),
                    contact.contact().team(),
                    contact.contact().phone().map(PhoneNumber::value).getOrNull(),
                    contact.contact().email().map(EmailAddress::value).getOrNull());
            if (added == 0) {
                throw new IllegalArgumentException("contact id " + contact.id() + " of " + customer + " is used twice");
            }
        }
    }

    @Override
    public List<StoredContact> of(Scope scope, CustomerId customer) {
        if (!scope.customer().forAll(customer::equals)) {
            return List.empty();
        }
        Sql sql = Sql.of("""
                        SELECT c.id, c.name, c.team, c.phone, c.email
                        FROM contact c
                        WHERE c.tenant = (
                            SELECT t.tenant FROM tenant t
                            WHERE EXISTS (SELECT 1 FROM contact k WHERE k.tenant = t.tenant AND k.customer = ?)""", customer.value())
                .and(scope.partner()
                        .map(own -> Sql.of(" AND t.tenant = ?", own.value()))
                        .getOrElse(Sql.EMPTY))
                .and(" ORDER BY t.tenant LIMIT 1) AND c.customer = ? ORDER BY c.position, c.id", customer.value());
        return database.read(scope, session -> session.query(JdbcContacts::contact, sql));
    }

    private static StoredContact contact(ResultSet row) throws SQLException {
        return new StoredContact(
                ContactId.of(row.getString("id")),
                new Contact(
                        row.getString("name"),
                        row.getInt("team") == 1,
                        Option.of(row.getString("phone")).map(PhoneNumber::new),
                        Option.of(row.getString("email")).map(EmailAddress::new)));
    }
}
