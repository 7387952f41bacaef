package counterexamples.use_cases_add_nothing_but_jackson_core.io.github.diops.application.usecase;

import gg.jte.ContentType;

/** A use case that knows the console. */
final class TemplatedDesk {
    private TemplatedDesk() {}

    static boolean isHtml(ContentType type) {
        return type == ContentType.Html;
    }
}
