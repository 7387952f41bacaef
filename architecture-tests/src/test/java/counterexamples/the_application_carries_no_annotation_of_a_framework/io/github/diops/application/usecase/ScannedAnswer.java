package counterexamples.the_application_carries_no_annotation_of_a_framework.io.github.diops.application.usecase;

import org.junit.jupiter.api.Tag;

/** Wants to be found. */
@Tag("component")
final class ScannedAnswer {
    private ScannedAnswer() {}
}
