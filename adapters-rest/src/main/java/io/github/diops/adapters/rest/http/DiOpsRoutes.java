package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.Fault;
import io.vavr.Function0;
import io.vavr.Function1;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/**
 * Every route of DI Ops. Another program mounts them on a router of its own:
 * {@code DiOpsRoutes.mount(router, diops)}; its own routes come first. Requests act in local mode, so such a program
 * listens on loopback only; {@link #served} takes another {@link Access}, and {@link Limits} of what each caller may ask.
 */
public final class DiOpsRoutes {
    /** The largest body of a request, in bytes; batches may be larger. */
    public static final int MAX_BODY = 64 * 1024;

    /** The largest request line, and the largest header fields together, in bytes. */
    public static final int MAX_HEAD = 8 * 1024;

    private static final String API = "/api/v1";

    private DiOpsRoutes() {}

    /** Mounts every route on {@code router}, with metrics; whatever they do not know is answered 404. */
    public static void mount(Router router, DiOps diops) {
        mount(router, diops, Telemetry.counting());
    }

    /** Mounts every route on {@code router}; requests are told to {@code telemetry}. */
    public static void mount(Router router, DiOps diops, Telemetry telemetry) {
        served(router, diops, telemetry, Access.local(diops), Limits.none(), Front.NONE);
    }

    /**
     * Mounts every route on {@code router}, and answers what is asked by an operation's very path without it; all else
     * goes to the router.
     */
    public static Handler<HttpServerRequest> served(
            Router router, DiOps diops, Telemetry telemetry, Access access, Limits limits, Front front) {
        Protocol protocol = mount(
                router,
                diops,
                telemetry,
                access,
                limits,
                front,
                operations(diops).appendAll(Pages.operations(diops, telemetry)));
        return request -> {
            if (!protocol.handled(request)) {
                router.handle(request);
            }
        };
    }

    static Protocol mount(
            Router router,
            DiOps diops,
            Telemetry telemetry,
            Access access,
            Limits limits,
            Front front,
            List<Operation> operations) {
        Protocol protocol = new Protocol(diops, telemetry, access, limits, front, operations);
        router.route().last().handler(protocol::handle).failureHandler(protocol::failed);
        // what fails before any route is found: a path that cannot be decoded
        router.errorHandler(400, protocol::malformed).errorHandler(500, protocol::failed);
        return protocol;
    }

