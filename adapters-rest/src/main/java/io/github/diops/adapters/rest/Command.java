package io.github.diops.adapters.rest;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** What the program can be asked to do. */
enum Command {
    SERVE(false, "serve"),
    EXPORT(true, "export"),
    IMPORT(true, "import"),
    VERIFY_JOURNAL(false, "journal", "verify"),
    REBUILD_PROJECTIONS(false, "projections", "rebuild");

    private final boolean takesFile;
    private final List<String> words;

    Command(boolean takesFile, String... words) {
        this.takesFile = takesFile;
        this.words = List.of(words);
    }

    /**
     * A command with the file it works on.
     *
     * @param file none where that is standard input or output
     */
    record Asked(Command command, Option<String> file) {}

    /** What {@code given} asks for, or none if it is no command; no word asks to serve. */
    static Option<Asked> of(Iterable<String> given) {
        List<String> asked = List.ofAll(given).orElse(SERVE.words);
        return List.of(values())
                .find(command -> asked.startsWith(command.words)
                        && asked.size() <= command.words.size() + (command.takesFile ? 1 : 0))
                .map(command -> new Asked(
                        command, asked.drop(command.words.size()).headOption().filter(file -> !file.equals("-"))));
    }
}
