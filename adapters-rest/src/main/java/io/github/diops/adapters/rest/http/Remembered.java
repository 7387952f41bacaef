package io.github.diops.adapters.rest.http;

import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.Language;
import io.vavr.Function2;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The answers of a question that is asked often and has few: each is worded once for a language, and kept. */
final class Remembered<T> {
    /** How many are kept; when one more comes, all are forgotten. */
    private static final int MOST = 1024;

    private record Key<T>(Explained<T> decision, Language language) {}

    private final Function2<Answers, Explained<T>, JsonObject> words;
    private final Map<Key<T>, Reply> replies = new ConcurrentHashMap<>();

    Remembered(Function2<Answers, Explained<T>, JsonObject> words) {
        this.words = words;
    }

    Reply in(Exchange exchange, Explained<T> decision) {
        Key<T> key = new Key<>(decision, exchange.language());
        Reply known = replies.get(key);
        if (known != null) {
            exchange.rests(decision.because());
            return known;
        }
        Reply reply = Reply.json(200, words.apply(exchange.answers(), decision));
        if (replies.size() >= MOST) {
            replies.clear();
        }
        replies.put(key, reply);
        return reply;
    }
}
