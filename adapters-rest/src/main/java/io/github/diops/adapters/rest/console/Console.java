package io.github.diops.adapters.rest.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * The pages that show what the policy says, the one that shows the HTTP contract, and the files that all refer to. Each
 * is an HTML document, to be sent as UTF-8. Knows neither clock nor HTTP: who serves it hands over the visit, and sends
 * {@link #CONTENT_SECURITY_POLICY} with the page. Thread-safe.
 */
public final class Console {
    /**
     * The value of {@code Content-Security-Policy} under which the page is whole: its own files and questions, its own
     * form, nothing inline.
     */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** Where the contract's first page is served, beside the console's own; each operation's page is below it. */
    public static final String CONTRACT = "/docs";

    /** The field by which a form is known as one that the reader was shown. */
    public static final String FORM_TOKEN = "csrf";

    private static final String BELOW = "../";

    static final Asset STYLESHEET = Asset.read("console.css", "text/css; charset=utf-8");
    static final Asset SCRIPT = Asset.read("live.js", "text/javascript; charset=utf-8");
    static final Asset ICON = Asset.read("icon.svg", "image/svg+xml");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Console.class.getClassLoader(), Console.class.getPackageName());

    private final OperationsPolicy policy;

    /** The console of that edition. */
    public Console(OperationsPolicy policy) {
        this.policy = policy;
    }

    /** The severity matrix, the response objectives, and an assessor that says what it rests on (SEV, OBJ). */
    public String severity(Visit visit) {
        return rendered(
                "severity-page",
                Map.of(
                        "frame",
                        frame(Section.SEVERITY, Phrase.SEVERITY_PAGE_TITLE, Phrase.SEVERITY_PAGE_LEAD, visit),
                        "severity",
                        SeverityCard.of(policy, visit.wording()),
                        "assessment",
                        AssessmentCard.of(policy, visit.wording(), visit.asked())));
    }

    /** Who does what, with the rule: {@code q} has words, {@code party} a holder (RSP). */
    public String responsibilities(Visit visit) {
        return rendered(
                "responsibilities-page",
                Map.of(
                        "frame",
                        frame(
                                Section.RESPONSIBILITIES,
                                Phrase.RESPONSIBILITIES_TITLE,
                                Phrase.RESPONSIBILITIES_LEAD,
                                visit),
                        "card",
                        ResponsibilityCard.of(visit.asked(), visit.wording())));
    }

    /** The rules of the edition: of {@code area}, the letters before their numbers, else a list of all. */
    public String policy(Visit visit) {
        return rendered(
                "policy-page",
                Map.of(
                        "frame",
                        frame(Section.POLICY, Phrase.RULES_TITLE, Phrase.RULES_LEAD, visit),
                        "card",
                        PolicyCard.of(policy.ruleBook(), visit)));
    }

    private Frame frame(Section section, Said title, Said lead, Visit visit) {
        return Frame.of(section, title, lead, visit, policy.name().value());
    }

    /**
     * The HTTP contract as HTML documents, made of its OpenAPI document alone: chrome in {@code language}, the
     * contract's own sentences in English, as the document has them. The first page lists the operations and the headers
     * and problems that they share; it stands under the empty name, the page of each operation under its
     * {@code operationId}, that of a problem under {@code problem-} and its name. It takes a while, so keep them.
     */
    public static io.vavr.collection.Map<String, String> contract(Language language, JsonObject openApi) {
        Wording wording = Wording.in(language);
        ContractPage page = ContractPage.of(openApi, wording);
        return page.groups()
                .flatMap(ContractGroup::operations)
                .toMap(ContractOperation::id, operation -> {
                    Frame frame = ContractPage.frame(
                            BELOW, operation.method() + " " + operation.path(), operation.summary(), openApi, wording);
                    return rendered("operation-page", Map.of("frame", frame, "operation", operation));
                })
                .merge(page.problems().toMap(ContractAnswer::id, problem -> {
                    Frame frame = ContractPage.frame(
                            BELOW,
                            problem.status(),
                            problem.text().map(Span::text).mkString(),
                            openApi,
                            wording);
                    return rendered("problem-page", Map.of("frame", frame, "problem", problem));
                }))
                .put("", rendered("contract", Map.of("page", page)));
    }

    /**
     * Asks the reader to sign in.
     *
     * @param up the way to the console's first page: empty beside it, {@code ../} one level below
     * @param href where he signs in
     * @param issuer where he ends his session with the issuer, if he can
     */
    public String signIn(Visit visit, String up, SignIn why, String href, Option<String> issuer) {
        Frame frame = Frame.of(
                Section.NOW,
                up,
                visit.wording().of(why.title()),
                visit.wording().of(why.lead()),
                visit,
                policy.name().value());
        return rendered("sign-in-page", Map.of("frame", frame, "card", new SignInCard(href, issuer)));
    }

    /** What the template of that name makes of its parameters. */
    static String rendered(String template, Map<String, Object> parameters) {
        TemplateOutput html = new StringOutput();
        TEMPLATES.render(template + ".jte", parameters, html);
        return html.toString();
    }

    /** The language that the page's own links ask for ({@code lang=en}, {@code lang=ru}), else {@code otherwise}. */
    public static Language language(Map<String, String> query, Language otherwise) {
        String tag = PageQuery.of(query).value(PageQuery.LANGUAGE);
        return List.of(Language.values())
                .find(language -> language.tag().equals(tag))
                .getOrElse(otherwise);
    }

    /** Every file that a page refers to; each may be cached for good, since its path names its content. */
    public static List<Asset> assets() {
        return List.of(STYLESHEET, SCRIPT, ICON);
    }
}
