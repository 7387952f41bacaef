package io.github.diops.application.usecase;

import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.Timer;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.ExternalReference;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Locale;

/** Support cases as records. */
final class SupportCases implements RecordKind<SupportCase, CaseEvent, CaseView> {
    private final OperationsPolicy policy;

    SupportCases(OperationsPolicy policy) {
        this.policy = policy;
    }

    @Override
    public StreamKey.Kind kind() {
        return StreamKey.Kind.SUPPORT_CASE;
    }

    @Override
    public CaseCodec codec() {
        return new CaseCodec();
    }

    @Override
    public Object id(SupportCase supportCase) {
        return supportCase.opening().id();
    }

    @Override
    public Instant lastEventAt(SupportCase supportCase) {
        return supportCase.lastEventAt();
    }

    @Override
    public Deed deed(CaseEvent event, Instant now) {
        return new Deed(event.by(), event.rule(), event.at());
    }

    @Override
    public Set<CustomerId> customers(SupportCase supportCase) {
        return HashSet.of(supportCase.opening().customer());
    }

    @Override
    public Commit.Builder listed(Commit.Builder commit, SupportCase after) {
        return commit.supportCase(Option.some(SupportCaseEntry.builder()
                .id(after.opening().id())
                .number(after.opening().number())
                .customer(after.opening().customer())
                .state(after.state())
                .severity(after.severity())
                .openedAt(after.opening().at())
                .dueAt(after.dueAt())
                .references(
                        after.opening().references().map(ExternalReference::id).toSet())
                .words(folded(words(after)))
                .build()));
    }

    /** Text as it is searched, without regard to case. */
    static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public Option<List<Timer>> timers(CaseEvent event, SupportCase after) {
        return CaseClock.timers(policy, event, after);
    }

    /** What a case is searched by: its number, its problem and its references. */
    private static String words(SupportCase supportCase) {
        return List.of(
                        supportCase.opening().number().value(),
                        supportCase.opening().problem())
                .appendAll(supportCase.opening().references().map(ExternalReference::id))
                .mkString("\n");
    }

    @Override
    public CaseView view(RecordStreams.Loaded<SupportCase> found, Instant now) {
        return new CaseView(
                found.tenant(),
                found.state(),
                found.head().version(),
                found.state().verdict(now));
    }
}
