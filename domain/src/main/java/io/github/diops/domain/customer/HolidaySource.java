package io.github.diops.domain.customer;

import io.vavr.collection.SortedSet;
import java.time.LocalDate;

/** Where a customer's holidays come from. */
public sealed interface HolidaySource {

    /** A known calendar, by its id, such as {@code US}. */
    record Named(String calendar) implements HolidaySource {}

    /** A list of the customer's own; empty for a customer without holidays. */
    record Listed(SortedSet<LocalDate> dates) implements HolidaySource {}
}
