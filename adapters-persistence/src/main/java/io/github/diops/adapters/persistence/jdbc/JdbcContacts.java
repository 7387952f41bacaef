package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Contacts;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Contacts in a table of their own. */
record JdbcContacts(Database database) implements Contacts {
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
        return database.read(session -> session.query(JdbcContacts::contact, sql));
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
