package counterexamples.a_package_is_named_after_what_it_covers.io.github.diops.adapters.rest.util;

/** Where the rest lies. */
interface Drawer {}
