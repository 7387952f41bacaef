package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.feed.MaintenanceFeed;
import io.github.diops.adapters.rest.feed.WindowFeed;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Calendars to subscribe to. Calendar programs send no language of their own and no credential, so an address can name
 * the one and hold a {@link FeedToken} for the other.
 */
final class Feeds {
    static final String CALENDAR = "text/calendar; charset=utf-8";
    private static final int LONGEST_TAG = 35;

    /** The latest planned that a feed looks through; older maintenance is found in the list. */
    private static final int MOST_EVENTS = 1_000;

    /** How long maintenance stays in its feed after its window. */
    private static final Duration KEPT = Duration.ofDays(92);

    private final DiOps diops;

    Feeds(DiOps diops) {
        this.diops = diops;
    }

    /** The feed at that path; ten years of windows are made on a worker. */
    Operation windows(String path) {
        return new Operation(
                HttpMethod.GET, path, CALENDAR, true, true, Option.none(), DiOpsRoutes.MAX_BODY, this::windows);
    }

    private Reply windows(Exchange exchange) {
        Fields in = exchange.query("region", "purpose", "lang", FeedToken.PARAMETER);
        Option<Region> region = in.may("region").oneOf(Region.class);
        Purpose purpose = in.may("purpose").oneOf(Purpose.class).getOrElse(Purpose.PLANNED);
        Language language = language(in).getOrElse(exchange.language());
        return exchange.asked(
                in.decoded(() -> WindowFeed.text(diops.policy(), region, purpose, language, diops.now())),
                (text, caller) -> calendar(text, WindowFeed.fileName(region, purpose), language));
    }

    /** The feed of maintenance on record at that path. */
    Operation maintenance(String path) {
        return new Operation(
                HttpMethod.GET, path, CALENDAR, true, true, Option.none(), DiOpsRoutes.MAX_BODY, this::maintenance);
    }

    private Reply maintenance(Exchange exchange) {
        Fields in = exchange.query("customer", "lang", FeedToken.PARAMETER);
        Option<CustomerId> customer = RequestDecoders.customer(in.may("customer"));
        Language language = language(in).getOrElse(exchange.language());
        return exchange.asked(
                in.decoded(() -> customer),
                (asked, caller) -> calendar(
                        MaintenanceFeed.text(
                                maintenance(caller, asked),
                                caller.scope().customer().orElse(asked),
                                language),
                        MaintenanceFeed.FILE_NAME,
                        language));
    }

    /** The maintenance within the caller's scope whose windows are ahead or not long past, by its window. */
    private List<MaintenanceFeed.Entry> maintenance(Caller caller, Option<CustomerId> customer) {
        Instant keptFrom = diops.now().minus(KEPT);
        List<MaintenanceView> found = List.empty();
        Option<Position> after = Option.none();
        do {
            Page<MaintenanceView, Position> page = diops.maintenance().list(caller, customer, after, Page.MAX_LIMIT);
            found = found.appendAll(page.items());
            after = page.next();
        } while (after.isDefined() && found.size() < MOST_EVENTS);
        return found.map(view -> new MaintenanceFeed.Entry(view.maintenance(), view.version()))
                .filter(entry -> entry.maintenance().window().endExclusive().isAfter(keptFrom))
                .sorted(Comparator.comparing((MaintenanceFeed.Entry entry) ->
                                entry.maintenance().window().start())
                        .thenComparing(entry -> entry.maintenance().plan().id().value()));
    }

    private static Option<Language> language(Fields in) {
        return in.may("lang").words(LONGEST_TAG).flatMap(tag -> {
            Option<Language> known =
                    List.of(Language.values()).find(language -> language.tag().equals(tag));
            if (known.isEmpty()) {
                in.fault(Fault.of("lang", "unknown_value")
                        .with(
                                "known",
                                List.of(Language.values()).map(Language::tag).mkString(", ")));
            }
            return known;
        });
    }

    private static Reply calendar(String text, String fileName, Language language) {
        return new Reply(200, CALENDAR, LinkedHashMap.empty(), text)
                .with("Content-Language", language.tag())
                .with("Content-Disposition", "inline; filename=\"" + fileName + "\"");
    }
}
