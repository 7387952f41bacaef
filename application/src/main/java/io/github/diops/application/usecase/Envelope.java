package io.github.diops.application.usecase;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import java.time.Instant;
import org.immutables.value.Value;

/** What every event carries besides its own parts. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface Envelope {
    String actor();

    /** The party it was done for. */
    Party party();

    /** Whether the actor belongs to no party and stood in for that one. */
    boolean standsIn();

    RuleId rule();

    Instant at();

    Instant recordedAt();

    EditionName edition();

    String requestId();

    static Builder builder() {
        return new Builder();
    }

    class Builder extends ImmutableEnvelope.Builder {}

    default StoredJson around(StoredJson data) {
        return new StoredJson()
                .with("actor", actor())
                .with("at", at())
                .with("data", data)
                .with("edition", edition())
                .with("party", party())
                .with("recordedAt", recordedAt())
                .with("requestId", requestId())
                .with("rule", rule())
                .with("standsIn", standsIn());
    }

    static Envelope of(StoredJson body) {
        return builder()
                .actor(body.text("actor"))
                .at(body.instant("at"))
                .edition(EditionName.of(body.text("edition")))
                .party(Party.valueOf(body.text("party")))
                .recordedAt(body.instant("recordedAt"))
                .requestId(body.text("requestId"))
                .rule(RuleId.of(body.text("rule")))
                .standsIn(body.flag("standsIn"))
                .build();
    }
}
