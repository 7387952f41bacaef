/**
 * The UC applications of a Dedicated Instance, the releases they run and the upgrades between them. Enter at
 * {@link io.github.diops.domain.release.ReleaseCatalogue} (which release is n, n-1, n-2, and what customers may do with
 * it), at {@link io.github.diops.domain.release.Upgrade} (whether an upgrade is due) and at
 * {@link io.github.diops.domain.release.PublishedReleases} (the catalogue as publications have left it). Rules UPG-01 to
 * UPG-05 and REL-01 to REL-08, in {@link io.github.diops.domain.release.ReleaseRules}.
 */
package io.github.diops.domain.release;
