package io.github.diops.adapters.rest;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** What the program can be asked to do. */
enum Command {
    SERVE(false, "serve"),
    EXPORT(true, "export"),
    IMPORT(true, "import"),
    VERIFY_JOURNAL(false, "journal", "verify"),
    REBUILD_PROJECTIONS(false, "projections", "rebuild"),
    GENERATE(true, "generate"),
    MIGRATE(false, "migrate"),
    CREATE_KEY(false, "keys", "create"),
    LIST_KEYS(false, "keys", "list"),
    REVOKE_KEY(true, "keys", "revoke");

    private final boolean takesOperand;
    private final List<String> words;

    Command(boolean takesOperand, String... words) {
        this.takesOperand = takesOperand;
        this.words = List.of(words);
    }

    /** Whether it hands keys out or takes them back. */
    boolean isOfKeys() {
        return words.head().equals("keys");
    }

    /**
     * A command with what it works on.
     *
     * @param operand a file, none where that is standard input or output; the id of a key; or how many
     */
    record Asked(Command command, Option<String> operand) {}

    /** What {@code given} asks for, or none if it is no command; no word asks to serve. */
    static Option<Asked> of(Iterable<String> given) {
        List<String> asked = List.ofAll(given).orElse(SERVE.words);
        return List.of(values())
                .find(command -> asked.startsWith(command.words)
                        && asked.size() <= command.words.size() + (command.takesOperand ? 1 : 0))
                .map(command -> new Asked(
                        command,
                        asked.drop(command.words.size()).headOption().filter(operand -> !operand.equals("-"))));
    }
}
