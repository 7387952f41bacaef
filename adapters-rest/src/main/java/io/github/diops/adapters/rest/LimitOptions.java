package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.http.Limits;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What the command line and the environment say of how much each caller may ask. */
final class LimitOptions {
    private static final int MOST = 1_000_000;
    private static final int USUAL = 100;
    private static final int USUAL_UNKNOWN = 50;

    @CommandLine.Option(
            names = "--limit",
            paramLabel = "REQUESTS",
            defaultValue = "${env:DIOPS_LIMIT:-" + CommandLine.Option.NULL_VALUE + "}",
            description = "Requests a second that each caller may make, twice as many at once; 0 for any number"
                    + " (default: 100 with --auth, else 0).")
    private @Nullable Integer limit;

    @CommandLine.Option(
            names = "--limit-unknown",
            paramLabel = "REQUESTS",
            defaultValue = "${env:DIOPS_LIMIT_UNKNOWN:-" + CommandLine.Option.NULL_VALUE + "}",
            description = "The same of each address for whoever shows no valid credential"
                    + " (default: 50 with --auth, else 0).")
    private @Nullable Integer unknown;

    /** What is wrong with what was said. */
    Option<String> fault() {
        return fault("--limit", limit).orElse(() -> fault("--limit-unknown", unknown));
    }

    private static Option<String> fault(String option, @Nullable Integer said) {
        return Option.when(
                said != null && (said < 0 || said > MOST),
                () -> option + " must be from 0 to " + MOST + ", not " + said);
    }

    /** What was said, and what is usual where callers show who they are, or do not. */
    Limits limits(boolean isWithAuth) {
        return Limits.of(or(limit, isWithAuth ? USUAL : 0), or(unknown, isWithAuth ? USUAL_UNKNOWN : 0));
    }

    private static int or(@Nullable Integer said, int usual) {
        return said == null ? usual : said;
    }
}
