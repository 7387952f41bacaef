package counterexamples.a_class_is_named_after_what_it_means.io.github.diops.domain.severity;

/** Says nothing that its prefix does not. */
interface SeverityManager {}
