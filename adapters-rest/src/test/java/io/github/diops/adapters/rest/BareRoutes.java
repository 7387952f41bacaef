package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.http.Access;
import io.github.diops.adapters.rest.http.Front;
import io.github.diops.adapters.rest.http.Limits;
import io.github.diops.adapters.rest.http.Telemetry;
import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.control.Option;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.time.InstantSource;

/**
 * What the load script measures the service against: the service's own server and router with two bare routes beside
 * its own, which read a body, ignore it, and answer as many bytes as the real ones do. {@code bare} starts nothing but
 * such a server, to compare starts. Arguments: {@code routes|bare}, {@code on|off} for metrics and access log, and the
 * length of each bare answer.
 */
public final class BareRoutes {
    private BareRoutes() {}

    /** Prints the ready line; ends when it is killed. */
    public static void main(String[] args) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        if (args[0].equals("bare")) {
            router.get("/").handler(context -> context.response().end("ok"));
            vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(0, "127.0.0.1")
                    .onSuccess(server -> System.out.println("bare ready on http://127.0.0.1:" + server.actualPort()));
            Thread.currentThread().join();
        }
        DiOps diops = DiOps.assemble(
                OperationsPolicy.standard(),
                Ports.of(new MemoryStorage(), HolidayCalendars.NONE),
                InstantSource.system());
        Telemetry telemetry = args[1].equals("on") ? Telemetry.of(System.err) : Telemetry.silent();
        for (int at = 2; at < args.length; at++) {
            byte[] answer = " ".repeat(Integer.parseInt(args[at])).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            router.route("/bare/" + at).handler(context -> {
                Buffer body = Buffer.buffer();
                context.request()
                        .handler(body::appendBuffer)
                        .endHandler(end -> context.response()
                                .putHeader("Content-Type", "application/json")
                                .end(Buffer.buffer(answer)));
            });
        }
        HttpService service = HttpService.start(
                vertx,
                diops,
                telemetry,
                Access.local(diops),
                Limits.none(),
                router,
                new Site("127.0.0.1", 0, Front.NONE, Option.none()));
        System.out.println("routes ready on http://127.0.0.1:" + service.port());
        Thread.currentThread().join();
    }
}
