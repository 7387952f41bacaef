package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.console.ConsoleDocument;
import io.github.diops.adapters.rest.http.DocumentedApi.Documented;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract as people read it at {@code /docs} and on the page of each operation below: all of the OpenAPI document,
 * and nothing that needs a script.
 */
class DocsTest {
    private static final DocumentedApi API = DocumentedApi.shipped();
    private static final RunningService SERVICE = new RunningService("2024-03-08T12:00:00Z");
    /** How large a page may be, in bytes. */
    private static final int MOST_BYTES = 60 * 1024;

    private static final Map<Language, ConsoleDocument> PAGES = List.of(Language.values())
            .toMap(
                    language -> language,
                    language -> ConsoleDocument.of(
                            SERVICE.get("/docs?lang=" + language.tag()).body()));

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    static java.util.List<Documented> operations() {
        return API.operations().asJava();
    }

    private static ConsoleDocument page(Language language) {
        return PAGES.get(language).get();
    }

    /** The page of an operation. */
    private static ConsoleDocument page(Documented documented, Language language) {
        return pageOf(documented.operation().getString("operationId"), language);
    }

    private static ConsoleDocument pageOf(String operation, Language language) {
        return ConsoleDocument.of(
                SERVICE.get("/docs/" + operation + "?lang=" + language.tag()).body());
    }

    private static String article(Documented documented) {
        return "//article[@id='" + documented.operation().getString("operationId") + "']";
    }

