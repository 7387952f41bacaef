package io.github.diops.application.usecase;

import io.github.diops.domain.release.Cell;
import io.github.diops.domain.release.ReleasePublished;
import io.github.diops.domain.release.ReleaseTerms;
import io.github.diops.domain.release.Support;
import io.github.diops.domain.release.Version;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The stored form of release publications. The state is the publications themselves, in order: what they make of a
 * catalogue depends on the edition that it began with.
 */
final class ReleaseCodec implements RecordCodec<List<ReleasePublished>, ReleasePublished> {
    private static final String PUBLISHED = "PUBLISHED";

    @Override
    public Form form(ReleasePublished event) {
        return new Form(PUBLISHED, 1, publication(event));
    }

    @Override
    public ReleasePublished event(Form form, Envelope envelope) {
        return switch (form.type() + " " + form.version()) {
            case PUBLISHED + " 1" -> publication(form.data(), envelope.at());
            default ->
                throw new IllegalStateException(
                        "release publications have no event " + form.type() + " of version " + form.version());
        };
    }

    @Override
    public List<ReleasePublished> after(Option<List<ReleasePublished>> before, ReleasePublished event) {
        return before.getOrElse(List.empty()).append(event);
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public StoredJson state(List<ReleasePublished> publications) {
        return new StoredJson()
                .with(
                        "publications",
                        publications.map(event -> publication(event).with("at", event.at())));
    }

    @Override
    public List<ReleasePublished> state(StoredJson stored) {
        return stored.objects("publications").map(event -> publication(event, event.instant("at")));
    }

    private static StoredJson publication(ReleasePublished event) {
        return new StoredJson()
                .with("version", event.version())
                .with("newDeployments", cell(event.terms().newDeployments()))
                .with("upgrades", cell(event.terms().upgrades()))
                .with("stay", cell(event.terms().stay()))
                .with("edition", event.edition());
    }

    private static ReleasePublished publication(StoredJson stored, Instant at) {
        return new ReleasePublished(
                at,
                Version.parse(stored.text("version")),
                new ReleaseTerms(
                        cell(stored.object("newDeployments")),
                        cell(stored.object("upgrades")),
                        cell(stored.object("stay"))),
                EditionName.of(stored.text("edition")));
    }

    private static StoredJson cell(Cell cell) {
        return new StoredJson()
                .with("support", cell.support())
                .with("english", cell.text().english())
                .with("russian", cell.text().russian());
    }

    private static Cell cell(StoredJson stored) {
        return new Cell(
                Support.valueOf(stored.text("support")), Text.of(stored.text("english"), stored.text("russian")));
    }
}
