package io.github.diops.adapters.rest.http;

import io.github.diops.domain.rule.RuleId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vavr.collection.List;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Counts and times requests by operation, and decisions by rule; beside them the figures of the JVM. */
final class Metrics {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2)
    };

    private record Series(String method, String path, int status) {}

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ConcurrentHashMap<Series, Timer> requests = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<RuleId, Counter> rules = new ConcurrentHashMap<>();

    // its notifications are listened to as long as the service runs
    @SuppressWarnings("resource")
    Metrics(Supplier<Number> droppedLines) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        FunctionCounter.builder(
                        "diops.access.log.dropped",
                        droppedLines,
                        dropped -> dropped.get().doubleValue())
                .description("Lines of the access log that found no room")
                .register(registry);
    }

    void gauge(String name, String help, Supplier<Number> value) {
        Gauge.builder(name, value).description(help).register(registry);
    }

    void answered(Exchange exchange, int status, long nanos) {
        requests.computeIfAbsent(new Series(exchange.methodName(), exchange.template(), status), this::timer)
                .record(Duration.ofNanos(nanos));
    }

    private Timer timer(Series series) {
        return Timer.builder("diops.http.requests")
                .description("Requests by operation: how many, and how long until they were answered")
                .tag("method", series.method())
                .tag("path", series.path())
                .tag("status", Integer.toString(series.status()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    /** Reasons are few: each is a word of the service's own. */
    void notLetIn(String reason) {
        registry.counter("diops.denials", "reason", reason).increment();
    }

    void rests(List<RuleId> on) {
        on.forEach(rule -> rules.computeIfAbsent(rule, this::counter).increment());
    }

    private Counter counter(RuleId rule) {
        return Counter.builder("diops.decisions")
                .description("Decisions and refusals that rest on the rule")
                .tag("rule", rule.value())
                .register(registry);
    }

    String scraped() {
        return registry.scrape();
    }
}
