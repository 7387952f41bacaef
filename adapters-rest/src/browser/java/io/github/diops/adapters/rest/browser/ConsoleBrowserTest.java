package io.github.diops.adapters.rest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the console in a real browser: in both languages, light and dark, on a telephone and on a screen. The
 * pages are found by following links from the first one, one for each kind of record.
 */
@SuppressWarnings("NullAway.Init")
class ConsoleBrowserTest {
    /** How large a page may be without its pictures, in bytes. */
    private static final int MOST_BYTES = 60 * 1024;

    private static final Path PICTURES = Path.of("target", "browser");
    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.href)";

    private static final List<String> TABLE = new ArrayList<>();

    private static DemoSite site;
    private static Browsers browsers;
    private static Map<String, String> pages;

    @BeforeAll
    static void open() {
        site = new DemoSite();
        browsers = new Browsers();
        pages = found();
    }

    /** Prints how many faults each page has in each variant. */
    @AfterAll
    static void close() {
        System.out.println("faults    " + pages.keySet().stream().map(kind -> " " + kind).collect(Collectors.joining()));
        TABLE.forEach(System.out::println);
        browsers.close();
        site.close();
    }

    /** The pages by their kind: a path in which an id stands for every other of its kind. */
    private static Map<String, String> found() {
        Map<String, String> found = new LinkedHashMap<>();
        Queue<String> open = new ArrayDeque<>(List.of(site.address("/")));
        try (BrowserContext context = browsers.browser().newContext()) {
            Page page = context.newPage();
            while (!open.isEmpty()) {
                String address = open.remove().replaceAll("[?#].*", "");
                if (!address.startsWith(site.address("/"))) {
                    continue;
                }
                String path = address.substring(site.address("").length());
                String kind = path.replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}", "/{id}")
                        .replaceAll("^/docs/(problem)?.*", "/docs/{$1id}");
                boolean isPage = !path.startsWith("/api/")
                        && !path.matches(".*\\.(ics|csv|json|css|svg|txt)");
                if (!isPage || found.containsKey(kind)) {
                    continue;
                }
                Response answer = page.navigate(address);
                if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                    found.put(kind, path);
                    ((List<?>) page.evaluate(LINKS)).forEach(link -> open.add(String.valueOf(link)));
                }
            }
        }
        List.of("month", "year").forEach(view -> found.put("/maintenance:" + view, "/maintenance?view=" + view));
        return found;
    }

    @Test
    void every_section_and_a_record_of_each_kind_is_found() {
        assertThat(pages.keySet())
                .contains(
                        "/",
                        "/cases",
                        "/cases/{id}",
                        "/severity",
                        "/maintenance",
                        "/maintenance/{id}",
                        "/cop",
                        "/cop/{id}",
                        "/certificates/{id}",
                        "/slo",
                        "/customers",
                        "/customers/{id}",
                        "/responsibilities",
                        "/policy",
                        "/docs",
                        "/docs/{id}",
                        "/docs/{problemid}");
    }

    private static Stream<Arguments> variants() {
        return Stream.of("en", "ru")
                .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme ->
                                Stream.of(360, 1280).map(width -> Arguments.of(language, scheme, width))));
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @MethodSource("variants")
    void every_page_is_sound(String language, ColorScheme scheme, int width) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(language, scheme, width)) {
            for (Map.Entry<String, String> entry : pages.entrySet()) {
                Page page = context.newPage();
                Inspection inspection = Inspection.of(page);
                Response answer = page.navigate(site.address(entry.getValue()));
                inspection.faults().forEach(fault -> faults.add(entry.getKey() + ": " + fault));
                if (!page.locator("html").getAttribute("lang").equals(language)) {
                    faults.add(entry.getKey() + ": not in the language asked for");
                }
                int bytes = answer.body().length;
                if (bytes > MOST_BYTES) {
                    faults.add(entry.getKey() + ": " + bytes + " bytes");
                }
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(
                                String.join("-", name(entry.getKey()), language, scheme.name(), width + ".png"))));
                page.close();
            }
        }
        TABLE.add(String.format("%-10s", language + " " + scheme.name().charAt(0) + width)
                + pages.keySet().stream()
                        .map(kind -> String.format(
                                " %" + kind.length() + "d",
                                faults.stream()
                                        .filter(fault -> fault.startsWith(kind + ": "))
                                        .count()))
                        .collect(Collectors.joining()));
        assertThat(faults).isEmpty();
    }

    private static String name(String kind) {
        return kind.equals("/") ? "now" : kind.substring(1).replaceAll("[{}]", "").replace('/', '-');
    }

    private static BrowserContext context(String language, ColorScheme scheme, int width) {
        return browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900));
    }

    /** The README's pictures, made anew where {@code browser.pictures} names the directory that holds them. */
    @Test
    void the_pictures_of_the_readme_can_be_made() throws IOException {
        Path directory = Path.of(System.getProperty("browser.pictures", PICTURES.resolve("readme").toString()));
        picture("en", ColorScheme.LIGHT, "/", directory.resolve("now-en-light.png"));
        picture("en", ColorScheme.LIGHT, pages.getOrDefault("/cases/{id}", "/cases"), directory.resolve("case-en-light.png"));
        picture("ru", ColorScheme.DARK, "/maintenance", directory.resolve("maintenance-ru-dark.png"));

        try (Stream<Path> made = Files.list(directory)) {
            assertThat(made.map(path -> path.getFileName().toString()))
                    .contains("now-en-light.png", "case-en-light.png", "maintenance-ru-dark.png");
        }
    }

    private static void picture(String language, ColorScheme scheme, String path, Path file) {
        try (BrowserContext context = context(language, scheme, 1280)) {
            Page page = context.newPage();
            page.navigate(site.address(path));
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    /** The control: what a page must not do is seen. */
    @Test
    void an_inline_style_a_nameless_field_a_wide_table_and_an_id_given_twice_are_seen() {
        try (BrowserContext context = context("en", ColorScheme.LIGHT, 360)) {
            Page page = context.newPage();
            Inspection inspection = Inspection.of(page);
            page.navigate(site.address("/cases"));
            page.evaluate("() => { const p = document.createElement('div'); p.innerHTML = '<p style=\"color:red\">x</p>"
                    + "<input id=content><table><tr><td><pre>" + "wide ".repeat(200) + "</pre></td></tr></table>';"
                    + " document.querySelector('main').append(p); }");

            assertThat(inspection.faults())
                    .anyMatch(fault -> fault.contains("Content Security Policy"))
                    .anyMatch(fault -> fault.startsWith("label: "))
                    .anyMatch(fault -> fault.equals("two of one id: content"))
                    .anyMatch(fault -> fault.startsWith("wider than the window"));
        }
    }
}