    /** The operations of the API, each of which the OpenAPI document describes. */
    static List<Operation> operations(DiOps diops) {
        Decisions decisions = new Decisions(diops);
        Registers registers = new Registers(diops);
        Records records = new Records(diops);
        Feeds feeds = new Feeds(diops);
        Function0<Reply> openApi = Function0.<Reply>of(
                        () -> new Reply(200, Reply.JSON, LinkedHashMap.empty(), OpenApi.text())
                                .forAnybody()
                                .kept())
                .memoized();
        Reply up = Reply.json(200, new JsonObject().put("status", "UP"));
        return List.of(
                        Operation.pure(HttpMethod.POST, API + "/decisions/severity", decisions::severity),
                        Operation.pure(
                                HttpMethod.POST, API + "/decisions/response-deadline", decisions::responseDeadline),
                        Operation.batch(HttpMethod.POST, API + "/decisions/attainment", decisions::attainment),
                        Operation.pure(HttpMethod.POST, API + "/decisions/triage", decisions::triage),
                        Operation.pure(HttpMethod.POST, API + "/decisions/escalation", decisions::escalation),
                        Operation.pure(HttpMethod.POST, API + "/decisions/window-fit", decisions::windowFit),
                        Operation.pure(HttpMethod.POST, API + "/decisions/notice", decisions::notice),
                        Operation.pure(HttpMethod.POST, API + "/decisions/reschedule", decisions::reschedule),
                        Operation.pure(
                                HttpMethod.POST, API + "/decisions/certificate-renewal", decisions::certificateRenewal),
                        Operation.pure(HttpMethod.POST, API + "/decisions/cop", decisions::cop),
                        Operation.batch(
                                HttpMethod.POST, API + "/decisions/backup-retention", decisions::backupRetention),
                        Operation.batch(HttpMethod.POST, API + "/decisions/recovery", decisions::recovery),
                        Operation.pure(HttpMethod.POST, API + "/decisions/capacity", decisions::capacity),
                        Operation.pure(HttpMethod.POST, API + "/decisions/monitoring", decisions::monitoring),
                        Operation.pure(HttpMethod.GET, API + "/severity/matrix", registers::matrix),
                        Operation.pure(HttpMethod.GET, API + "/policy/rules", registers::rules),
                        Operation.pure(HttpMethod.GET, API + "/policy/rules/{id}", registers::rule),
                        Operation.pure(HttpMethod.GET, API + "/responsibilities", registers::responsibilities)
                                .withQuery(),
                        Operation.pure(HttpMethod.GET, API + "/responsibilities/{id}", registers::responsibility),
                        Operation.pure(HttpMethod.GET, API + "/issue-types", registers::issueTypes)
                                .withQuery(),
                        Operation.pure(HttpMethod.GET, API + "/notifications/duties", registers::notificationDuties),
                        Operation.pure(HttpMethod.GET, API + "/holiday-calendars", registers::holidayCalendars),
                        Operation.longRegister(API + "/maintenance/windows", registers::windows),
                        Operation.pure(HttpMethod.GET, API + "/maintenance/windows/at", registers::windowsAt)
                                .withQuery(),
                        feeds.windows(API + "/maintenance/windows.ics"),
                        feeds.maintenance(API + "/maintenance/events.ics"),
                        Operation.onRecords(HttpMethod.POST, API + "/cases", records::openCase),
                        Operation.onRecords(HttpMethod.GET, API + "/cases", records::listCases)
                                .withQuery(),
                        Operation.onRecords(HttpMethod.GET, API + "/cases/{id}", records::readCase),
                        Operation.onRecords(HttpMethod.GET, API + "/cases/{id}/timeline", records::timeline)
                                .withQuery(),
                        Operation.pure(HttpMethod.GET, "/health/live", exchange -> up),
                        Operation.onRecords(HttpMethod.GET, "/health/ready", records::ready),
                        Operation.pure(HttpMethod.GET, "/openapi.json", exchange -> openApi.apply())
                                .after(new Preparation(language -> openApi.apply())))
                .appendAll(new CustomerRecords(diops).operations())
                .appendAll(caseCommands(records))
                .appendAll(new RequestRecords(diops).operations())
                .appendAll(new BackupRecords(diops).operations())
                .appendAll(new Oversight(diops).operations())
                .appendAll(new PlanRecords(diops).operations())
                .appendAll(new ReleaseRecords(diops).operations());
    }

    private static List<Operation> caseCommands(Records records) {
        return List.of(
                caseCommand("acknowledge", records, CaseDecoders::acknowledge),
                caseCommand("severity", records, CaseDecoders::changeSeverity),
                caseCommand("severity-requests", records, CaseDecoders::requestSeverity),
                caseCommand("status", records, CaseDecoders::giveStatus),
                caseCommand("contact-unavailable", records, CaseDecoders::loseContact),
                caseCommand("contact-available", records, CaseDecoders::regainContact),
                caseCommand("observe", records, CaseDecoders::observe),
                caseCommand("resolve", records, CaseDecoders::resolve),
                caseCommand("reopen", records, CaseDecoders::reopen),
                caseCommand("close", records, CaseDecoders::close),
                caseCommand("withdraw", records, CaseDecoders::withdraw),
                caseCommand("escalate", records, CaseDecoders::escalate));
    }

    private static Operation caseCommand(
            String name,
            Records records,
            Function1<Json.Document, Either<List<Fault>, RecordProtocol.Timed<CaseCommand>>> decode) {
        return Operation.onRecords(HttpMethod.POST, API + "/cases/{id}/" + name, records.commandCase(decode));
    }

    /** Answers a request that the server could not even parse: malformed, or its line or headers too long. */
    public static void refuse(DiOps diops, Telemetry telemetry, Access access, Front front, HttpServerRequest request) {
        Exchange exchange = Exchange.unread(diops, telemetry, access, front, request);
        Throwable cause = request.decoderResult().cause();
        String what = cause == null ? "" : cause.getClass().getSimpleName();
        Problems problems = exchange.problems();
        Reply reply = switch (what) {
            case "TooLongHttpLineException" -> problems.uriTooLong(MAX_HEAD);
            case "TooLongHttpHeaderException" -> problems.headersTooLarge(MAX_HEAD);
            default -> problems.badRequest("malformed");
        };
        new Delivery(telemetry).send(exchange, reply.with("Connection", "close"));
    }
}
