package io.github.diops.domain.release;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import java.time.Instant;

/**
 * Cisco made a release available (REL-02a).
 *
 * @param terms as published, complete, so that no later default rewrites them (GEN-03)
 * @param edition the edition that the publication made
 */
public record ReleasePublished(Instant at, Version version, ReleaseTerms terms, EditionName edition) {

    /** The party that does this; an administrator stands in for it. */
    public Party by() {
        return Party.CISCO;
    }

    /** The rule that gives this step to that party. */
    public RuleId rule() {
        return ReleaseRules.REL_08.id();
    }

    /**
     * What is published after this event. One that the edition's own catalogue has come to include changes no release:
     * a later edition of the policy may list what was published under an earlier one.
     *
     * @throws IllegalStateException if the event cannot follow {@code before}
     */
    public PublishedReleases after(PublishedReleases before) {
        return before.published(this);
    }
}
