package io.github.diops.application.usecase;

import io.github.diops.application.port.in.ReleasesView;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.release.PublishedReleases;
import io.github.diops.domain.release.ReleasePublished;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/** The release publications as one record, which is everybody's. */
final class ReleasePublications implements RecordKind<List<ReleasePublished>, ReleasePublished, ReleasesView> {
    /** The id of the one record. */
    static final String ALL = "all";

    private final OperationsPolicy policy;

    ReleasePublications(OperationsPolicy policy) {
        this.policy = policy;
    }

    @Override
    public StreamKey.Kind kind() {
        return StreamKey.Kind.RELEASES;
    }

    @Override
    public ReleaseCodec codec() {
        return new ReleaseCodec();
    }

    /** There are releases before any is published: those of the edition. */
    @Override
    public Option<RecordStreams.Loaded<List<ReleasePublished>>> unwritten() {
        return Option.some(new RecordStreams.Loaded<>(StreamKey.EVERYBODYS, StreamHead.NONE, List.empty()));
    }

    @Override
    public Object id(List<ReleasePublished> publications) {
        return ALL;
    }

    @Override
    public Instant lastEventAt(List<ReleasePublished> publications) {
        return publications.lastOption().map(ReleasePublished::at).getOrElse(Instant.EPOCH);
    }

    @Override
    public Deed deed(ReleasePublished event, Instant at) {
        return new Deed(event.by(), event.rule(), event.at());
    }

    @Override
    public Set<CustomerId> customers(List<ReleasePublished> publications) {
        return HashSet.empty();
    }

    @Override
    public Commit.Builder listed(Commit.Builder commit, List<ReleasePublished> after) {
        return commit;
    }

    @Override
    public ReleasesView view(RecordStreams.Loaded<List<ReleasePublished>> found, Instant now) {
        return new ReleasesView(
                policy.with(published(found.state())), found.head().version());
    }

    /** What the publications make of this edition's catalogue. */
    PublishedReleases published(List<ReleasePublished> publications) {
        return publications.foldLeft(
                PublishedReleases.none(policy.name(), policy.releases()), (before, event) -> event.after(before));
    }
}
