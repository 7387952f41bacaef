package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.http.Front;
import io.github.diops.adapters.rest.http.Limits;
import io.github.diops.adapters.rest.http.LoginSettings;
import io.github.diops.adapters.rest.http.TokenSettings;
import io.github.diops.application.port.in.Upkeep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the command line and the environment say; an option beats its variable. */
@CommandLine.Command(
        name = "java -jar diops.jar",
        mixinStandardHelpOptions = true,
        versionProvider = Options.Version.class,
        sortOptions = false,
        header = "DI Ops: the Webex Calling Dedicated Instance operations guide as policy that explains itself.",
        description = {
            "",
            "Serves the HTTP API and the console: in local mode on loopback without credentials, or with --auth",
            "wherever its host is reached from, for those who show who they are.",
            "Prints one line on standard output when it is ready; logs go to standard error.",
            ""
        },
        footer = {
            "",
            "Each option of the service is also an environment variable (DIOPS_PORT, DIOPS_TLS_CERT and so on,",
            "DIOPS_HOLIDAYS with a semicolon or comma between calendars); an option beats its variable. Exit codes: 0 stopped by a signal, or done; 1 could"
                    + " not start, or not done, or the journal is not whole; 2 wrong usage."
        })
final class Options {
    private static final String KEYS = "keys";
    private static final String TOKENS = "oidc";
    private static final String CALENDAR_ID = "[A-Za-z0-9._:-]{1,64}";

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = {
                "serve: start the service (default).",
                "export [FILE]: write everything as lines of JSON to a new file, or to standard output.",
                "import [FILE]: take such lines in, from a file or standard input; again where it was interrupted.",
                "journal verify: find events that were changed or taken away.",
                "projections rebuild: make what lists read anew from the events.",
                "generate [CASES]: fill an empty database with made-up cases of 500 customers (default: 10000).",
                "migrate: make the tables or bring them to this version, as their owner, and stop.",
                "keys create: hand out a key and show it once, on standard output.",
                "keys list: every key with its owner and state; keys revoke ID: take one back."
            })
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:DIOPS_PORT:-8080}",
            description = "TCP port, 0 for any free one (default: 8080).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:DIOPS_HOST:-127.0.0.1}",
            description = "Address to listen on: without --auth 127.0.0.1, localhost or ::1 (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            defaultValue = "${env:DIOPS_DATA:-" + Option.NULL_VALUE + "}",
            description = "Directory of the embedded database (default: diops-data).")
    private @Nullable String data;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            defaultValue = "${env:DIOPS_DATABASE:-" + Option.NULL_VALUE + "}",
            description = "Database to use instead of --data, such as jdbc:sqlite:/var/lib/diops/diops.db"
                    + " or jdbc:postgresql://host/diops?user=diops&password=….")
    private @Nullable String database;

    @Option(
            names = "--holidays",
            paramLabel = "ID=FILE",
            defaultValue = "${env:DIOPS_HOLIDAYS:-" + Option.NULL_VALUE + "}",
            description =
                    "Holiday calendar from an iCalendar file, added or in place of the one of that id; repeatable.")
    private List<String> holidays = List.of();

    @Option(
            names = "--demo",
            defaultValue = "${env:DIOPS_DEMO:-false}",
            description = "Fill an empty database with a fictional partner and some weeks of its records, then serve.")
    private boolean demo;

    @Option(
            names = "--auth",
            paramLabel = "WAY",
            defaultValue = "${env:DIOPS_AUTH:-" + Option.NULL_VALUE + "}",
            description =
                    "How callers show who they are: keys (see keys create) or oidc (tokens). Without it: local mode.")
    private @Nullable String auth;

    @Option(
            names = "--service-role",
            paramLabel = "NAME",
            description =
                    "migrate: a role of PostgreSQL that serves from then on and owns nothing; it is there already.")
    private @Nullable String serviceRole;

    @CommandLine.Mixin
    private LimitOptions limits = new LimitOptions();

    @CommandLine.Mixin
    private KeyOptions key = new KeyOptions();

    @CommandLine.Mixin
    private TlsOptions tls = new TlsOptions();

    @CommandLine.Mixin
    private FrontOptions front = new FrontOptions();

    @CommandLine.Mixin
    private TokenOptions tokens = new TokenOptions();

    @CommandLine.Mixin
    private LoginOptions login = new LoginOptions(System::getenv);

    /** What is asked for; {@link #check} has passed. */
    Command.Asked asked() {
        return Command.of(words).getOrElseThrow(IllegalStateException::new);
    }

    /** Who serves on a database that is migrated, where that is not its owner. */
    io.vavr.control.Option<String> serviceRole() {
        return io.vavr.control.Option.of(serviceRole);
    }

    /** Whether an empty database is to be filled with something to look at first. */
    boolean demo() {
        return demo;
    }

    /** Whose tokens show who callers are; none where they show keys, or nothing. */
    io.vavr.control.Option<TokenSettings> tokens() {
        return io.vavr.control.Option.when(TOKENS.equals(auth), tokens)
                .map(said -> said.settings().getOrElseThrow(fault -> new IllegalStateException(fault)));
    }

    /** How much each caller may ask. */
    Limits limits() {
        return limits.limits(auth != null);
    }

    /** What may stand before the service; {@link #check} has passed. */
    Front front() {
        return front.front().getOrElseThrow(fault -> new IllegalStateException(fault));
    }

    /** What is said of TLS. */
    TlsOptions tls() {
        return tls;
    }

    /** How people sign in to the console, if they can; {@link #check} has passed. */
    io.vavr.control.Option<LoginSettings> login() {
        return login.settings().getOrElseThrow(fault -> new IllegalStateException(fault));
    }

    /** What is said of a key that is to be created. */
    KeyOptions key() {
        return key;
    }

    /** Whether callers show keys; else it is local mode. */
    boolean isByKeys() {
        return KEYS.equals(auth);
    }

    int port() {
        return port;
    }

    String host() {
        return host;
    }

    /** The database that was asked for: the URL given, or the embedded one in the data directory. */
    String databaseUrl() {
        return database != null ? database : "jdbc:sqlite:" + (data == null ? "diops-data" : data) + "/diops.db";
    }

    /** The files of holiday calendars, each by the calendar's id. */
    Map<String, String> holidayFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        holidayEntries()
                .forEach(entry ->
                        files.put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1)));
        return files;
    }

    /** One option, or the variable, may hold several; a file's name may hold what parts them. */
    private List<String> holidayEntries() {
        return holidays.stream()
                .flatMap(given -> Stream.of(given.split("[;,](?=" + CALENDAR_ID + "=)", -1)))
                .toList();
    }

    private void checkHolidays(CommandLine commandLine) {
        List<String> ids = holidayEntries().stream()
                .map(entry -> entry.substring(0, Math.max(0, entry.indexOf('='))))
                .toList();
        if (!holidayEntries().stream().allMatch(entry -> entry.matches("(?s)" + CALENDAR_ID + "=.+"))) {
            throw new CommandLine.ParameterException(
                    commandLine, "--holidays is ID=FILE, such as US=us.ics; an id is 1 to 64 of A-Z a-z 0-9 . _ : -");
        }
        if (ids.stream().distinct().count() < ids.size()) {
            throw new CommandLine.ParameterException(commandLine, "--holidays names a calendar more than once");
        }
    }

    /**
     * Checks what picocli cannot.
     *
     * @throws CommandLine.ParameterException if the options do not go together
     */
    void check(CommandLine commandLine) {
        if (Command.of(words).isEmpty()) {
            throw new CommandLine.ParameterException(commandLine, "Unknown command: '" + String.join(" ", words) + "'");
        }
        if (asked().command() == Command.GENERATE
                && JournalCommands.casesOf(asked()).isEmpty()) {
            throw new CommandLine.ParameterException(
                    commandLine, "generate takes how many cases, from 0 to " + Upkeep.Size.MOST_CASES);
        }
        if (port < 0 || port > 65_535) {
            throw new CommandLine.ParameterException(commandLine, "--port must be from 0 to 65535, not " + port);
        }
        if ((data != null && data.isBlank()) || (database != null && database.isBlank())) {
            throw new CommandLine.ParameterException(commandLine, "--data and --database may not be blank");
        }
        if (data != null && database != null) {
            throw new CommandLine.ParameterException(commandLine, "--data and --database exclude each other");
        }
        if (demo && asked().command() != Command.SERVE) {
            throw new CommandLine.ParameterException(commandLine, "--demo goes with serve alone");
        }
        if (serviceRole != null && (serviceRole.isBlank() || asked().command() != Command.MIGRATE)) {
            throw new CommandLine.ParameterException(
                    commandLine, "--service-role goes with migrate alone, and may not be blank");
        }
        limits.fault().forEach(fault -> {
            throw new CommandLine.ParameterException(commandLine, fault);
        });
        checkHolidays(commandLine);
        checkAuth(commandLine);
        if (auth == null && front.isSaid()) {
            throw new CommandLine.ParameterException(
                    commandLine, "--trusted-proxies and --cors-origins go with --auth");
        }
        tls.fault().orElse(front.front().swap().toOption()).forEach(fault -> {
            throw new CommandLine.ParameterException(commandLine, fault);
        });
        if (auth == null && !isLoopback(host)) {
            throw new CommandLine.ParameterException(
                    commandLine,
                    "--host must be 127.0.0.1, localhost or ::1: without credentials (--auth), no other is served");
        }
    }

    private void checkAuth(CommandLine commandLine) {
        boolean isOidc = TOKENS.equals(auth);
        if (auth != null && !isOidc && !auth.equals(KEYS)) {
            throw new CommandLine.ParameterException(commandLine, "--auth must be keys or oidc, not " + auth);
        }
        if (!isOidc && tokens.isSaid()) {
            throw new CommandLine.ParameterException(commandLine, "--issuer and --audience go with --auth=oidc");
        }
        if (!isOidc && login.isSaid()) {
            throw new CommandLine.ParameterException(commandLine, "--client-id and what goes with it need --auth=oidc");
        }
        if (isOidc) {
            tokens.settings()
                    .swap()
                    .toOption()
                    .orElse(login.settings().swap().toOption())
                    .forEach(fault -> {
                        throw new CommandLine.ParameterException(commandLine, fault);
                    });
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
    }

    /** The version, from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Options.class.getPackage().getImplementationVersion();
            return new String[] {"diops " + (version == null ? "(not packaged)" : version)};
        }
    }
}
