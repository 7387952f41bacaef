package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.feed.WindowFeed;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Fault;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;

/** Calendars to subscribe to. Calendar programs send no language of their own, so an address can name it. */
final class Feeds {
    private static final String CALENDAR = "text/calendar; charset=utf-8";
    private static final int LONGEST_TAG = 35;

    private final DiOps diops;

    Feeds(DiOps diops) {
        this.diops = diops;
    }

    /** The feed at that path. */
    Operation windows(String path) {
        return new Operation(HttpMethod.GET, path, CALENDAR, true, false, DiOpsRoutes.MAX_BODY, this::windows);
    }

    private Reply windows(Exchange exchange) {
        Fields in = exchange.query("region", "purpose", "lang");
        Option<Region> region = in.may("region").oneOf(Region.class);
        Purpose purpose = in.may("purpose").oneOf(Purpose.class).getOrElse(Purpose.PLANNED);
        Language language = language(in).getOrElse(exchange.language());
        return exchange.asked(
                in.decoded(() -> WindowFeed.text(diops.policy(), region, purpose, language, diops.now())),
                (text, caller) -> calendar(text, WindowFeed.fileName(region, purpose), language));
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
