package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Locale;
import org.immutables.value.Value;

/** A line of the access trail: who did what with which record, or was denied it. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface TrailRow {
    /** Whether it was done. */
    enum Outcome {
        DONE,
        DENIED
    }

    PartnerId tenant();

    /** Unique within the tenant; {@link #idOf} for an event or a step of a key, random for a denial. */
    String id();

    /** When it was recorded. */
    Instant at();

    String actor();

    /** The party it was done for; none for a denial of somebody who belongs to no party. */
    @Value.Default
    default Option<Party> party() {
        return Option.none();
    }

    /** Whether the actor belongs to no party and stood in for that one. */
    boolean standsIn();

    /** Whom it concerns; empty where that is nobody's record, or not known. */
    @Value.Default
    default Set<CustomerId> customers() {
        return HashSet.empty();
    }

    @Value.Default
    default Option<StreamKey> stream() {
        return Option.none();
    }

    /** The version that the record reached by it. */
    @Value.Default
    default Option<Long> version() {
        return Option.none();
    }

    /** The event's type, or what was asked for in vain. */
    String type();

    @Value.Default
    default Option<RuleId> rule() {
        return Option.none();
    }

    String requestId();

    Outcome outcome();

    /** The id of an event's row: its record and version, the later the greater. */
    static String idOf(StreamKey stream, long version) {
        return idOf(stream.toString(), version);
    }

    /** The same of what is no record. */
    static String idOf(String what, long version) {
        return String.format(Locale.ROOT, "%s/%010d", what, version);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a row; party, customers, stream, version and rule are absent unless set. */
    class Builder extends ImmutableTrailRow.Builder {}
}
