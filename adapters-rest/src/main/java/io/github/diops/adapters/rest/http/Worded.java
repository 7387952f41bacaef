package io.github.diops.adapters.rest.http;

import io.github.diops.domain.rule.Language;
import io.vavr.Function1;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An answer that depends on nothing but the language, worded once for each: thousands may ask for it at once. */
final class Worded {
    private final Function1<Exchange, JsonObject> words;
    private final Map<Language, Reply> replies = new ConcurrentHashMap<>();

    private Worded(Function1<Exchange, JsonObject> words) {
        this.words = words;
    }

    /** What {@code words} says of an exchange, of which it may ask the language alone. */
    static Worded once(Function1<Exchange, JsonObject> words) {
        return new Worded(words);
    }

    Reply in(Exchange exchange) {
        return replies.computeIfAbsent(
                exchange.language(),
                language -> Reply.json(200, words.apply(exchange)).kept());
    }
}
