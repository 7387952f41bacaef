package counterexamples.every_package_lies_in_one_layer.io.github.diops.adapters;

/** Lies between two layers. */
record StrayAdapter(String text) {}
