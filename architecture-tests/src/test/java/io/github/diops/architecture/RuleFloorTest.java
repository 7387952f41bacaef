package io.github.diops.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A rule that no engine picks up is a rule that passes. */
class RuleFloorTest {
    static final List<Class<?>> CHAPTERS = List.of(HexagonArchitectureTest.class, PurityArchitectureTest.class);

    /** Written as a number, so that a rule cannot leave unseen; raise it with each new one. */
    private static final int RULES = 44;

    @Test
    void every_rule_is_executed() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        CHAPTERS.stream().map(chapter -> selectClass(chapter)).toList())
                .build();
        SummaryGeneratingListener executed = new SummaryGeneratingListener();

        LauncherFactory.create().execute(request, executed);

        assertThat(executed.getSummary().getTestsStartedCount()).isEqualTo(RULES);
        assertThat(Chapters.sentences()).hasSize(RULES);
    }
}
