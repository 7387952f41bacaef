package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.console.Console;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.Right;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.IdentityHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets a request pass whose caller is known and may call what he asks for. Whom it does not let in, it tells the log and
 * the metrics; a known principal's denial stands in the trail too, and where it cannot stand there, the request fails.
 */
final class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final Option<Reply> PASSED = Option.none();
    private static final String NOT_ALLOWED = "not_allowed";
    private static final String TOO_MANY = "too_many_requests";

    /** Whoever looks after the service asks for these by the same address as whoever floods it through a proxy. */
    private static final String PROBES = "/health/";

    private final DiOps diops;
    private final Telemetry telemetry;
    private final Limits limits;
    private final LoginPages logins;
    /** The rights that each operation needs; an operation is itself alone. */
    private final IdentityHashMap<Operation, Set<Right>> needed = new IdentityHashMap<>();

    /** @throws IllegalStateException if one of the operations has no row in {@link AccessTable} */
    Gate(DiOps diops, Telemetry telemetry, Limits limits, List<Operation> operations) {
        this.diops = diops;
        this.telemetry = telemetry;
        this.limits = limits;
        this.logins = new LoginPages(new Console(diops.policy()), telemetry);
        telemetry.gauge("diops.limited.callers", "Callers whose requests are counted", limits::callers);
        operations.forEach(operation -> needed.put(operation, AccessTable.rights(operation)));
    }

    /** Whether anybody may pass, known or not. */
    boolean isOpen(Operation operation) {
        return rights(operation).isEmpty();
    }

    /** Whether finding out who calls would ask the storage or the issuer. */
    boolean waitsForCaller(Exchange exchange, Operation operation) {
        return !isOpen(operation) && exchange.waitsForPrincipal();
    }

    /**
     * What whoever asks more than he may is told; else the request is counted. It is no denial of what was asked, and
     * so only the metrics count it: a flood shall fill neither trail nor log.
     */
    Option<Reply> overLimit(Exchange exchange, Operation operation) {
        return (isOpen(operation)
                        ? limits.secondsToWait(
                                operation.path().startsWith(PROBES) ? PROBES + origin(exchange) : origin(exchange))
                        : exchange.principal()
                                .fold(unknown -> limits.secondsToWait(origin(exchange)), limits::secondsToWait))
                .map(seconds -> {
                    telemetry.notLetIn(TOO_MANY);
                    return exchange.problems().tooManyRequests(seconds);
                });
    }

    private static String origin(Exchange exchange) {
        return exchange.approach().clientsNetwork();
    }

    /** Whether {@link #refusal} would tell the trail; it is known who calls. */
    boolean tellsTrail(Exchange exchange, Operation operation) {
        return !isOpen(operation) && exchange.principal().exists(known -> !isAllowed(exchange, known, operation));
    }

    /** Why the request does not pass, if it does not. */
    Option<Reply> refusal(Exchange exchange, Operation operation) {
        return isOpen(operation)
                ? PASSED
                : exchange.principal()
                        .fold(
                                unknown -> notKnown(exchange, operation, unknown),
                                known -> isAllowed(exchange, known, operation)
                                        ? PASSED
                                        : denied(exchange, operation, known));
    }

    private Set<Right> rights(Operation operation) {
        Set<Right> rights = needed.get(operation);
        if (rights == null) {
            throw new IllegalStateException("not served: " + AccessTable.name(operation));
        }
        return rights;
    }

    /** An address is easily passed on: a key in it opens feeds if it is for that, and whatever else it is for, nothing. */
    private boolean isAllowed(Exchange exchange, Principal principal, Operation operation) {
        return exchange.isByFeedToken()
                ? principal.may(Right.FEEDS_READ)
                : principal.rights().containsAll(rights(operation));
    }

    /** What is wrong with a request that needs no credential is told with all else that is wrong with it. */
    private Option<Reply> notKnown(Exchange exchange, Operation operation, Access.Unknown unknown) {
        if (!unknown.faults().isEmpty()) {
            return PASSED;
        }
        told(exchange, operation, unknown.reason(), unknown.detail());
        return Option.some(exchange.visitor()
                .login()
                // what asks for a stream could not be led through a login
                .filter(login -> !operation.contentType().equals(Live.EVENT_STREAM))
                .map(login -> logins.needed(exchange))
                .getOrElse(() -> exchange.problems().unauthorized(unknown.isNothing())));
    }

    private Option<Reply> denied(Exchange exchange, Operation operation, Principal principal) {
        diops.oversight().denied(principal.caller(exchange.requestId()), AccessTable.name(operation));
        told(exchange, operation, NOT_ALLOWED, principal.actor().name());
        return Option.some(exchange.problems().notAllowed());
    }

    private void told(Exchange exchange, Operation operation, String reason, String detail) {
        telemetry.notLetIn(reason);
        LOG.log(Level.INFO, "request {0}: {1} not let in: {2} {3}", new Object[] {
            exchange.requestId(), AccessTable.name(operation), reason, detail
        });
    }
}
