package io.github.diops.adapters.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.diops.application.port.in.Upkeep;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The commands that look after the journal. What they find goes to standard output, how far they are to standard error. */
final class JournalCommands {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int PARTNERS = 5;
    private static final int CUSTOMERS = 500;

    private final Upkeep upkeep;
    private final PrintStream out;
    private final PrintStream err;

    JournalCommands(Upkeep upkeep, PrintStream out, PrintStream err) {
        this.upkeep = upkeep;
        this.out = out;
        this.err = err;
    }

    /** The exit code: 0 if it was done and nothing is wrong with the journal. */
    int run(Command.Asked asked) {
        try {
            return switch (asked.command()) {
                case EXPORT -> write(asked.operand());
                case IMPORT -> read(asked.operand());
                case VERIFY_JOURNAL -> verify();
                case REBUILD_PROJECTIONS -> rebuild();
                case GENERATE -> generate(asked);
                case SERVE, MIGRATE, CREATE_KEY, LIST_KEYS, REVOKE_KEY ->
                    throw new IllegalArgumentException("not a command of the journal");
            };
        } catch (IOException | UncheckedIOException e) {
            err.println("diops: " + asked.operand().getOrElse("standard input or output") + ": " + e.getMessage());
            return NOT_DONE;
        }
    }

    private int verify() {
        Upkeep.Verification found = upkeep.verify(progress -> told("verified", progress));
        found.findings()
                .forEach(finding -> out.println(finding.tenant() + " " + finding.stream() + " event "
                        + finding.version() + ": " + finding.fault()));
        out.println("verified " + counted(found.seen()) + ": "
                + (found.findings().isEmpty() ? "whole" : found.findings().size() + " faults"));
        return found.findings().isEmpty() ? DONE : NOT_DONE;
    }

    private int rebuild() {
        out.println("rebuilt the projections of " + counted(upkeep.rebuild(progress -> told("rebuilt", progress))));
        return DONE;
    }

    private int generate(Command.Asked asked) {
        Upkeep.Size size =
                new Upkeep.Size(PARTNERS, CUSTOMERS, casesOf(asked).getOrElseThrow(IllegalArgumentException::new));
        Option<Upkeep.Progress> made = upkeep.makeUp(size, progress -> told("made up", progress));
        made.peek(progress -> err.println("made up " + counted(progress)))
                .onEmpty(() -> err.println("diops: generate fills an empty database, and this one holds records"));
        return made.isDefined() ? DONE : NOT_DONE;
    }

    /** How many cases are to be made up; none where that is no number of them. */
    static Option<Long> casesOf(Command.Asked asked) {
        return asked.operand()
                .orElse(Option.some("10000"))
                .filter(given -> given.matches("[0-9]{1,8}"))
                .map(Long::parseLong)
                .filter(cases -> cases <= Upkeep.Size.MOST_CASES);
    }

    private int write(Option<String> file) throws IOException {
        try (BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(
                file.isEmpty()
                        ? new FileOutputStream(FileDescriptor.out)
                        : Files.newOutputStream(ownersFile(Path.of(file.getOrElse("")))),
                UTF_8))) {
            Upkeep.Progress written = upkeep.write(line -> write(lines, line), progress -> told("written", progress));
            lines.flush();
            err.println("exported " + counted(written));
        }
        return DONE;
    }

    private static void write(BufferedWriter lines, String line) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new file for the owner's eyes only: it holds what customers' people are called and how they are reached. */
    private static Path ownersFile(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return Files.createFile(
                file,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    private int read(Option<String> file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                file.isEmpty()
                        ? new FileInputStream(FileDescriptor.in)
                        : Files.newInputStream(Path.of(file.getOrElse(""))),
                UTF_8))) {
            Either<Upkeep.Unreadable, Upkeep.Progress> taken =
                    upkeep.read(() -> next(lines), progress -> told("taken in", progress));
            taken.peek(progress -> err.println("imported " + counted(progress)))
                    .peekLeft(fault -> err.println("diops: line " + fault.line() + ": " + fault.reason()
                            + "; what came before it is stored, and the file may be taken in again"));
            return taken.isRight() ? DONE : NOT_DONE;
        }
    }

    private static Option<String> next(BufferedReader lines) {
        try {
            return Option.of(lines.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void told(String what, Upkeep.Progress progress) {
        err.println(what + " " + counted(progress));
    }

    private static String counted(Upkeep.Progress progress) {
        return progress.records() + " records with " + progress.events() + " events";
    }
}
