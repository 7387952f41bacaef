package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Notices;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.Timer;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.Alert;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The response clock of cases: warnings and the breach (OBJ-10). Whichever timer of a case has come, what is told is the
 * gravest that is due at that look, under an id that names its percentage: each is told once a case (OBJ-10a).
 */
final class CaseClock implements RecordClock {
    static final String WARNING = "RESPONSE_WARNING";
    static final String BREACH = "RESPONSE_BREACH";

    private final OperationsPolicy policy;
    private final Notices told;
    private final RecordStreams<SupportCase, CaseEvent> cases;

    CaseClock(OperationsPolicy policy, Ports ports) {
        this.policy = policy;
        this.told = ports.notices();
        this.cases = new RecordStreams<>(ports.journal(), new CaseCodec());
    }

    /**
     * The timers of a case as {@code event} has left it; none where it leaves them as they were. Those that have come
     * before and were told are set again with the rest, and tell nothing then.
     */
    static Option<List<Timer>> timers(OperationsPolicy policy, CaseEvent event, SupportCase after) {
        return Option.when(
                event.movesTheClock(),
                () -> policy.outlook(after)
                        .map(Explained::value)
                        .getOrElseThrow(refusal -> new IllegalStateException("a clock that ran does not: " + refusal))
                        .map(alert -> new Timer(kind(alert), dueAt(alert), data(alert)))
                        // of two that come at one instant the later is the graver
                        .reverse()
                        .distinctBy(Timer::dueAt)
                        .reverse());
    }

    private static String kind(Alert alert) {
        return alert.isBreach() ? BREACH : WARNING;
    }

    /** When it can be told: not before its time, and a breach in the first millisecond after the deadline. */
    private static Instant dueAt(Alert alert) {
        Instant whole = alert.at().truncatedTo(ChronoUnit.MILLIS);
        return alert.isBreach() || whole.isBefore(alert.at()) ? whole.plusMillis(1) : whole;
    }

    private static String data(Alert alert) {
        return new StoredJson().with("percent", (long) alert.percent()).toString();
    }

    @Override
    public List<Notice> told(DueTimer due, Instant now) {
        return cases.load(new Scope.OfPartner(due.tenant()), due.stream())
                .flatMap(found -> policy.alert(found.state(), Option.none(), now)
                        .toOption()
                        .flatMap(Explained::value)
                        .filter(alert -> nothingGraverWasTold(due, alert))
                        .map(alert -> notice(due, found.state(), alert, now)))
                .toList();
    }

    /** After a jump back of the clock what is due may be milder than what was told; that is no news (OBJ-10a). */
    private boolean nothingGraverWasTold(DueTimer due, Alert alert) {
        return alert.graver().forAll(percent -> !told.isTold(due.tenant(), id(due, percent)));
    }

    private static String id(DueTimer due, int percent) {
        return due.stream() + "/response/" + percent;
    }

    private static Notice notice(DueTimer due, SupportCase supportCase, Alert alert, Instant now) {
        return Notice.builder()
                .tenant(due.tenant())
                .id(id(due, alert.percent()))
                .kind(kind(alert))
                .dueAt(dueAt(alert))
                .recordedAt(now)
                .customers(due.customers())
                .stream(due.stream())
                .data(new StoredJson()
                        .with("dueAt", supportCase.dueAt())
                        .with("number", supportCase.opening().number())
                        .with("percent", (long) alert.percent())
                        .with("severity", supportCase.severity())
                        .toString())
                .build();
    }
}
