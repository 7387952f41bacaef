package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Which rows of a table a question is about, where a second table {@code <table>_customer} lists each row under each of
 * its customers.
 *
 * @param customers all of which a row must have; at most two, the scope's own and another that was asked for
 */
record Whose(String rows, List<CustomerId> customers) {
    static Whose of(String rows, Scope scope, Option<CustomerId> customer) {
        return new Whose(rows, scope.customer().toList().appendAll(customer).distinct());
    }

    /** The table whose index finds them. */
    String table() {
        return customers.isEmpty() ? rows : byCustomer();
    }

    /** The conditions on {@link #table()}, in which {@code $} is the row. */
    List<Sql> conditions(String at) {
        return customers.zipWithIndex((customer, n) -> n == 0
                ? Sql.of("$.customer = ?", customer.value())
                : Sql.of(
                        "EXISTS (SELECT 1 FROM " + byCustomer() + " o WHERE o.tenant = $.tenant AND o.customer = ?"
                                + " AND o." + at + " = $." + at + " AND o.id = $.id)",
                        customer.value()));
    }

    private String byCustomer() {
        return rows + "_customer";
    }
}
