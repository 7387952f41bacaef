package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.console.Console;
import io.github.diops.adapters.rest.console.SignIn;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Signing in to pages and out again, where that is set up; else there are no such pages. */
final class LoginPages {
    private static final Logger LOG = Logger.getLogger(LoginPages.class.getName());
    private static final String OUT = "/logout";

    private final Console console;
    private final Telemetry telemetry;

    LoginPages(Console console, Telemetry telemetry) {
        this.console = console;
        this.telemetry = telemetry;
    }

    List<Operation> operations() {
        return List.of(
                Pages.onRecords(HttpMethod.GET, "/login", exchange -> with(exchange, login -> begin(exchange, login))),
                Pages.onRecords(
                        HttpMethod.GET,
                        LoginSettings.CALLBACK,
                        exchange -> with(exchange, login -> end(exchange, login))),
                Pages.onRecords(HttpMethod.GET, OUT, exchange -> with(exchange, login -> isOut(exchange, login))),
                Pages.onRecords(HttpMethod.POST, OUT, exchange -> with(exchange, login -> leave(exchange))));
    }

    private static Reply with(Exchange exchange, io.vavr.Function1<Login, Reply> answer) {
        return exchange.visitor()
                .login()
                .map(answer)
                .getOrElse(() -> exchange.problems().missing());
    }

    private static Reply begin(Exchange exchange, Login login) {
        return next(
                exchange,
                login.begun(Option.of(exchange.sentQuery().get("next")).getOrElse("/")));
    }

    private static Reply next(Exchange exchange, Login.Next next) {
        next.cookies().forEach(exchange.visitor()::keep);
        return to(next.location());
    }

    private static Reply to(String location) {
        return new Reply(303, Pages.HTML, LinkedHashMap.of("Location", location), "");
    }

    private Reply end(Exchange exchange, Login login) {
        return login.ended(exchange.request(), exchange.sentQuery())
                .peek(next -> LOG.log(Level.INFO, "request {0}: somebody signed in", exchange.requestId()))
                .fold(failed -> failed(exchange, failed), next -> next(exchange, next));
    }

    private Reply failed(Exchange exchange, Login.Failed failed) {
        telemetry.notLetIn("login_" + failed.reason());
        LOG.log(Level.INFO, "request {0}: sign-in failed: {1}", new Object[] {exchange.requestId(), failed.reason()});
        exchange.visitor().keep(Login.left());
        return page(exchange, failed.isForNow() ? 503 : 401, SignIn.FAILED, failed.page(), Option.none());
    }

    private Reply isOut(Exchange exchange, Login login) {
        return page(exchange, 200, SignIn.OUT, "/", login.ending());
    }

    private static Reply leave(Exchange exchange) {
        try {
            if (!exchange.visitor().isOwn(exchange.form())) {
                return exchange.problems().foreignOrigin();
            }
        } catch (IllegalArgumentException e) {
            return exchange.problems().badRequest("malformed");
        }
        exchange.visitor().keep(Login.ended());
        return to(OUT);
    }

    /**
     * What is answered where somebody must be signed in: the way there, or, to a form, that nothing of it was done. A
     * redirect to the issuer would be one of a form too, which the pages' own policy forbids.
     */
    Reply needed(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        return request.method().equals(HttpMethod.POST)
                ? page(exchange, 401, SignIn.NEEDED, request.path(), Option.none())
                : to(Login.path(request.path() + (request.query() == null ? "" : "?" + request.query())));
    }

    private Reply page(Exchange exchange, int status, SignIn why, String page, Option<URI> issuer) {
        String up = "../"
                .repeat((int) exchange.request()
                                .path()
                                .chars()
                                .filter(c -> c == '/')
                                .count()
                        - 1);
        return Pages.html(
                status,
                Pages.visit(exchange).language(),
                console.signIn(Pages.visit(exchange), up, why, Login.path(page), issuer.map(URI::toString)));
    }
}
