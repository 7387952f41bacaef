package counterexamples.a_package_is_named_after_what_it_covers.io.github.diops.domain.common;

/** Where everything lies. */
interface Shelf {}
