package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseNumber;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.time.Instant;
import org.immutables.value.Value;

/** What the list of cases finds, filters and orders a case by. It is a projection: the journal can always rebuild it. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface SupportCaseEntry {
    CaseId id();

    /** Unique within the tenant. */
    CaseNumber number();

    CustomerId customer();

    CaseState state();

    Severity severity();

    Instant openedAt();

    /** Not before {@link #openedAt()}. */
    Instant dueAt();

    /** What the {@linkplain SupportCaseList.Filter#reference() reference filter} finds it by; none unless set. */
    @Value.Default
    default Set<String> references() {
        return HashSet.empty();
    }

    /**
     * What the {@linkplain SupportCaseList.Filter#words() words filter} searches, in the case folding of who writes it:
     * adapters compare code points. Empty unless set.
     */
    @Value.Default
    default String words() {
        return "";
    }

    @Value.Check
    default void check() {
        if (dueAt().isBefore(openedAt())) {
            throw new IllegalArgumentException("case " + id() + " is due before it is opened");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an entry; every part but references and words is mandatory. */
    class Builder extends ImmutableSupportCaseEntry.Builder {}
}
