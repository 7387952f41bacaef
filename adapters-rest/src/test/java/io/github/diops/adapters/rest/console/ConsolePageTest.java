package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.rule.Language;
import io.vavr.Tuple;
import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every page: language, links, safety, weight; and the rules on theirs. */
class ConsolePageTest {
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)> style=\"x\" ' &";
    private static final Map<String, String> HOSTILE_EVERYWHERE = Map.of(
            "lang",
            HOSTILE,
            "week",
            HOSTILE,
            "affected",
            HOSTILE,
            "total",
            HOSTILE,
            "impact",
            HOSTILE,
            "urgency",
            HOSTILE,
            "stated",
            HOSTILE,
            "openedAt",
            HOSTILE,
            "zone",
            HOSTILE,
            HOSTILE,
            HOSTILE);

    private static final Map<String, String> ASSESSED =
            Map.of("affected", "1", "total", "2", "urgency", "LOW", "openedAt", "2026-10-29T13:20Z");

    private static List<Language> languages() {
        return List.of(Language.values());
    }

    @ParameterizedTest
    @EnumSource
    void the_page_is_well_formed_and_says_its_language(ConsolePages page) {
        languages().forEach(language -> {
            ConsoleDocument shown = page.asked(language, Map.of());

            assertThat(shown.text("/html/@lang")).isEqualTo(language.tag());
            assertThat(shown.texts("//h1")).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_navigation_leads_to_every_section_in_the_page_s_language_and_marks_its_own(ConsolePages page) {
        languages().forEach(language -> {
            ConsoleDocument shown = page.asked(language, Map.of());
            List<String> paths = shown.texts("//ul[@class='sections']//@href")
                    .map(href -> href.replace("?lang=" + language.tag(), ""));

            assertThat(paths).contains("./", "cases", "severity", "maintenance", "responsibilities", "policy", "docs");
            assertThat(shown.text("//ul[@class='sections']//a[@aria-current='page']/@href"))
                    .isEqualTo((page.path().isEmpty() ? "./" : page.path()) + "?lang=" + language.tag());
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_same_question_gives_the_same_page(ConsolePages page) {
        languages()
                .forEach(language -> assertThat(
                                page.asked(language, HOSTILE_EVERYWHERE).html())
                        .isEqualTo(page.asked(language, new TreeMap<>(HOSTILE_EVERYWHERE))
                                .html()));
    }

    @ParameterizedTest
    @EnumSource
    void no_script_no_handler_and_no_inline_style_whatever_is_asked(ConsolePages page) {
        for (Map<String, String> query : List.of(Map.<String, String>of(), HOSTILE_EVERYWHERE)) {
            languages().map(language -> page.asked(language, query)).forEach(shown -> {
                assertThat(shown.has("//script")).isFalse();
                assertThat(shown.has("//style")).isFalse();
                assertThat(shown.has("//img")).isFalse();
                assertThat(shown.has("//@style")).isFalse();
                assertThat(shown.has("//@*[starts-with(name(), 'on')]")).isFalse();
                assertThat(shown.has("//@*[contains(., 'javascript:')]")).isFalse();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_the_page_loads_is_among_its_assets(ConsolePages page) {
        ConsoleDocument still = page.asked(Language.ENGLISH, Map.of());
        List<String> assets = Console.assets().map(Asset::path);

        assertThat(still.texts("//link/@href").map(href -> "/" + href))
                .containsExactlyInAnyOrderElementsOf(assets.filter(path -> !path.endsWith(".js")));
        assertThat(still.has("//@src")).isFalse();

        ConsoleDocument live = page.at(new Visit(Language.ENGLISH, ConsoleDocument.THU_2026_10_29, Map.of()).live());
        assertThat(live.texts("//@src").map(src -> "/" + src)).isEqualTo(assets.filter(path -> path.endsWith(".js")));
        assertThat(live.text("//p[@role='status'][@hidden]/@data-from")).startsWith("live?since=");
        assertThat(live.texts("//script")).as("nothing inline").containsOnly("");
    }

    @ParameterizedTest
    @EnumSource
    void a_page_weighs_no_more_than_its_limit(ConsolePages page) {
        assertThat(languages()
                        .map(language -> page.asked(language, Map.of()).html().getBytes(StandardCharsets.UTF_8).length))
                .allMatch(bytes -> bytes <= 60_000);
    }

    @Test
    void an_asset_is_named_by_its_content() {
        assertThat(Console.assets().map(Asset::path))
                .allMatch(path -> path.matches(
                        "/assets/(console-[0-9a-f]{16}\\.css|live-[0-9a-f]{16}\\.js" + "|icon-[0-9a-f]{16}\\.svg)"));
        assertThat(Console.assets()).allMatch(asset -> asset.bytes().length > 100);
        assertThat(Console.assets().map(asset -> new String(asset.bytes(), StandardCharsets.UTF_8)))
                .noneMatch(content -> content.contains("@import") || content.contains("//fonts"));
    }

    @ParameterizedTest
    @EnumSource
    void every_link_to_a_part_of_a_page_has_its_target(ConsolePages page) {
        ConsoleDocument shown = page.asked(Language.ENGLISH, ASSESSED);
        List<String> ids = shown.texts("//@id");
        Map<String, List<String>> idsOf = List.of(ConsolePages.values())
                .toJavaMap(other -> Tuple.of(
                        other.path(), other.asked(Language.ENGLISH, Map.of()).texts("//@id")));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(shown.texts("//a/@href").filter(href -> href.contains("#") && !href.startsWith("docs")))
                .isNotEmpty()
                .allMatch(href -> (href.matches("[?#].*")
                                ? ids
                                : href.startsWith("policy?")
                                        ? entries(href.replaceAll(".*&area=([A-Z]{3})#.*", "$1"))
                                        : idsOf.getOrDefault(href.split("[?#]", 2)[0], List.empty()))
                        .contains(href.split("#", 2)[1]));
        assertThat(shown.texts("//@aria-labelledby").appendAll(shown.texts("//label/@for")))
                .isSubsetOf(ids);
        assertThat(shown.texts("//@aria-describedby").flatMap(some -> List.of(some.split(" ", -1))))
                .isSubsetOf(ids);
    }

    /** The ids of the rules that stand with their text on the page of an area. */
    private static List<String> entries(String area) {
        return ConsolePages.POLICY.asked(Language.ENGLISH, Map.of("area", area)).texts("//article/@id");
    }

    @ParameterizedTest
    @EnumSource
    void headings_leave_out_no_level(ConsolePages page) {
        String html = page.asked(Language.ENGLISH, ASSESSED).html();
        List<Integer> levels = List.ofAll(
                        Pattern.compile("<h([1-4])[ >]").matcher(html).results().toList())
                .map(heading -> Integer.parseInt(heading.group(1)));

        assertThat(levels.head()).isEqualTo(1);
        assertThat(levels.zip(levels.tail())).allMatch(pair -> pair._2() <= pair._1() + 1);
    }

    @Test
    void language_links_keep_everything_else_that_was_asked() {
        ConsoleDocument page = ConsoleDocument.severity(
                Language.ENGLISH, Map.of("lang", "en", "week", "2026-10-26", "affected", "1 & 2"));

        assertThat(page.text("//a[@hreflang='ru']/@href")).isEqualTo("?affected=1+%26+2&lang=ru&week=2026-10-26");
        assertThat(page.text("//nav[@class='languages']//a[@aria-current]")).isEqualTo("English");
    }

    @Test
    void the_query_chooses_the_language_and_an_unknown_one_chooses_nothing() {
        assertThat(Console.language(Map.of("lang", "ru"), Language.ENGLISH)).isEqualTo(Language.RUSSIAN);
        assertThat(Console.language(Map.of("lang", "en"), Language.RUSSIAN)).isEqualTo(Language.ENGLISH);
        assertThat(Console.language(Map.of("lang", "de"), Language.RUSSIAN)).isEqualTo(Language.RUSSIAN);
        assertThat(Console.language(Map.of(), Language.ENGLISH)).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_of_the_book_is_there_with_its_kind_its_text_and_the_reason_of_a_reading(Language language) {
        OperationsPolicy.standard().ruleBook().rules().forEach(rule -> {
            ConsoleDocument page = ConsolePages.POLICY.asked(
                    language, Map.of("area", rule.id().value().substring(0, 3)));
            String entry = "//article[@id='" + rule.id() + "']";
            assertThat(page.text(entry + "//span/@title")).isEqualTo(rule.kind().name());
            assertThat(page.text(entry))
                    .contains(
                            squeezed(rule.section().in(language)),
                            squeezed(rule.text().in(language)));
            rule.reason().forEach(reason -> assertThat(page.text(entry)).contains(squeezed(reason.in(language))));
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_link_that_names_no_area_still_finds_the_rule_and_each_area_keeps_the_limit(Language language) {
        ConsoleDocument page = ConsolePages.POLICY.asked(language, Map.of());

        OperationsPolicy.standard()
                .ruleBook()
                .rules()
                .forEach(rule -> assertThat(page.text("//li[@id='" + rule.id() + "']/a/@href"))
                        .isEqualTo("?area=%1$s&lang=%2$s#%3$s"
                                .formatted(rule.id().value().substring(0, 3), language.tag(), rule.id())));
        assertThat(page.texts("//nav//ul[@class='areas']//a/@href"))
                .hasSize(17)
                .allMatch(href -> ConsolePages.POLICY
                                .asked(language, Map.of("area", href.substring(6, 9)))
                                .html()
                                .getBytes(StandardCharsets.UTF_8)
                                .length
                        <= 60_000);
    }

    @Test
    void an_area_that_there_is_not_is_told_and_all_are_offered() {
        ConsoleDocument page = ConsolePages.POLICY.asked(Language.ENGLISH, Map.of("area", "XYZ"));

        assertThat(page.text("//p[@role='alert']")).startsWith("“XYZ” is no area");
        assertThat(page.has("//li[@id='SEV-06']")).isTrue();
    }

    @Test
    void the_page_says_its_edition_and_its_instant_with_the_zone() {
        assertThat(ConsolePages.NOW.asked(Language.ENGLISH, Map.of()).text("//footer"))
                .isEqualTo("Edition 2024.1 of the policy. Page of Thu 29 Oct 2026, 13:20 UTC.");
        assertThat(ConsolePages.POLICY
                        .at(new Visit(Language.RUSSIAN, Instant.parse("2026-10-29T13:20:05Z"), Map.of()))
                        .text("//footer"))
                .isEqualTo("Редакция правил 2024.1. Страница от чт 29 окт. 2026, 13:20:05 UTC.");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