    @ParameterizedTest
    @EnumSource
    void the_page_says_its_language_and_has_no_script_no_handler_and_no_inline_style(Language language) {
        ConsoleDocument page = page(language);

        assertThat(page.text("/html/@lang")).isEqualTo(language.tag());
        assertThat(page.texts("//h1")).hasSize(1);
        assertThat(page.has("//script | //style | //img | //@src | //@style")).isFalse();
        assertThat(page.has("//@*[starts-with(name(), 'on')]")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void it_loads_only_what_this_service_serves_for_good(Language language) {
        assertThat(page(language).texts("//link/@href")).hasSize(2).allSatisfy(href -> {
            HttpResponse<String> file = SERVICE.get("/" + href);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_link_inside_the_page_has_its_target(Language language) {
        List<String> ids = page(language).texts("//@id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page(language)
                        .texts("//a/@href")
                        .filter(href -> href.startsWith("#"))
                        .distinct())
                .hasSizeGreaterThan(10)
                .allMatch(href -> ids.contains(href.substring(1)));
        assertThat(page(language).texts("//@aria-labelledby")).isSubsetOf(ids);
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_that_the_document_cites_links_to_the_console_s_text_of_it(Language language) {
        ConsoleDocument console =
                ConsoleDocument.of(SERVICE.get("/policy?lang=" + language.tag()).body());
        Set<String> rules = HashSet.ofAll(console.texts("//ul[@class='areas ids']/li/@id"));
        Set<String> linked = HashSet.ofAll(API.operations()
                        .flatMap(documented -> page(documented, language).texts("//a/@href")))
                .filter(href -> href.startsWith("../policy?lang=" + language.tag() + "&area="))
                .map(href -> href.substring(href.indexOf('#') + 1));
        Set<String> described = HashSet.ofAll(Pattern.compile("[A-Z]{3}-[0-9]{2}[a-z]?")
                .matcher(API.operations()
                        .map(documented -> documented.operation().getString("description", ""))
                        .mkString("\n"))
                .results()
                .map(cited -> cited.group())
                .toList());

        assertThat(linked).isSubsetOf(rules);
        assertThat(linked).hasSizeGreaterThan(50).containsAll(described);
        assertThat(console.has("//a[@href='docs?lang=" + language.tag() + "']")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void headings_leave_out_no_level(Language language) {
        List<Integer> levels = levels(page(language));

        assertThat(levels.head()).isEqualTo(1);
        assertThat(levels.zip(levels.tail())).allMatch(pair -> pair._2() <= pair._1() + 1);
    }

    @Test
    void both_languages_show_the_same_contract() {
        assertThat(page(Language.RUSSIAN).texts("//code"))
                .isEqualTo(page(Language.ENGLISH).texts("//code"));
        assertThat(page(Language.RUSSIAN).texts("//main//*[@lang='en']"))
                .isEqualTo(page(Language.ENGLISH).texts("//main//*[@lang='en']"));
        assertThat(page(Language.RUSSIAN).text("//h1")).isEqualTo("Контракт HTTP");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void both_languages_show_the_same_operation(Documented documented) {
        assertThat(page(documented, Language.RUSSIAN).texts("//code"))
                .isEqualTo(page(documented, Language.ENGLISH).texts("//code"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_is_listed_and_shown_with_its_method_path_and_summary(Documented documented) {
        String summary = documented.operation().getString("summary");
        String listed = "//li[@id='" + documented.operation().getString("operationId") + "']";
        String href = page(Language.ENGLISH).text(listed + "/a/@href");
        ConsoleDocument page = ConsoleDocument.of(SERVICE.get("/" + href).body());

        assertThat(page(Language.ENGLISH).text(listed + "/a").replaceAll("\\s+", " "))
                .isEqualTo(documented.toString());
        assertThat(page(Language.ENGLISH).text(listed + "/span[@class='summary']"))
                .isEqualTo(summary);
        assertThat(page.text("//h1")).isEqualTo(documented.toString());
        assertThat(page.text("//p[@class='lead']")).isEqualTo(summary);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_shows_its_parameters_its_body_and_every_example(Documented documented) {
        ConsoleDocument page = page(documented, Language.ENGLISH);
        List<String> shown = page.texts(article(documented) + "//code[@class='name']");
        List<JsonObject> parameters = API.parameters(documented);

        parameters.forEach(parameter -> {
            String name = parameter.getString("name");
            if (parameter.getString("in").equals("header")) {
                assertThat(page.has(article(documented) + "//a[contains(@href, '#request-header-" + name + "')]"))
                        .as(name)
                        .isTrue();
            } else {
                assertThat(shown).contains(name);
            }
        });
        if (documented.takesBody()) {
            JsonObject content = API.requestContent(documented);
            assertThat(shown).containsAll(fields(content.getJsonObject("schema"), 0));
            content.getJsonObject("examples")
                    .forEach(example -> assertThat(page.texts(article(documented) + "//pre"))
                            .contains(squeezed(((JsonObject) example.getValue())
                                    .getJsonObject("value")
                                    .encodePrettily())));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_shows_each_answer_with_its_fields_and_each_problem(Documented documented) {
        ConsoleDocument page = page(documented, Language.ENGLISH);
        List<String> statuses = page.texts(article(documented) + "//h3")
                .map(heading -> heading.split(" ", 2)[0])
                .appendAll(page.texts(article(documented) + "//a[contains(@href, '#problem-')]"));
        JsonObject content =
                API.response(documented, API.success(documented)).get().getJsonObject("content");
        JsonObject schema =
                content.getJsonObject(content.fieldNames().iterator().next()).getJsonObject("schema");

        assertThat(statuses).containsAll(API.statuses(documented));
        assertThat(fields(schema, 0)).isSubsetOf(page.texts(article(documented) + "//code[@class='name']"));
    }

    /** The names of the fields of a schema and of what is in them. */
    private static List<String> fields(JsonObject given, int depth) {
        JsonObject schema = API.followed(given);
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        List<JsonObject> inside = List.of("allOf", "oneOf", "anyOf")
                .flatMap(kind -> DocumentedApi.objects(schema.getJsonArray(kind, new io.vertx.core.json.JsonArray())))
                .appendAll(io.vavr.control.Option.of(schema.getJsonObject("items")));
        return depth > 5
                ? List.empty()
                : List.ofAll(properties)
                        .filter(property -> property.getValue() instanceof JsonObject)
                        .flatMap(property -> fields((JsonObject) property.getValue(), depth + 1)
                                .prepend(property.getKey()))
                        .appendAll(inside.flatMap(part -> fields(part, depth + 1)));
    }

    @Test
    void what_goes_together_and_what_does_not_is_said() {
        String affected = pageOf("decideSeverity", Language.ENGLISH)
                .text("//article[@id='decideSeverity']//li[p/code[@class='name'] = 'affected']");
        assertThat(affected).contains("integer", "Together with total", "Range: 0 – ", "Example: 120");

        assertThat(pageOf("openCase", Language.ENGLISH).texts("//article[@id='openCase']//div[@class='choice']//li"))
                .anyMatch(choice -> choice.startsWith("A statement alone stated without impact affected total"));
        assertThat(pageOf("openCase", Language.RUSSIAN).texts("//article[@id='openCase']//div[@class='choice']//li"))
                .anyMatch(choice -> choice.startsWith("A statement alone stated без impact affected total"));
    }

    @Test
    void the_page_is_answered_once_under_the_content_security_policy_then_not_again() {
        HttpResponse<String> first = SERVICE.get("/docs", "Accept-Language", "ru");
        Map<String, String> headers = HashMap.ofAll(first.headers().map()).mapValues(values -> values.get(0));

        assertThat(headers.get("content-security-policy").get()).startsWith("default-src 'none'; style-src 'self';");
        assertThat(headers.get("content-language").get()).isEqualTo("ru");
        assertThat(headers.get("content-type").get()).isEqualTo("text/html; charset=utf-8");
        assertThat(first.body()).isEqualTo(page(Language.RUSSIAN).html());
        String tag = headers.get("etag").get();
        HttpResponse<String> again = SERVICE.get("/docs", "Accept-Language", "ru", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> head = SERVICE.send(SERVICE.request("/docs")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(head.body()).isEmpty();
        assertThat(Integer.parseInt(head.headers().firstValue("content-length").orElse("0")))
                .isGreaterThan(10_000);
    }

    @Test
    void a_hostile_query_changes_nothing() {
        assertThat(SERVICE.get("/docs?lang=%22%3E%3Cscript%3E&x=%3Cimg%20onerror%3D1%3E")
                        .body())
                .isEqualTo(page(Language.ENGLISH).html());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_page_of_an_operation_is_light_and_whole_and_its_links_lead_somewhere(Documented documented) {
        for (Language language : Language.values()) {
            ConsoleDocument page = page(documented, language);
            List<String> shared = page.texts("//a/@href")
                    .filter(href -> href.startsWith("../docs?lang=" + language.tag() + "#"))
                    .map(href -> href.substring(href.indexOf('#') + 1));

            assertThat(page.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
            assertThat(page.text("/html/@lang")).isEqualTo(language.tag());
            assertThat(shared).isNotEmpty().isSubsetOf(page(language).texts("//@id"));
            assertThat(levels(page).zip(levels(page).tail())).allMatch(pair -> pair._2() <= pair._1() + 1);
        }
    }

    @Test
    void the_first_page_is_light() {
        assertThat(page(Language.RUSSIAN).html().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void each_problem_has_a_page_with_its_fields_and_an_example() {
        List<String> problems =
                page(Language.ENGLISH).texts("//a/@href").filter(href -> href.startsWith("docs/problem-"));

        assertThat(problems).hasSizeGreaterThan(8).allSatisfy(href -> {
            ConsoleDocument page = ConsoleDocument.of(SERVICE.get("/" + href).body());
            assertThat(page.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
            assertThat(page.texts("//code[@class='name']")).contains("type", "title", "status");
            assertThat(page.texts("//pre").head()).contains("\"status\" : " + page.text("//h1"));
        });
    }

    @Test
    void what_is_no_operation_has_no_page() {
        assertThat(SERVICE.get("/docs/nobody").statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/docs/").statusCode()).isEqualTo(404);
    }

    private static List<Integer> levels(ConsoleDocument page) {
        return List.ofAll(Pattern.compile("<h([1-6])[ >]")
                        .matcher(page.html())
                        .results()
                        .toList())
                .map(heading -> Integer.parseInt(heading.group(1)));
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
