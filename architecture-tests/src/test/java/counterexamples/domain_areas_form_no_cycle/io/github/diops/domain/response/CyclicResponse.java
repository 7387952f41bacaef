package counterexamples.domain_areas_form_no_cycle.io.github.diops.domain.response;

import counterexamples.domain_areas_form_no_cycle.io.github.diops.domain.severity.CyclicSeverity;
import io.vavr.collection.List;

/** Depends on what depends on it. */
public record CyclicResponse(List<CyclicSeverity> severities) {}
