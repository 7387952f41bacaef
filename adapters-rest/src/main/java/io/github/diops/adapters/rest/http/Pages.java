package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.console.Asset;
import io.github.diops.adapters.rest.console.Console;
import io.github.diops.application.DiOps;
import io.github.diops.domain.rule.Language;
import io.vavr.Function1;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Serves what is no JSON: the console under a strict content security policy, its files for good, the metrics. */
final class Pages {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final DiOps diops;
    private final Console console;

    private Pages(DiOps diops) {
        this.diops = diops;
        this.console = new Console(diops.policy());
    }

    static List<Operation> operations(DiOps diops, Telemetry telemetry) {
        Pages pages = new Pages(diops);
        return Console.assets()
                .map(asset -> {
                    Reply file = file(asset);
                    return new Operation(
                            HttpMethod.GET,
                            asset.path(),
                            asset.mediaType(),
                            false,
                            false,
                            DiOpsRoutes.MAX_BODY,
                            exchange -> file);
                })
                .prepend(page("/", pages::page).withQuery())
                .append(new Operation(
                        HttpMethod.GET,
                        "/metrics",
                        PROMETHEUS,
                        false,
                        false,
                        DiOpsRoutes.MAX_BODY,
                        exchange -> metrics(telemetry)));
    }

    private static Operation page(String path, Function1<Exchange, Reply> answer) {
        return new Operation(HttpMethod.GET, path, HTML, false, false, DiOpsRoutes.MAX_BODY, answer);
    }

    private static Reply metrics(Telemetry telemetry) {
        return new Reply(200, PROMETHEUS, LinkedHashMap.empty(), telemetry.scraped())
                .with("Cache-Control", "private, no-store");
    }

    private Reply page(Exchange exchange) {
        Map<String, String> query = exchange.sentQuery().entries().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
        Language language = Console.language(query, exchange.language());
        return new Reply(200, HTML, LinkedHashMap.empty(), console.page(language, diops.now(), query))
                .with("Content-Security-Policy", Console.CONTENT_SECURITY_POLICY)
                .with("Content-Language", language.tag());
    }

    private static Reply file(Asset asset) {
        return new Reply(
                        200,
                        asset.mediaType(),
                        LinkedHashMap.empty(),
                        new String(asset.bytes(), StandardCharsets.UTF_8))
                .with("Cache-Control", "public, max-age=31536000, immutable")
                .kept();
    }
}
