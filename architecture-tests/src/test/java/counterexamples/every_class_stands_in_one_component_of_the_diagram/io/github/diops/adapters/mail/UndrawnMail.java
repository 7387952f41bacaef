package counterexamples.every_class_stands_in_one_component_of_the_diagram.io.github.diops.adapters.mail;

/** Is in no component. */
record UndrawnMail(String text) {}
