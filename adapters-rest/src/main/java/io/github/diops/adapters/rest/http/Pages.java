package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.console.Answer;
import io.github.diops.adapters.rest.console.Asset;
import io.github.diops.adapters.rest.console.CaseConsole;
import io.github.diops.adapters.rest.console.CertificateConsole;
import io.github.diops.adapters.rest.console.Console;
import io.github.diops.adapters.rest.console.CopConsole;
import io.github.diops.adapters.rest.console.CustomerConsole;
import io.github.diops.adapters.rest.console.ExportConsole;
import io.github.diops.adapters.rest.console.MaintenanceConsole;
import io.github.diops.adapters.rest.console.RecordConsole;
import io.github.diops.adapters.rest.console.Visit;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.domain.rule.Language;
import io.vavr.Function1;
import io.vavr.Function2;
import io.vavr.Function3;
import io.vavr.Function4;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Serves what is no JSON: the console and the contract under a strict content security policy, their files for good, the
 * metrics.
 */
final class Pages {
    static final String HTML = "text/html; charset=utf-8";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    /** The cookie in which a browser keeps the zone that its reader chose. */
    private static final String TIMES = "diops_times";

    private static final long A_YEAR = 31_536_000;

    /** The pages of the contract, made once for each language, when one is first asked for. */
    private static final Function1<Language, io.vavr.collection.Map<String, Reply>> CONTRACT =
            Function1.<Language, io.vavr.collection.Map<String, Reply>>of(language -> Console.contract(
                                    language, new JsonObject(OpenApi.text()))
                            .mapValues(page ->
                                    html(200, language, page).forAnybody().kept()))
                    .memoized();

    private final Console console;
    private final RecordConsole records;
    private final CaseConsole cases;
    private final MaintenanceConsole maintenance;
    private final CopConsole cops;
    private final ExportConsole exports;
    private final CertificateConsole certificates;
    private final CustomerConsole customers;

    private Pages(DiOps diops) {
        this.console = new Console(diops.policy());
        this.records = new RecordConsole(diops);
        this.cases = new CaseConsole(diops, Words::sentence);
        this.certificates = new CertificateConsole(diops, Words::sentence);
        this.customers = new CustomerConsole(diops, Words::sentence);
        this.exports = new ExportConsole(diops);
        this.cops = new CopConsole(diops, Words::sentence);
        this.maintenance = new MaintenanceConsole(diops, Words::sentence);
    }

    static List<Operation> operations(DiOps diops, Telemetry telemetry) {
        Pages pages = new Pages(diops);
        LoginPages logins = new LoginPages(pages.console, telemetry);
        return Console.assets()
                .map(asset -> {
                    Reply file = file(asset);
                    return new Operation(
                            HttpMethod.GET,
                            asset.path(),
                            asset.mediaType(),
                            false,
                            false,
                            Option.none(),
                            DiOpsRoutes.MAX_BODY,
                            exchange -> file);
                })
                .prependAll(pages.contractPages())
                .prependAll(pages.policyPages())
                .prependAll(pages.recordPages())
                .prependAll(pages.exports())
                .prependAll(logins.operations())
                .prepend(new Live(diops, telemetry).operation())
                .append(new Operation(
                        HttpMethod.GET,
                        "/metrics",
                        PROMETHEUS,
                        false,
                        false,
                        Option.none(),
                        DiOpsRoutes.MAX_BODY,
                        exchange -> metrics(telemetry)));
    }

    private List<Operation> policyPages() {
        return List.of(
                page("/severity", visited(console::severity)).withQuery(),
                page("/responsibilities", visited(console::responsibilities)).withQuery(),
                page("/policy", visited(console::policy)).withQuery());
    }

    private List<Operation> recordPages() {
        return List.of(
                onRecords(HttpMethod.GET, "/", read(records::now)),
                onRecords(HttpMethod.GET, "/maintenance", read(maintenance::maintenance)),
                onRecords(HttpMethod.POST, "/maintenance", sent(maintenance::plan)),
                onRecords(HttpMethod.GET, "/maintenance/{id}", one(maintenance::event)),
                onRecords(HttpMethod.POST, "/maintenance/{id}", sentTo(maintenance::ask)),
                onRecords(HttpMethod.GET, "/cop", read(cops::cop)),
                onRecords(HttpMethod.POST, "/cop", sent(cops::open)),
                onRecords(HttpMethod.GET, "/cop/{id}", one(cops::request)),
                onRecords(HttpMethod.POST, "/cop/{id}", sentTo(cops::ask)),
                onRecords(HttpMethod.GET, "/certificates/{id}", one(certificates::certificate)),
                onRecords(HttpMethod.POST, "/certificates/{id}", sentTo(certificates::ask)),
                onRecords(HttpMethod.GET, "/slo", read(records::attainment)),
                onRecords(HttpMethod.GET, "/customers", read(records::customers)),
                onRecords(HttpMethod.GET, "/customers/{id}", one(customers::customer)),
                onRecords(HttpMethod.POST, "/customers/{id}", sentTo(customers::ask)),
                onRecords(HttpMethod.GET, "/cases", read(cases::cases)),
                onRecords(HttpMethod.POST, "/cases", sent(cases::open)),
                onRecords(HttpMethod.GET, "/cases/{id}", one(cases::supportCase)),
                onRecords(HttpMethod.POST, "/cases/{id}", sentTo(cases::ask)));
    }

    private List<Operation> exports() {
        return List.of(
                export("/cases.csv", exports::cases),
                export("/customers.csv", exports::customers),
                export("/maintenance.csv", exports::maintenance),
                export("/slo.csv", exports::attainment));
    }

