package io.github.diops.adapters.rest.http;

import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.PrintStream;

/** What is told of requests: metrics for {@code /metrics}, and a line for each on an access log. Thread-safe. */
public final class Telemetry implements AutoCloseable {
    private final Option<Metrics> metrics;
    private final Option<AccessLog> accessLog;

    private Telemetry(Option<Metrics> metrics, Option<AccessLog> accessLog) {
        this.metrics = metrics;
        this.accessLog = accessLog;
    }

    /** Metrics, and the access log on {@code out}. */
    public static Telemetry of(PrintStream out) {
        AccessLog log = new AccessLog(out);
        return new Telemetry(Option.some(new Metrics(log::dropped)), Option.some(log));
    }

    /** Metrics alone. */
    public static Telemetry counting() {
        return new Telemetry(Option.some(new Metrics(() -> 0)), Option.none());
    }

    /** Nothing at all: {@code /metrics} is empty. */
    public static Telemetry silent() {
        return new Telemetry(Option.none(), Option.none());
    }

    void gauge(String name, String help, java.util.function.Supplier<Number> value) {
        metrics.forEach(on -> on.gauge(name, help, value));
    }

    /** A request was answered with that status and so many bytes of body. */
    void answered(Exchange exchange, int status, int bytes) {
        if (metrics.isDefined() || accessLog.isDefined()) {
            long nanos = exchange.nanosSoFar();
            metrics.forEach(on -> on.answered(exchange, status, nanos));
            accessLog.forEach(on -> on.answered(exchange, status, bytes, nanos));
        }
    }

    /** A request was not let in, for that reason. */
    void notLetIn(String reason) {
        metrics.forEach(on -> on.notLetIn(reason));
    }

    /** A decision or a refusal rests on those rules. */
    void rests(List<RuleId> rules) {
        metrics.forEach(on -> on.rests(rules));
    }

    /** The metrics in the Prometheus text format. */
    String scraped() {
        return metrics.map(Metrics::scraped).getOrElse("");
    }

    /** Writes what is left of the access log. */
    @Override
    public void close() {
        accessLog.forEach(AccessLog::close);
    }
}
