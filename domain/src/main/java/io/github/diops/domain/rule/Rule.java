package io.github.diops.domain.rule;

import io.vavr.control.Option;
import org.immutables.value.Value;

/** One rule: a sentence of the guide, or our reading where the guide is silent, with the reason for it. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Rule {
    RuleId id();

    RuleKind kind();

    /** The heading of the guide under which the rule is found, or, for a reading, which it interprets. */
    Text section();

    Text text();

    /** Why we read it so; present for a reading, absent for the guide's own word. */
    Option<Text> reason();

    @Value.Check
    default void check() {
        if (reason().isDefined() != (kind() == RuleKind.READING)) {
            throw new IllegalArgumentException("a reading, and only a reading, states its reason: " + id());
        }
    }

    /** A rule that the guide says under {@code section}. */
    static Rule guide(String id, Text section, Text text) {
        return ImmutableRule.builder()
                .id(RuleId.of(id))
                .kind(RuleKind.GUIDE)
                .section(section)
                .text(text)
                .reason(Option.none())
                .build();
    }

    /** Our reading of {@code section}, held because of {@code reason}. */
    static Rule reading(String id, Text section, Text text, Text reason) {
        return ImmutableRule.builder()
                .id(RuleId.of(id))
                .kind(RuleKind.READING)
                .section(section)
                .text(text)
                .reason(Option.some(reason))
                .build();
    }
}
