package io.github.diops.adapters.rest.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page that is shown has wrong: what the console of the browser complains of, reports of the content security
 * policy among them, what axe finds, and a width that needs scrolling.
 */
final class Inspection {
    private static final String AXE = axe();

    /** Every violation as its rule, its words and the first place. */
    private static final String VIOLATIONS = "async () => (await axe.run(document, {resultTypes: ['violations']}))"
            + ".violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes[0].target.join(' ')"
            + " + ' (' + v.nodes.length + ')')";

    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth > window.innerWidth"
            + " ? ['wider than the window: ' + document.documentElement.scrollWidth + ' > ' + window.innerWidth] : []";

    /** Of two elements of one id a link or a label finds only the first. */
    private static final String SAME_IDS = "() => [...document.querySelectorAll('[id]')].map(e => e.id)"
            + ".filter((id, at, all) => all.indexOf(id) < at).map(id => 'two of one id: ' + id)";

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Inspection(Page page) {
        this.page = page;
    }

    /** Listens to {@code page} from now on. */
    static Inspection of(Page page) {
        Inspection inspection = new Inspection(page);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                inspection.complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> inspection.complaints.add("script: " + error));
        return inspection;
    }

    /** Everything wrong with the page as it is now shown. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(complaints);
        page.evaluate(AXE);
        faults.addAll(words(page.evaluate(VIOLATIONS)));
        faults.addAll(words(page.evaluate(TOO_WIDE)));
        faults.addAll(words(page.evaluate(SAME_IDS)));
        return faults;
    }

    private static List<String> words(Object told) {
        return ((List<?>) told).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = Inspection.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
