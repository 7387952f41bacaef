package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerEvent;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/** The customers that other records are about, and their calendars as those records copy them. */
final class Customers {
    private final RecordStreams<Customer, CustomerEvent> streams;
    private final HolidayCalendars holidays;

    Customers(Ports ports) {
        this.streams = new RecordStreams<>(ports.journal(), new CustomerCodec());
        this.holidays = ports.holidays();
    }

    /** The customer of that id within that scope, or none. */
    Option<RecordStreams.Loaded<Customer>> find(Scope scope, CustomerId id) {
        return streams.load(scope, StreamKey.of(StreamKey.Kind.CUSTOMER, id));
    }

    /** The customer of that id within the caller's scope, or the fault of whoever names it at {@code pointer}. */
    Either<Fault, RecordStreams.Loaded<Customer>> named(Caller caller, CustomerId id, String pointer) {
        return find(caller.scope(), id).toEither(() -> Fault.of(pointer, "unknown_record"));
    }

    /**
     * The customer's calendar with the holidays of the years {@code from} to {@code to}, both included; or the fault of
     * the instant at {@code pointer} where those of a year are not known.
     */
    Either<Fault, BusinessCalendar> calendar(CustomerProfile profile, int from, int to, String pointer) {
        return holidays(profile.holidays(), from, to, pointer)
                .map(dates -> BusinessCalendar.weekdays(profile.zone()).withHolidays(dates));
    }

    private Either<Fault, Set<LocalDate>> holidays(HolidaySource source, int from, int to, String pointer) {
        if (source instanceof HolidaySource.Listed listed) {
            return Either.right(listed.dates());
        }
        String calendar = ((HolidaySource.Named) source).calendar();
        return Either.sequenceRight(List.rangeClosed(from, to)
                        .map(year -> holidays.holidays(calendar, year)
                                .toEither(
                                        () -> Fault.of(pointer, "unknown_year").with("year", year))))
                .map(years -> years.flatMap(dates -> dates).toSet());
    }

    /** The year of that instant on the customer's clock. */
    static int year(CustomerProfile profile, Instant instant) {
        return LocalDate.ofInstant(instant, profile.zone()).getYear();
    }
}
