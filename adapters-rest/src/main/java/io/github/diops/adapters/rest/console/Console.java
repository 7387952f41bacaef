package io.github.diops.adapters.rest.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.List;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;

/**
 * The console, the page that shows the HTTP contract, and the files that both refer to. Knows
 * neither clock nor HTTP: who serves it hands over the instant and the query, and sends {@link #CONTENT_SECURITY_POLICY} with the page. Thread-safe.
 */
public final class Console {
    /**
     * The value of {@code Content-Security-Policy} under which the page is whole: its own files, its own form, no script
     * and no inline style.
     */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** Where the page of the contract is served, beside the console's own. */
    public static final String CONTRACT = "/docs";

    private static final Asset STYLESHEET = Asset.read("console.css", "text/css; charset=utf-8");
    private static final Asset ICON = Asset.read("icon.svg", "image/svg+xml");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Console.class.getClassLoader(), Console.class.getPackageName());

    private final OperationsPolicy policy;

    /** The console of that edition. */
    public Console(OperationsPolicy policy) {
        this.policy = policy;
    }

    /**
     * The page as an HTML document, to be sent as UTF-8.
     *
     * <p>The query is read as the page's own links and form write it, values already decoded: {@code week} (any date of
     * the week shown; UTC weeks from Monday; the week of {@code now} if absent), and for the severity question
     * {@code affected}, {@code total}, {@code impact}, {@code urgency}, {@code stated}, {@code openedAt} and
     * {@code zone}. A value that cannot be read is answered on the page, never by an exception; names that the page does
     * not know are kept in its links and mean nothing.
     *
     * @param now what the page calls now
     * @param query each name with its first value
     */
    public String page(Language language, Instant now, Map<String, String> query) {
        PageQuery asked = PageQuery.of(query);
        TemplateOutput html = new StringOutput();
        TEMPLATES.render("page.jte", ConsolePage.of(policy, Wording.in(language), now, asked, STYLESHEET, ICON), html);
        return html.toString();
    }

    /**
     * The HTTP contract as an HTML document, whole from its OpenAPI document alone: chrome in {@code language}, the
     * contract's own sentences in English, as the document has them. It takes a while, so keep it.
     */
    public static String contract(Language language, JsonObject openApi) {
        TemplateOutput html = new StringOutput();
        ContractPage page = ContractPage.of(openApi, Wording.in(language));
        TEMPLATES.render("contract.jte", Map.of("page", page, "icon", ICON, "stylesheet", STYLESHEET), html);
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
        return List.of(STYLESHEET, ICON);
    }
}
