package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;

/** What the policy knows, to look up: rules, the matrix, the windows. */
final class Registers {
    private static final int LONGEST_RANGE_YEARS = 5;

    private final OperationsPolicy policy;
    private final DiOps diops;

    Registers(DiOps diops) {
        this.policy = diops.policy();
        this.diops = diops;
    }

    Reply rules(Exchange exchange) {
        return Reply.json(200, exchange.answers().rules());
    }

    Reply rule(Exchange exchange) {
        return policy.ruleBook()
                .rules()
                .find(rule -> rule.id().value().equals(exchange.pathParameter("id")))
                .map(rule -> Reply.json(200, exchange.answers().rule(rule)))
                .getOrElse(() -> exchange.problems().missing());
    }

    Reply matrix(Exchange exchange) {
        return Reply.json(200, exchange.answers().matrix());
    }

    Reply windows(Exchange exchange) {
        Fields in = exchange.query("region", "from", "to");
        Option<Region> region = in.may("region").oneOf(Region.class);
        Option<Instant> from = in.need("from").instant();
        Option<Instant> to = in.need("to").instant();
        from.forEach(start -> to.forEach(end -> {
            if (!start.isBefore(end)) {
                in.fault("to", "empty_range");
            } else if (end.isAfter(start.atOffset(ZoneOffset.UTC)
                    .plusYears(LONGEST_RANGE_YEARS)
                    .toInstant())) {
                in.fault("to", "range_too_long");
            }
        }));
        return in.decoded(() -> policy.windows(
                        region.map(List::of).getOrElse(() -> List.of(Region.values())),
                        from.getOrElse(Instant.EPOCH),
                        to.getOrElse(Instant.EPOCH)))
                .fold(exchange.problems()::invalid, windows -> Reply.json(200, Answers.windows(windows)));
    }

    Reply windowsAt(Exchange exchange) {
        Fields in = exchange.query("region", "at", "purpose");
        Option<Region> region = in.need("region").oneOf(Region.class);
        Option<Instant> at = in.may("at").instant();
        Option<Purpose> purpose = in.may("purpose").oneOf(Purpose.class);
        return in.decoded(() -> region)
                .fold(
                        exchange.problems()::invalid,
                        asked -> asked.map(known -> Reply.json(
                                        200,
                                        exchange.answers()
                                                .outlook(policy.windowsAt(
                                                        known,
                                                        at.getOrElse(diops::now),
                                                        purpose.getOrElse(Purpose.PLANNED)))))
                                .getOrElse(() -> exchange.problems().missing()));
    }
}
