package io.github.diops.application.usecase;

import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.Set;
import io.vavr.control.Option;
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

    /** The row of the access trail for {@code event}, which this envelope is around. */
    default TrailRow trailRow(PartnerId tenant, StreamKey stream, StoredEvent event, Set<CustomerId> customers) {
        return TrailRow.builder()
                .tenant(tenant)
                .id(TrailRow.idOf(stream, event.version()))
                .at(recordedAt())
                .actor(actor())
                .party(Option.some(party()))
                .standsIn(standsIn())
                .customers(customers)
                .stream(Option.some(stream))
                .version(Option.some(event.version()))
                .type(event.type())
                .rule(Option.some(rule()))
                .requestId(requestId())
                .outcome(TrailRow.Outcome.DONE)
                .build();
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
