package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.http.Access;
import io.github.diops.adapters.rest.http.DiOpsRoutes;
import io.github.diops.adapters.rest.http.Front;
import io.github.diops.adapters.rest.http.Limits;
import io.github.diops.adapters.rest.http.Telemetry;
import io.github.diops.application.DiOps;
import io.vavr.control.Option;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.ServerSSLOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The service on its port, with the limits it keeps. */
public final class HttpService {
    /** How long nothing at all may move on a connection: an answer that nobody reads. */
    private static final int IDLE_SECONDS = 30;

    /** How much of an answer the system takes for a client who does not read; more is not even made. */
    private static final int SEND_BUFFER = 64 * 1024;

    /** How long an answer may take out of the house, however little of it is read at a time. */
    private static final int SEND_SECONDS = 180;

    /** How often it is looked whether the files of TLS have changed. */
    static final Duration RENEWAL = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(HttpService.class.getName());

    private static final Duration START = Duration.ofSeconds(30);

    /** Servers that share a free port know each other by a negative number, which no two services may have in common. */
    private static final AtomicInteger FREE_PORTS = new AtomicInteger();

    static {
        // Where Vert.x serves WebSockets it answers a version of HTTP that it does not know itself, without a body.
        System.setProperty("vertx.disableWebsockets", "true");
    }

    /** An event loop with a server of its own. */
    private static final class Loop implements Deployable {
        private final Supplier<Future<HttpServer>> listen;

        private Loop(Supplier<Future<HttpServer>> listen) {
            this.listen = listen;
        }

        @Override
        public Future<?> deploy(Context context) {
            return listen.get();
        }
    }

    private final List<HttpServer> servers;
    private final Connections connections;

    private HttpService(List<HttpServer> servers, Connections connections) {
        this.servers = servers;
        this.connections = connections;
    }

    /**
     * Listens on {@code host} and {@code port}, 0 for a free one; {@code access} says who calls, {@code limits} how much
     * each may ask, and requests are told to {@code telemetry}.
     *
     * @throws IllegalStateException if it cannot
     */
    public static HttpService start(
            Vertx vertx, DiOps diops, Telemetry telemetry, Access access, Limits limits, String host, int port) {
        return start(vertx, diops, telemetry, access, limits, Front.NONE, host, port);
    }

    /** The same with what stands before it. */
    public static HttpService start(
            Vertx vertx,
            DiOps diops,
            Telemetry telemetry,
            Access access,
            Limits limits,
            Front front,
            String host,
            int port) {
        return start(
                vertx,
                diops,
                telemetry,
                access,
                limits,
                Router.router(vertx),
                new Site(host, port, front, Option.none()));
    }

    /** Serves its own and what is mounted on {@code router}, on an event loop for each core. */
    static HttpService start(
            Vertx vertx, DiOps diops, Telemetry telemetry, Access access, Limits limits, Router router, Site site) {
        Handler<HttpServerRequest> served = DiOpsRoutes.served(router, diops, telemetry, access, limits, site.front());
        Connections connections = Connections.watchedBy(vertx);
        HttpServerOptions plain =
                options().setHost(site.host()).setPort(site.port() == 0 ? FREE_PORTS.decrementAndGet() : site.port());
        HttpServerOptions options = site.tls().map(files -> files.in(plain)).getOrElse(plain);
        Queue<HttpServer> servers = new ConcurrentLinkedQueue<>();
        await(
                vertx.deployVerticle(
                        () -> new Loop(() -> vertx.createHttpServer(options)
                                .connectionHandler(connections::opened)
                                .invalidRequestHandler(connections.watched(
                                        request -> DiOpsRoutes.refuse(diops, telemetry, access, site.front(), request)))
                                .requestHandler(connections.watched(request -> serve(request, served)))
                                .listen()
                                .onSuccess(servers::add)),
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors())),
                START,
                "cannot listen on " + site.host() + " port " + site.port());
        HttpService service = new HttpService(List.copyOf(servers), connections);
        site.tls().forEach(files -> service.renew(vertx, files));
        return service;
    }

    /** Looks after the files of TLS: new connections get what they hold now, unless it is no good. */
    private void renew(Vertx vertx, TlsFiles files) {
        vertx.setPeriodic(
                RENEWAL.toMillis(),
                look -> vertx.executeBlocking(files::changed)
                        .onSuccess(changed -> changed.forEach(
                                read -> read.peek(this::renew).peekLeft(HttpService::keepsCertificate))));
    }

    private void renew(ServerSSLOptions options) {
        // the servers share the port, and what one of them is told holds for all
        servers.get(0)
                .updateSSLOptions(options)
                .onSuccess(done -> LOG.info("the certificate of TLS was read anew"))
                .onFailure(e -> keepsCertificate(String.valueOf(e.getMessage())));
    }

    private static void keepsCertificate(String fault) {
        LOG.log(Level.WARNING, "the certificate of TLS stays what it was: {0}", fault);
    }

    /** What is the same for every server of the service: how much of a request it takes, and how long. */
    static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxInitialLineLength(DiOpsRoutes.MAX_HEAD)
                .setMaxHeaderSize(DiOpsRoutes.MAX_HEAD)
                // a server that also waits for HTTP/2 tells of a connection only when the first head is whole
                .setHttp2ClearTextEnabled(false)
                .setSendBufferSize(SEND_BUFFER)
                .setIdleTimeout(IDLE_SECONDS)
                .setWriteIdleTimeout(SEND_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    /** An answer takes the version of its request; to one that is not HTTP/1.0 or 1.1 there is none. */
    private static void serve(HttpServerRequest request, Handler<HttpServerRequest> served) {
        if (request.version() == null) {
            request.connection().close();
        } else {
            served.handle(request);
        }
    }

    /** The port it listens on. */
    public int port() {
        return servers.get(0).actualPort();
    }

    /**
     * Takes no new connection and lets requests under way end; those that are still being sent have two seconds.
     *
     * @throws IllegalStateException if they do not within {@code atMost}
     */
    public void stop(Duration atMost) {
        connections.stop();
        await(
                Future.all(servers.stream()
                        .map(server -> server.shutdown(atMost.toMillis(), TimeUnit.MILLISECONDS))
                        .toList()),
                atMost.plusSeconds(5),
                "requests did not end");
    }

    private static <T> T await(Future<T> future, Duration atMost, String otherwise) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(otherwise + ": " + cause.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(otherwise + ": interrupted", e);
        }
    }
}
