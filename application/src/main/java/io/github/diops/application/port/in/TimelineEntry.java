package io.github.diops.application.port.in;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import java.time.Instant;
import org.immutables.value.Value;

/** One step in the history of a record. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface TimelineEntry {
    long version();

    /** When it happened. */
    Instant at();

    /** When it was recorded. */
    Instant recordedAt();

    /** What happened, such as {@code OPENED}. */
    String type();

    /** Who did it. */
    String actor();

    /** The party it was done for. */
    Party party();

    /** The rule that gives the step to that party. */
    RuleId rule();

    /** What else was recorded: the text of a JSON object. */
    String data();

    static Builder builder() {
        return new Builder();
    }

    /** Builds an entry; every part is mandatory. */
    class Builder extends ImmutableTimelineEntry.Builder {}
}
