package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.edition.WindowOutlook;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.ResponsibilityRegister;
import io.github.diops.domain.triage.IssueType;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;

/** What the policy knows, to look up: rules, the matrix, duties, releases, the windows. */
final class Registers {
    private static final int LONGEST_RANGE_YEARS = 5;
    private static final int LONGEST_WORDS = 200;

    private final OperationsPolicy policy;
    private final DiOps diops;
    private final Remembered<WindowOutlook> outlooks = new Remembered<>(Answers::outlook);
    private final Worded rules = Worded.once(exchange -> exchange.answers().rules());
    private final Worded matrix = Worded.once(exchange -> exchange.answers().matrix());
    private final Worded notificationDuties =
            Worded.once(exchange -> exchange.registers().notificationDuties());
    private final Worded everyDuty =
            Worded.once(exchange -> exchange.registers().responsibilities(ResponsibilityRegister.duties()));
    private final Worded everyIssueType =
            Worded.once(exchange -> exchange.registers().issueTypes(List.of(IssueType.values())));

    Registers(DiOps diops) {
        this.policy = diops.policy();
        this.diops = diops;
    }

    Reply rules(Exchange exchange) {
        return exchange.looked(rules);
    }

    Reply rule(Exchange exchange) {
        return exchange.called(caller -> policy.ruleBook()
                .rules()
                .find(rule -> rule.id().value().equals(exchange.pathParameter("id")))
                .map(rule -> Reply.json(200, exchange.answers().rule(rule)))
                .getOrElse(() -> exchange.problems().missing()));
    }

    Reply matrix(Exchange exchange) {
        return exchange.looked(matrix);
    }

    Reply responsibilities(Exchange exchange) {
        Fields in = exchange.query("party", "q");
        Option<Party> party = in.may("party").oneOf(Party.class);
        Option<String> words = in.may("q").words(LONGEST_WORDS);
        return exchange.asked(
                in.decoded(() -> ResponsibilityRegister.about(words.getOrElse(""))
                        .filter(duty -> party.forAll(duty.holders()::contains))),
                (duties, caller) ->
                        duties.size() == ResponsibilityRegister.duties().size()
                                ? everyDuty.in(exchange)
                                : Reply.json(200, exchange.registers().responsibilities(duties)));
    }

    Reply responsibility(Exchange exchange) {
        return exchange.called(caller -> ResponsibilityRegister.duties()
                .find(duty -> duty.id().value().equals(exchange.pathParameter("id")))
                .map(duty -> Reply.json(200, exchange.registers().responsibility(duty)))
                .getOrElse(() -> exchange.problems().missing()));
    }

    Reply issueTypes(Exchange exchange) {
        Fields in = exchange.query("q");
        Option<String> words = in.may("q").words(LONGEST_WORDS);
        return exchange.asked(
                in.decoded(() -> IssueType.about(words.getOrElse(""))),
                (types, caller) -> types.size() == IssueType.values().length
                        ? everyIssueType.in(exchange)
                        : Reply.json(200, exchange.registers().issueTypes(types)));
    }

    Reply notificationDuties(Exchange exchange) {
        return exchange.looked(notificationDuties);
    }

    Reply holidayCalendars(Exchange exchange) {
        return exchange.looked(() -> exchange.registers().holidayCalendars(diops.holidays()));
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
        return exchange.asked(
                in.decoded(() -> policy.windows(
                        region.map(List::of).getOrElse(() -> List.of(Region.values())),
                        Decoders.present(from),
                        Decoders.present(to))),
                (windows, caller) -> Reply.json(200, WindowText.of(windows)));
    }

    Reply windowsAt(Exchange exchange) {
        Fields in = exchange.query("region", "at", "purpose");
        Option<Region> region = in.need("region").oneOf(Region.class);
        Option<Instant> at = in.may("at").instant();
        Option<Purpose> purpose = in.may("purpose").oneOf(Purpose.class);
        return exchange.asked(
                in.decoded(() -> policy.windowsAt(
                        Decoders.present(region), at.getOrElse(diops::now), purpose.getOrElse(Purpose.PLANNED))),
                (outlook, caller) -> outlooks.in(exchange, outlook));
    }
}
