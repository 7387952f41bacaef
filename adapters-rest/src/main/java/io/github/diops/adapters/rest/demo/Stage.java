package io.github.diops.adapters.rest.demo;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The application on a clock that runs from act to act, each in its turn. */
final class Stage {
    static final PartnerId PARTNER = PartnerId.of("aurora-voice");

    /** How many timers are told of between two acts; there are never as many. */
    private static final int MOST_TIMERS = 1_000;

    final Caller cisco =
            new Caller(Actor.of("Cleo Park, Cisco", Party.CISCO), new Scope.OfPartner(PARTNER), "demo-cisco");
    final Caller partner = new Caller(
            Actor.of("Pat Moreno, Aurora Voice", Party.PARTNER), new Scope.OfPartner(PARTNER), "demo-partner");

    private final DiOps diops;
    private final Ports ports;
    private final TreeMap<Instant, Queue<Runnable>> acts = new TreeMap<>();
    private Instant now;

    Stage(OperationsPolicy policy, Ports ports, Instant start) {
        this.ports = ports;
        this.now = start;
        this.diops = DiOps.assemble(policy, ports, () -> now);
    }

    DiOps diops() {
        return diops;
    }

    /** Whether the installation knows that holiday calendar. */
    boolean knowsHolidays(String calendar) {
        return ports.holidays().calendars().contains(calendar);
    }

    /** Puts an act on the programme; those of one instant are played in the order given. */
    void at(Instant when, Runnable act) {
        acts.computeIfAbsent(when, same -> new ArrayDeque<>()).add(act);
    }

    /** Plays what is on the programme until {@code end}, and leaves out what would come later. */
    void play(Instant end, Consumer<String> watching) {
        int played = 0;
        LocalDate told = LocalDate.ofInstant(now, ZoneOffset.UTC);
        while (!acts.isEmpty() && !acts.firstKey().isAfter(end)) {
            Map.Entry<Instant, Queue<Runnable>> next = acts.firstEntry();
            now = next.getKey();
            diops.clocks().look(MOST_TIMERS);
            while (!next.getValue().isEmpty()) {
                next.getValue().remove().run();
                played++;
            }
            acts.remove(next.getKey());
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            if (today.isAfter(told.plusDays(4))) {
                told = today;
                watching.accept(today + ": " + played + " records and steps");
            }
        }
        now = end;
        diops.clocks().look(MOST_TIMERS);
        watching.accept(played + " records and steps");
    }

    /** What was done; the programme holds nothing that the policy refuses, and nothing twice. */
    static <V> V made(Either<Problem, Outcome<V>> answer) {
        return answer.getOrElseThrow(problem -> new IllegalStateException("the demonstration was refused: " + problem))
                .fold(value -> value, again -> {
                    throw new IllegalStateException("nothing is done twice: " + again);
                });
    }
}
