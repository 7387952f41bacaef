package io.github.diops.adapters.rest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that keep themselves up to date while somebody reads and types. */
@SuppressWarnings("NullAway.Init")
class LiveBrowserTest {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    private DemoSite site;
    private Browsers browsers;
    private BrowserContext context;

    @BeforeEach
    void open() {
        site = new DemoSite();
        browsers = new Browsers();
        context = browsers.browser()
                .newContext(new Browser.NewContextOptions().setLocale("en").setViewportSize(1280, 900));
    }

    @AfterEach
    void close() {
        browsers.close();
        site.close();
    }

    @Test
    void a_case_that_another_opens_appears_and_the_clocks_go_on_without_loading_the_page_again() {
        Page page = shown("/");
        Inspection inspection = Inspection.of(page);
        Locator cases = page.locator("#cases");
        String left = cases.locator("tbody tr").first().innerText();

        opened("The pagers of the night shift are silent");
        assertThat(cases).containsText("The pagers of the night shift are silent", SOON);

        site.setNow(DemoSite.NOW.plus(Duration.ofMinutes(5)));
        assertThat(page.locator("footer")).containsText("14:37", SOON);
        assertThat(cases.locator("tbody tr").first().innerText()).isNotEqualTo(left);
        assertThat(page.evaluate("() => window.before")).as("the page that was loaded").isEqualTo(true);
        assertThat(inspection.faults()).isEmpty();
    }

    @Test
    void what_somebody_types_and_where_he_is_stay_while_the_list_changes() {
        Page page = shown("/cases");
        page.locator("details#open summary").click();
        Locator problem = page.locator("#open-problem");
        problem.fill("Half a sen");

        opened("Every door phone rings");
        assertThat(page.locator("main")).containsText("Every door phone rings", SOON);

        assertThat(problem.inputValue()).isEqualTo("Half a sen");
        page.keyboard().type("tence");
        assertThat(problem.inputValue()).isEqualTo("Half a sentence");
        assertThat(page.locator("details#open").getAttribute("open")).isNotNull();
    }

    @Test
    void the_page_of_a_case_follows_what_others_do_with_it() {
        String path = opened("Echo on every call").substring("/api/v1".length());
        Page page = shown(path);
        assertThat(page.locator(".standing").innerText()).contains("waiting");
        page.locator("details#status summary").click();
        page.fill("#status-text", "We are look");

        int status = context.request()
                .post(
                        site.address("/api/v1" + path + "/acknowledge"),
                        RequestOptions.create()
                                .setHeader("Act-As", "cisco")
                                .setHeader("Content-Type", "application/json")
                                .setData("{}"))
                .status();
        assertThat(status).isEqualTo(200);

        assertThat(page.locator(".standing")).containsText("acknowledged", SOON);
        assertThat(page.locator("ol.timeline")).containsText("Acknowledged", SOON);
        assertThat(page.locator("#status-text").inputValue()).isEqualTo("We are look");
    }

    @Test
    void where_the_service_is_gone_the_page_says_that_it_may_be_out_of_date() {
        Page page = shown("/");
        assertThat(page.locator("#live")).containsText("Kept up to date", SOON);

        site.stopServing();

        assertThat(page.locator("#live")).containsText("Not up to date", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(page.locator("#cases tbody tr").count()).as("what was read").isPositive();
    }

    private Page shown(String path) {
        Page page = context.newPage();
        page.navigate(site.address(path));
        page.evaluate("() => { window.before = true; }");
        return page;
    }

    /** Opens a case elsewhere; answers where it is. */
    private String opened(String problem) {
        String customers = context.request().get(site.address("/api/v1/customers?limit=1")).text();
        String customer = customers.replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        return Objects.requireNonNull(context.request()
                .post(
                        site.address("/api/v1/cases"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"customer\":\"" + customer + "\",\"problem\":\"" + problem
                                        + "\",\"stated\":\"S1\"}"))
                .headers()
                .get("location"));
    }
}
