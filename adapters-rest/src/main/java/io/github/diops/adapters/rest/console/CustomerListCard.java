package io.github.diops.adapters.rest.console;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The customers on record, the latest first.
 *
 * @param next where the list goes on, if it does
 */
record CustomerListCard(List<Row> rows, Option<String> next) {
    private static final Pattern POSITION = Pattern.compile("([0-9]{1,13})_([A-Za-z0-9._:-]{1,64})");

    /** A customer, and where its page is. */
    record Row(String name, String href, String partner, String region, String zone, String release) {}

    static CustomerListCard of(DiOps diops, Caller caller, Visit visit) {
        PageQuery query = visit.asked();
        Page<CustomerView, Position> page =
                diops.customers().list(caller, position(query.value(CaseListCard.AFTER)), Page.DEFAULT_LIMIT);
        return new CustomerListCard(
                page.items().map(view -> row(view, visit.wording())),
                page.next()
                        .map(last -> query.with(CaseListCard.AFTER, last.at().toEpochMilli() + "_" + last.id())
                                .href()));
    }

    private static Row row(CustomerView view, Wording wording) {
        CustomerId id = view.customer().id();
        return new Row(
                view.customer().profile().name(),
                "customers/" + id + "?" + PageQuery.LANGUAGE + "="
                        + wording.language().tag(),
                view.customer().partner().value(),
                view.customer().profile().region().name(),
                view.customer().profile().zone().getId(),
                view.customer().profile().release().getOrElse("–"));
    }

    private static Option<Position> position(String after) {
        Matcher matcher = POSITION.matcher(after);
        return Option.when(
                matcher.matches(),
                () -> new Position(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2)));
    }
}
