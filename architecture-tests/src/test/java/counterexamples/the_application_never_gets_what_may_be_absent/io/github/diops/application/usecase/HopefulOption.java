package counterexamples.the_application_never_gets_what_may_be_absent.io.github.diops.application.usecase;

import io.vavr.control.Option;

/** Hopes that there is one. */
final class HopefulOption {
    private HopefulOption() {}

    static String value(Option<String> value) {
        return value.get();
    }
}
