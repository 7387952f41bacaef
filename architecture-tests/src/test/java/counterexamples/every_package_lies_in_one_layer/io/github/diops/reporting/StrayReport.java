package counterexamples.every_package_lies_in_one_layer.io.github.diops.reporting;

/** Lies in no layer. */
record StrayReport(String text) {}
