package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.ReleaseDesk;
import io.github.diops.application.port.in.ReleasesView;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.release.ReleasePublished;
import io.github.diops.domain.release.ReleaseTerms;
import io.github.diops.domain.release.Version;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.InstantSource;

final class JournaledReleaseDesk implements ReleaseDesk {
    private final ReleasePublications kind;
    private final RecordDesk<List<ReleasePublished>, ReleasePublished, ReleasesView> publications;

    JournaledReleaseDesk(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.kind = new ReleasePublications(policy);
        this.publications = new RecordDesk<>(kind, policy.name(), ports, clock, repetitions);
    }

    @Override
    public Either<Problem, ReleasesView> publish(
            Caller caller, Version version, ReleaseTerms terms, Occasion occasion) {
        return publications.change(
                caller,
                ReleasePublications.ALL,
                occasion,
                (before, at) -> kind.published(before).publish(caller.actor(), version, terms, at));
    }

    @Override
    public ReleasesView read() {
        return publications
                .read(new Scope.All(), ReleasePublications.ALL)
                .getOrElseThrow(() -> new IllegalStateException("there always are releases"));
    }
}
