package io.github.diops.adapters.rest.demo;

import io.github.diops.application.Ports;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * A fictional partner, its customers, their cases, maintenance, requests and certificates, and forty nights of backups.
 * What is shown depends on the present alone, save the ids, which are random.
 */
public final class Demo {
    private static final Duration PAST = Duration.ofDays(46);

    private Demo() {}

    /**
     * Fills an empty database as if the service had run for some weeks until {@code now}.
     *
     * @param watching is told how far it is
     * @return false, with nothing changed, if the database holds records
     */
    public static boolean fill(OperationsPolicy policy, Ports ports, Instant now, Consumer<String> watching) {
        if (!ports.archive().records(Option.none(), 1).isEmpty()) {
            return false;
        }
        Instant present = now.truncatedTo(ChronoUnit.MINUTES);
        Stage stage = new Stage(policy, ports, present.minus(PAST));
        stage.at(present.minus(PAST), () -> new Scenes(stage, Cast.create(stage), present).begin());
        stage.play(present, watching);
        return true;
    }
}
