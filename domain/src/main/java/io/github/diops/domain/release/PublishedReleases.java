package io.github.diops.domain.release;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * An edition's catalogue with the publications made so far.
 *
 * @param base the edition whose catalogue it began with
 * @param initial that catalogue
 * @param catalogue the catalogue as the publications have left it
 * @param lastEventAt when the last of them was made; none before the first
 */
public record PublishedReleases(
        EditionName base, ReleaseCatalogue initial, ReleaseCatalogue catalogue, Option<Instant> lastEventAt) {

    /** The catalogue of edition {@code base}, before any publication. */
    public static PublishedReleases none(EditionName base, ReleaseCatalogue catalogue) {
        return new PublishedReleases(base, catalogue, catalogue, Option.none());
    }

    /**
     * The edition that answers from this catalogue: {@code base} itself, or {@code base+version} with the latest
     * publication. Publications only go forward (REL-02b), so the latest names them all.
     */
    public EditionName edition() {
        return catalogue.equals(initial) ? base : derived(catalogue.latest());
    }

    /**
     * The event of publishing a release; refused to any party but Cisco (REL-08), and where the release is not later
     * than n (REL-02b).
     *
     * @throws IllegalArgumentException if {@code at} lies before the last publication, or the derived edition's name
     *     would be too long
     */
    public Either<Refusal, ReleasePublished> publish(Actor by, Version version, ReleaseTerms terms, Instant at) {
        if (lastEventAt.exists(at::isBefore)) {
            throw new IllegalArgumentException("a publication at " + at + " before the last one");
        }
        if (!by.standsFor(Party.CISCO)) {
            return Either.left(Refusal.of(ReleaseRefusal.ONLY_CISCO_PUBLISHES));
        }
        return catalogue
                .publish(version, terms)
                .map(published -> new ReleasePublished(at, version, terms, derived(version)));
    }

    PublishedReleases published(ReleasePublished event) {
        ReleaseCatalogue after = event.version().isLaterThan(initial.latest())
                ? catalogue
                        .publish(event.version(), event.terms())
                        .getOrElseThrow(refusal -> new IllegalStateException(
                                event.version() + " was published after " + catalogue.latest()))
                : catalogue;
        return new PublishedReleases(base, initial, after, Option.some(event.at()));
    }

    private EditionName derived(Version version) {
        return EditionName.of(base + "+" + version);
    }
}
