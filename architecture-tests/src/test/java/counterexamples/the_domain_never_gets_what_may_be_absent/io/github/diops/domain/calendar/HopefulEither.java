package counterexamples.the_domain_never_gets_what_may_be_absent.io.github.diops.domain.calendar;

import io.vavr.control.Either;

/** Repeats what fold does. */
final class HopefulEither {
    private HopefulEither() {}

    static String value(Either<String, String> value) {
        return value.isLeft() ? value.getLeft() : value.get();
    }
}