    private Operation export(String path, Function2<Visit, Caller, String> exported) {
        return new Operation(
                HttpMethod.GET,
                path,
                CSV,
                true,
                true,
                Option.none(),
                DiOpsRoutes.MAX_BODY,
                exchange -> exchange.called(
                        caller -> new Reply(200, CSV, LinkedHashMap.empty(), exported.apply(visit(exchange), caller))
                                .with("Content-Disposition", "attachment; filename=\"" + path.substring(1) + "\"")));
    }

    static Operation onRecords(HttpMethod method, String path, Function1<Exchange, Reply> answer) {
        return new Operation(method, path, HTML, true, true, Option.none(), DiOpsRoutes.MAX_BODY, answer);
    }

    private Function1<Exchange, Reply> read(Function2<Visit, Caller, String> shown) {
        return exchange -> exchange.called(caller -> {
            Visit visit = visit(exchange).live();
            return html(200, visit, shown.apply(visit, caller));
        });
    }

    /** The page of the record that the path names. */
    private Function1<Exchange, Reply> one(Function3<Visit, Caller, String, Answer> shown) {
        return exchange -> exchange.called(caller -> {
            Visit visit = visit(exchange).live();
            return answer(visit, shown.apply(visit, caller, exchange.pathParameter("id")));
        });
    }

    /** What became of a form that was sent to a page. */
    private Function1<Exchange, Reply> sent(Function3<Visit, Caller, Map<String, String>, Answer> done) {
        return exchange -> {
            try {
                Map<String, String> form = exchange.form();
                if (!exchange.visitor().isOwn(form)) {
                    return exchange.problems().foreignOrigin();
                }
                form.remove(Console.FORM_TOKEN);
                Visit visit = visit(exchange);
                return exchange.called(caller -> answer(visit, done.apply(visit, caller, form)));
            } catch (IllegalArgumentException e) {
                return exchange.problems().badRequest("malformed");
            }
        };
    }

    /** What became of a form that was sent to the page of the record that the path names. */
    private Function1<Exchange, Reply> sentTo(Function4<Visit, Caller, String, Map<String, String>, Answer> done) {
        return exchange -> sent((visit, caller, form) -> done.apply(visit, caller, exchange.pathParameter("id"), form))
                .apply(exchange);
    }

    /** After something was done the reader goes on by GET, so that loading again does not do it again. */
    private static Reply answer(Visit visit, Answer answer) {
        int status = switch (answer.ending()) {
            case SHOWN -> 200;
            case DONE -> 303;
            case INVALID -> 422;
            case REFUSED -> 409;
            case STALE -> 412;
            case MISSING -> 404;
        };
        return status == 303
                ? new Reply(303, HTML, LinkedHashMap.of("Location", answer.page()), "")
                : html(status, visit, answer.page());
    }

    private static Operation page(String path, Function1<Exchange, Reply> answer) {
        return new Operation(HttpMethod.GET, path, HTML, false, false, Option.none(), DiOpsRoutes.MAX_BODY, answer);
    }

    private static Reply metrics(Telemetry telemetry) {
        return new Reply(200, PROMETHEUS, LinkedHashMap.empty(), telemetry.scraped())
                .with("Cache-Control", "private, no-store");
    }

    /** The page that {@code shown} makes of a visit. */
    private Function1<Exchange, Reply> visited(Function1<Visit, String> shown) {
        return exchange -> {
            Visit visit = visit(exchange);
            return html(200, visit, shown.apply(visit));
        };
    }

    static Visit visit(Exchange exchange) {
        return Visit.of(exchange.language(), exchange.now(), query(exchange))
                .choosing(exchange.cookie(TIMES).getOrElse(""))
                .with(exchange.visitor().formToken());
    }

    private List<Operation> contractPages() {
        Preparation pages = new Preparation(CONTRACT::apply);
        return List.of(
                page(Console.CONTRACT, exchange -> contract(exchange, ""))
                        .withQuery()
                        .after(pages),
                page(Console.CONTRACT + "/{id}", exchange -> contract(exchange, exchange.pathParameter("id")))
                        .withQuery()
                        .after(pages));
    }

    private static Reply contract(Exchange exchange, String name) {
        return CONTRACT.apply(language(exchange))
                .get(name)
                .getOrElse(() -> exchange.problems().missing());
    }

    /** The language of what is shown: the query's, else the browser's. */
    static Language language(Exchange exchange) {
        return Console.language(query(exchange), exchange.language());
    }

    private static Map<String, String> query(Exchange exchange) {
        return exchange.sentQuery().entries().stream()
                .filter(entry -> Json.Text.isSound(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
    }

    /** A page; the browser keeps the zone that the visit chooses, for pages visited later, and forgets it with none. */
    private static Reply html(int status, Visit visit, String page) {
        Reply shown = html(status, visit.language(), page);
        return visit.choice()
                .map(zone -> shown.with(
                        "Set-Cookie",
                        TIMES + "=" + zone + "; Path=/; Max-Age=" + (zone.isEmpty() ? 0 : A_YEAR)
                                + "; HttpOnly; SameSite=Lax"))
                .getOrElse(shown);
    }

    static Reply html(int status, Language language, String page) {
        return new Reply(status, HTML, LinkedHashMap.empty(), page)
                .with("Content-Security-Policy", Console.CONTENT_SECURITY_POLICY)
                // without a referrer at all, browsers do not say either that a form is the page's own
                .with("Referrer-Policy", "same-origin")
                .with("Content-Language", language.tag());
    }

    private static Reply file(Asset asset) {
        return new Reply(
                        200,
                        asset.mediaType(),
                        LinkedHashMap.empty(),
                        new String(asset.bytes(), StandardCharsets.UTF_8))
                .with("Cache-Control", "public, max-age=31536000, immutable")
                .kept();
    }
}
