package io.github.diops.application.usecase;

import io.github.diops.application.port.in.CopView;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.cop.CopDecision;
import io.github.diops.domain.cop.CopEvent;
import io.github.diops.domain.cop.CopRequest;
import io.github.diops.domain.cop.CopRules;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/** COP requests as records. */
final class CopRequests implements RecordKind<CopRequest, CopEvent, CopView> {
    private final OperationsPolicy policy;

    CopRequests(OperationsPolicy policy) {
        this.policy = policy;
    }

    @Override
    public StreamKey.Kind kind() {
        return StreamKey.Kind.COP_REQUEST;
    }

    @Override
    public CopCodec codec() {
        return new CopCodec();
    }

    @Override
    public Object id(CopRequest request) {
        return request.opening().id();
    }

    @Override
    public Instant lastEventAt(CopRequest request) {
        return request.lastEventAt();
    }

    @Override
    public Deed deed(CopEvent event, Instant now) {
        return new Deed(event.by(), event.rule(), event.at());
    }

    @Override
    public Set<CustomerId> customers(CopRequest request) {
        return HashSet.of(request.opening().customer());
    }

    @Override
    public Commit.Builder listed(Commit.Builder commit, CopRequest after) {
        return commit.listed(Option.some(after.opening().at()));
    }

    @Override
    public CopView view(RecordStreams.Loaded<CopRequest> found, Instant now) {
        CopRequest request = found.state();
        Explained<CopDecision> decision =
                policy.cop(request.opening().inquiry(), request.opening().region(), request.windowAsOf(now));
        List<RuleId> because = request.opening().because();
        return new CopView(
                found.tenant(),
                request,
                decision.value().window(),
                decision.value().window().isEmpty()
                        ? because
                        : because.appendAll(decision.because())
                                .append(CopRules.COP_01B.id())
                                .distinct(),
                found.head().version());
    }
}
