package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseNumber;
import io.github.diops.domain.supportcase.CaseState;
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

    Instant dueAt();

    static Builder builder() {
        return new Builder();
    }

    /** Builds an entry; every part is mandatory. */
    class Builder extends ImmutableSupportCaseEntry.Builder {}
}
