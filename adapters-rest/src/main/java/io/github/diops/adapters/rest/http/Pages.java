package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.console.Asset;
import io.github.diops.adapters.rest.console.Console;
import io.github.diops.application.DiOps;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Serves the console: its page under a strict content security policy, its files for good. */
final class Pages {
    private static final String HTML = "text/html; charset=utf-8";

    private final DiOps diops;
    private final Console console;

    private Pages(DiOps diops) {
        this.diops = diops;
        this.console = new Console(diops.policy());
    }

    static List<Operation> operations(DiOps diops) {
        Pages pages = new Pages(diops);
        return Console.assets()
                .map(asset -> new Operation(
                        HttpMethod.GET,
                        asset.path(),
                        asset.mediaType(),
                        false,
                        false,
                        DiOpsRoutes.MAX_BODY,
                        exchange -> file(asset)))
                .prepend(new Operation(HttpMethod.GET, "/", HTML, true, false, DiOpsRoutes.MAX_BODY, pages::page));
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
                .with("Cache-Control", "public, max-age=31536000, immutable");
    }
}
