package io.github.diops.adapters.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@SuppressWarnings("NullAway.Init")
class CommandTest {
    private final MemoryStorage storage = new MemoryStorage();
    private final DiOps diops = assembled(storage);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    // which command

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'', SERVE, none",
                "serve, SERVE, none",
                "export, EXPORT, none",
                "export -, EXPORT, none",
                "export all.ndjson, EXPORT, all.ndjson",
                "import all.ndjson, IMPORT, all.ndjson",
                "journal verify, VERIFY_JOURNAL, none",
                "projections rebuild, REBUILD_PROJECTIONS, none",
                "migrate, MIGRATE, none",
                "generate, GENERATE, none",
                "generate 1000000, GENERATE, 1000000"
            })
    void words_ask_for_a_command_and_a_file(String words, Command command, String file) {
        List<String> given = words.isEmpty() ? List.empty() : List.of(words.split(" "));
        assertThat(Command.of(given)).contains(new Command.Asked(command, Option.of(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "verify", "journal verify all", "serve it", "export a b", "rebuild", "exports"})
    void other_words_are_wrong_usage(String words) {
        CommandLine commandLine = new CommandLine(new Options());
        Options options = commandLine.getCommand();
        commandLine.parseArgs(words.split(" "));
        assertThat(catchThrowable(() -> options.check(commandLine)))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessage("Unknown command: '" + words + "'");
    }

    @Test
    void a_directory_and_a_database_exclude_each_other() {
        CommandLine commandLine = new CommandLine(new Options());
        Options options = commandLine.getCommand();
        commandLine.parseArgs("journal", "verify", "--data=here", "--database=jdbc:postgresql://localhost/diops");
        assertThat(catchThrowable(() -> options.check(commandLine))).hasMessageContaining("exclude each other");
    }

    @Test
    void a_demonstration_is_for_looking_at() {
        CommandLine commandLine = new CommandLine(new Options());
        Options options = commandLine.getCommand();
        commandLine.parseArgs("journal", "verify", "--demo");
        assertThat(catchThrowable(() -> options.check(commandLine))).hasMessage("--demo goes with serve alone");
        commandLine.parseArgs("serve", "--demo");
        assertThat(options.demo()).isTrue();
        commandLine.parseArgs("serve");
        assertThat(options.demo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --service-role=diops", "--service-role=diops", "migrate --service-role="})
    void a_role_is_named_where_its_rights_are_given(String words) {
        CommandLine commandLine = new CommandLine(new Options());
        Options options = commandLine.getCommand();
        commandLine.parseArgs(words.split(" "));
        assertThat(catchThrowable(() -> options.check(commandLine)))
                .hasMessage("--service-role goes with migrate alone, and may not be blank");
        commandLine.parseArgs("migrate", "--service-role=diops");
        options.check(commandLine);
        assertThat(options.serviceRole()).contains("diops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "10000001", "1e3"})
    void what_is_no_number_of_cases_is_wrong_usage(String cases) {
        CommandLine commandLine = new CommandLine(new Options());
        Options options = commandLine.getCommand();
        commandLine.parseArgs("generate", "--", cases);
        assertThat(catchThrowable(() -> options.check(commandLine)))
                .hasMessage("generate takes how many cases, from 0 to 10000000");
    }

    @Test
    void help_lists_every_command() {
        assertThat(new CommandLine(new Options()).getUsageMessage())
                .contains("export [FILE]", "import [FILE]", "journal verify", "projections rebuild");
    }

    // what it does

    @Test
    void a_whole_journal_is_told_with_exit_code_0() {
        customer();

        assertThat(run("journal", "verify")).isZero();
        assertThat(out.toString(UTF_8)).isEqualToNormalizingNewlines("verified 1 records with 1 events: whole\n");
    }

    @Test
    void a_journal_that_is_not_whole_is_told_event_by_event_with_exit_code_1() {
        customer();
        // its hashes are not those of real events
        assertThat(storage.journal()
                        .append(
                                new Scope.All(),
                                SampleRecords.of("acme", "c1")
                                        .opening("case-1", "111-111-111")
                                        .build()))
                .isEqualTo(CommitOutcome.COMMITTED);

        assertThat(run("journal", "verify")).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .isEqualToNormalizingNewlines(
                        "acme case/case-1 event 1: CHANGED\nverified 2 records with 2 events: 1 faults\n");
    }

    @Test
    void made_up_cases_fill_an_empty_database_and_no_other() {
        assertThat(run("generate", "1200")).isZero();
        assertThat(err.toString(UTF_8)).contains("made up 1700 records with ");
        assertThat(run("journal", "verify")).isZero();
        assertThat(out.toString(UTF_8)).contains("verified 1700 records");

        assertThat(run("generate", "1")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("this one holds records");
    }

    @Test
    void an_export_is_a_new_file_for_its_owner_and_is_taken_in_again_and_again() throws Exception {
        customer();
        Path file = directory.resolve("all.ndjson");

        assertThat(run("export", file.toString())).isZero();
        assertThat(Files.readAllLines(file)).hasSize(4);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(run("export", file.toString()))
                .as("a file that is there is left alone")
                .isEqualTo(1);

        MemoryStorage elsewhere = new MemoryStorage();
        for (int time = 0; time < 2; time++) {
            assertThat(new JournalCommands(assembled(elsewhere).upkeep(), stream(out), stream(err))
                            .run(asked("import", file.toString())))
                    .isZero();
        }
        assertThat(err.toString(UTF_8))
                .contains("exported 1 records with 1 events", "imported 1 records with 1 events");
        assertThat(elsewhere.archive().records(Option.none(), 9))
                .isEqualTo(storage.archive().records(Option.none(), 9))
                .hasSize(1);
    }

    @Test
    void a_file_that_is_cut_off_is_told_with_its_line() throws Exception {
        customer();
        Path file = directory.resolve("all.ndjson");
        assertThat(run("export", file.toString())).isZero();
        Path part = Files.write(
                directory.resolve("part.ndjson"), Files.readAllLines(file).subList(0, 3));

        assertThat(run("import", part.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("line 4: CUT_OFF");
        assertThat(run("import", directory.resolve("nowhere").toString())).isEqualTo(1);
    }

    @Test
    void projections_are_rebuilt() {
        customer();

        assertThat(run("projections", "rebuild")).isZero();
        assertThat(out.toString(UTF_8)).contains("1 records with 1 events");
    }

    private void customer() {
        Caller caller = new Caller(Actor.administrator("administrator"), new Scope.All(), "request-1");
        CustomerProfile profile = CustomerProfile.builder()
                .name("Acme Ltd")
                .region(Region.AMER)
                .zone(ZoneId.of("America/New_York"))
                .holidays(new HolidaySource.Listed(TreeSet.empty()))
                .build();
        CreateCustomer command = new CreateCustomer(Option.some(PartnerId.of("acme")), profile, List.empty());
        assertThat(diops.customers().create(caller, command, Option.none()).isRight())
                .isTrue();
    }

    private int run(String... words) {
        return new JournalCommands(diops.upkeep(), stream(out), stream(err)).run(asked(words));
    }

    private static Command.Asked asked(String... words) {
        return Command.of(List.of(words)).get();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }

    private static DiOps assembled(MemoryStorage storage) {
        return DiOps.assemble(
                OperationsPolicy.standard(),
                Ports.of(storage, HolidayCalendars.NONE),
                () -> Instant.parse("2024-03-08T10:00:00Z"));
    }
}
