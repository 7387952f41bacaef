package io.github.diops.adapters.rest.http;

import io.github.diops.domain.rule.Language;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What takes its time and is done once for each language, by one worker, when it is first asked for. Whoever asks
 * meanwhile waits for that one, without a place among those who wait for records.
 */
final class Preparation {
    private final Consumer<Language> work;
    private final Map<Language, Future<Language>> done = new ConcurrentHashMap<>();

    Preparation(Consumer<Language> work) {
        this.work = work;
    }

    /** Completes when it is done for that language. */
    Future<Language> done(Language language, Vertx vertx) {
        return done.computeIfAbsent(
                language,
                wanted -> vertx.executeBlocking(
                        () -> {
                            work.accept(wanted);
                            return wanted;
                        },
                        false));
    }
}
