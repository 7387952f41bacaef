package counterexamples.domain_areas_form_no_cycle.io.github.diops.domain.severity;

import counterexamples.domain_areas_form_no_cycle.io.github.diops.domain.response.CyclicResponse;

/** Depends on what depends on it. */
public record CyclicSeverity(CyclicResponse response) {}
