package counterexamples.the_code_follows_the_diagram_of_the_readme.io.github.diops.adapters.rest;

import counterexamples.the_code_follows_the_diagram_of_the_readme.io.github.diops.adapters.persistence.jdbc.RunTimeBystander;

/** Takes the arrow of the run time for a permission to compile. */
record AlongTheDottedArrow(RunTimeBystander storage) {}
