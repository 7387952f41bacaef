/**
 * COP files: how one is installed ({@link io.github.diops.domain.cop.CopInstallation}), the workflow of a request from
 * its recording to its last step ({@link io.github.diops.domain.cop.CopRequest}, the fold of its
 * {@link io.github.diops.domain.cop.CopEvent}s), and what is known of the files
 * ({@link io.github.diops.domain.cop.CopFact}). Rules COP-00 to COP-06, in
 * {@link io.github.diops.domain.cop.CopRules}.
 */
package io.github.diops.domain.cop;
