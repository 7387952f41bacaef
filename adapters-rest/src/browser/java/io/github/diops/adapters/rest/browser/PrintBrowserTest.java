package io.github.diops.adapters.rest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case and a maintenance event on paper are notices: what is so, and nothing to click on. */
class PrintBrowserTest {
    private static final List<String> ON_SCREEN_ALONE =
            List.of("nav", "form", ".acts", ".mail", ".live", "details:not([open])", "a.skip");

    @Test
    void records_print_as_notices() {
        try (DemoSite site = new DemoSite();
                Browsers browsers = new Browsers();
                BrowserContext context = browsers.browser().newContext()) {
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            page.navigate(site.address("/cases?lang=en"));
            page.navigate(page.locator("main tbody a").first().evaluate("link => link.href").toString());
            assertNotice(page, "Response clock", "Facts", "Customer", "Because", "Timeline", "UTC");

            page.navigate(site.address("/maintenance?lang=en"));
            page.navigate(page.locator("#planned a, main tbody a").first().evaluate("link => link.href").toString());
            assertNotice(page, "Facts", "Window", "Notice", "Customers", "Timeline", "UTC");
        }
    }

    private static void assertNotice(Page page, String... told) {
        assertThat(page.locator("body").innerText()).contains(told);
        for (String element : ON_SCREEN_ALONE) {
            assertThat(page.locator(element).all())
                    .as("%s of %s", element, page.url())
                    .noneMatch(shown -> shown.isVisible());
        }
    }
}
