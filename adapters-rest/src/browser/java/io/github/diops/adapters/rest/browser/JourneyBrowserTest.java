package io.github.diops.adapters.rest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people come for, by clicks, with JavaScript and without. */
@SuppressWarnings("NullAway.Init")
class JourneyBrowserTest {
    private static DemoSite site;
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        site = new DemoSite();
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
        site.close();
    }

    private static BrowserContext context(boolean script) {
        return browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en")
                        .setJavaScriptEnabled(script)
                        .setViewportSize(1280, 900));
    }

    private static Page page(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(site.address(path));
        return page;
    }

    /** Unfolds the form of that id; what is filled in comes before {@link #send}. */
    private static void unfold(Page page, String form) {
        Locator details = page.locator("details#" + form);
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
    }

    private static void send(Page page, String form) {
        page.locator("details#" + form + " button").click();
        page.waitForLoadState();
    }

    private static void act(Page page, String form) {
        unfold(page, form);
        send(page, form);
    }

    /** The form of work that disrupts calling, filled in but for its time. */
    private static Page planning(BrowserContext context, String title, String kind) {
        Page page = page(context, "/maintenance");
        unfold(page, "plan");
        page.locator("#plan-customers input").first().check();
        page.fill("#plan-title", title);
        page.selectOption("#plan-kind", kind);
        page.selectOption("#plan-target", "APPLICATION");
        page.selectOption("#plan-workImpact", "DISRUPTS_CALLING");
        return page;
    }

    /** The first record that a field offers. */
    private static void chooseFirst(Page page, String field) {
        page.selectOption(field, new SelectOption().setIndex(1));
    }

    private static String text(BrowserContext context, String path) {
        return context.request().get(site.address(path)).text();
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void an_incident_is_assessed_opened_acknowledged_made_graver_and_resolved(boolean script) {
        String problem = "No dial tone on the ward, script " + script;
        try (BrowserContext context = context(script)) {
            Page page = page(context, "/severity");
            page.fill("#affected", "120");
            page.fill("#total", "400");
            page.selectOption("#urgency", "HIGH");
            page.locator("#assessment form button").click();
            page.locator("a.open-case").click();

            chooseFirst(page, "#open-customer");
            page.fill("#open-problem", problem);
            send(page, "open");
            // 120 of 400 is LOCALIZED, which with HIGH is S2 (SEV-01, SEV-06)
            assertThat(page.locator(".standing").innerText()).contains("S2").contains("waiting");

            act(page, "acknowledge");
            assertThat(page.locator(".standing").innerText()).contains("acknowledged").contains("met");

            unfold(page, "severity");
            page.selectOption("#severity-severity", "S1");
            page.fill("#severity-reason", "Every ward is silent");
            send(page, "severity");
            assertThat(page.locator(".standing").innerText()).contains("S1").contains("met");

            unfold(page, "resolve");
            page.fill("#resolve-resolution", "The trunk is up again");
            send(page, "resolve");
            assertThat(page.locator(".standing").innerText()).contains("resolved");
            assertThat(page.locator("ol.timeline").innerText()).contains("The trunk is up again");
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_form_to_which_the_reader_goes_back_and_sends_again_opens_no_second_case(boolean script) {
        String problem = "Sent again, script " + script;
        try (BrowserContext context = context(script)) {
            Page page = page(context, "/cases");
            unfold(page, "open");
            chooseFirst(page, "#open-customer");
            page.fill("#open-problem", problem);
            page.selectOption("#open-stated", "S3");
            send(page, "open");
            String opened = page.url();

            page.goBack();
            unfold(page, "open");
            send(page, "open");

            assertThat(page.url()).isEqualTo(opened);
            assertThat(occurrences(problem, text(context, "/api/v1/cases?limit=200"))).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void maintenance_is_planned_announced_and_moved_and_the_calendar_says_so(boolean script) {
        String title = "Upgrade by clicks " + script;
        try (BrowserContext context = context(script)) {
            Page page = planning(context, title, "UPGRADE");
            page.fill("#plan-windowDate", "2026-12-16");
            send(page, "plan");
            act(page, "notice");
            String before = event(context, title);

            unfold(page, "reschedule");
            chooseFirst(page, "#reschedule-newWindowStart");
            page.fill("#reschedule-reason", "The board meets that night");
            page.locator("#reschedule-offeredByCisco").check();
            send(page, "reschedule");
            String after = event(context, title);

            assertThat(line("UID", after)).isEqualTo(line("UID", before));
            assertThat(Integer.parseInt(line("SEQUENCE", after))).isGreaterThan(Integer.parseInt(line("SEQUENCE", before)));
            assertThat(line("DTSTART", after)).isNotEqualTo(line("DTSTART", before));
            assertThat(line("DTSTART", before)).contains("20261216");
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_certificate_is_found_at_its_customer_and_its_renewal_recorded(boolean script) {
        int year = script ? 2028 : 2029;
        try (BrowserContext context = context(script)) {
            Page page = page(context, "/customers");
            page.getByText("Sakura Precision").first().click();
            page.getByText("callmanager").first().click();
            unfold(page, "renewed");
            page.fill("#renewed-expiresAt", year + "-01-10T10:00");
            send(page, "renewed");

            assertThat(page.locator("main").innerText()).contains("10 Jan " + year + ", 10:00");
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_cop_file_is_requested_and_each_step_taken(boolean script) {
        try (BrowserContext context = context(script)) {
            Page page = page(context, "/cop");
            unfold(page, "request");
            chooseFirst(page, "#request-customer");
            page.selectOption("#request-initiator", "CUSTOMER");
            // the site stands still in time: the same request at the same moment would be the same form sent again
            page.selectOption("#request-content", script ? "LOCALE_PACK" : "DEVICE_PACK");
            send(page, "request");

            // COP-06
            for (String step : List.of("OPEN_SERVICE_REQUEST", "UPLOAD_TO_SFTP", "DOWNLOAD", "INSTALL")) {
                act(page, step);
            }
            assertThat(page.locator("main form").count()).isZero();
        }
    }

    /** Whoever is in a hurry clicks twice. */
    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_button_that_is_clicked_twice_opens_one_case(boolean script) {
        String problem = "Clicked twice, script " + script;
        try (BrowserContext context = context(script)) {
            Page page = page(context, "/cases");
            unfold(page, "open");
            chooseFirst(page, "#open-customer");
            page.fill("#open-problem", problem);
            page.selectOption("#open-stated", "S3");
            page.locator("details#open button").dblclick();
            page.waitForURL("**/cases/*");

            assertThat(page.locator("main").innerText()).contains(problem);
            assertThat(occurrences(problem, text(context, "/api/v1/cases?limit=200"))).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_certificate_is_put_on_record_and_its_renewal_planned(boolean script) {
        String name = "tomcat-ecdsa-" + script;
        try (BrowserContext context = context(script)) {
            Page page = page(context, "/customers");
            page.getByText("Sakura Precision").first().click();
            unfold(page, "record");
            chooseFirst(page, "#record-application");
            page.fill("#record-name", name);
            page.fill("#record-expiresAt", "2027-03-20T10:00");
            send(page, "record");

            assertThat(page.locator("h1").innerText()).contains(name);
            assertThat(page.locator("main").innerText()).contains("20 Mar 2027, 10:00").contains("CRT-01");
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void an_emergency_is_planned_outside_all_windows(boolean script) {
        String title = "Certificate lost, script " + script;
        try (BrowserContext context = context(script)) {
            Page page = planning(context, title, "OTHER");
            chooseFirst(page, "#plan-emergency");
            page.fill("#plan-start", "2026-11-25T17:00");
            page.fill("#plan-end", "2026-11-25T18:30");
            send(page, "plan");

            assertThat(page.locator("h1").innerText()).contains(title);
            assertThat(page.locator("main").innerText())
                    // asked for in UTC, told in the customer's zone
                    .contains("18:00 UTC+1")
                    .contains("19:30 UTC+1")
                    .contains("CHG-06");
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_zone_that_the_reader_chooses_is_kept_on_the_next_page(boolean script) {
        try (BrowserContext context = context(script)) {
            Page page = page(context, "/cases");
            page.locator("details.times summary").click();
            page.fill("#times", "Asia/Tokyo");
            page.locator("details.times button").click();
            page.waitForLoadState();
            assertThat(page.locator("main table").first().innerText()).contains("UTC+9").doesNotContain("UTC+1 ");

            page.locator("ul.sections").getByText("Now").click();
            page.waitForLoadState();
            // 14:32 UTC
            assertThat(page.locator("#windows .lead").innerText()).contains("Asia/Tokyo");
        }
    }

    private static int occurrences(String words, String text) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }

    /** The event of that title in the calendar that readers subscribe to, its lines unfolded. */
    private static String event(BrowserContext context, String title) {
        return Pattern.compile("BEGIN:VEVENT.*?END:VEVENT", Pattern.DOTALL)
                .matcher(text(context, "/api/v1/maintenance/events.ics").replace("\r\n ", ""))
                .results()
                .map(MatchResult::group)
                .filter(event -> event.contains(title))
                .findFirst()
                .orElseThrow();
    }

    private static String line(String name, String event) {
        return Pattern.compile("^" + name + "[:;](.*)$", Pattern.MULTILINE)
                .matcher(event)
                .results()
                .map(found -> found.group(1).strip())
                .findFirst()
                .orElseThrow();
    }
}
