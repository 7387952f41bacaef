package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.demo.Demo;
import io.github.diops.adapters.rest.http.Access;
import io.github.diops.adapters.rest.http.Telemetry;
import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.spi.HolidayImport;
import io.github.diops.application.spi.Storage;
import io.github.diops.application.spi.StorageProvider;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts the service, or looks after its journal and its keys. */
public final class Main {
    private static final int WRONG_USAGE = 2;
    private static final int COULD_NOT_START = 1;
    private static final Logger LOG = Logger.getLogger(Main.class.getName());
    private static final Duration PRUNING = Duration.ofHours(1);
    private static final Duration DRAIN = Duration.ofSeconds(8);

    /** How many requests read or write records at once; the database allows one writer, and readers are quick. */
    private static final int WORKERS = 8;

    private Main() {}

    /** Exits 0 when a signal stops it, 1 if it cannot start, 2 on wrong usage; see {@code --help}. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options = new Options();
        CommandLine commandLine = new CommandLine(options);
        try {
            commandLine.parseArgs(args);
            if (commandLine.isUsageHelpRequested()) {
                commandLine.usage(out);
                return;
            }
            if (commandLine.isVersionHelpRequested()) {
                commandLine.printVersionHelp(out);
                return;
            }
            options.check(commandLine);
        } catch (CommandLine.ParameterException e) {
            exit(
                    WRONG_USAGE,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage") + " (see --help)");
        }
        configureLogs();
        switch (options.asked().command()) {
            case SERVE -> serve(options, out);
            case MIGRATE -> migrate(options);
            case EXPORT, IMPORT, VERIFY_JOURNAL, REBUILD_PROJECTIONS, GENERATE, CREATE_KEY, LIST_KEYS, REVOKE_KEY ->
                carryOut(options, out);
        }
    }

    private static void migrate(Options options) {
        try {
            provider(options.databaseUrl()).migrate(options.databaseUrl(), options.serviceRole());
            System.err.println("diops: the tables are of this version"
                    + options.serviceRole()
                            .map(role -> "; " + role + " may serve on them")
                            .getOrElse(""));
        } catch (StorageException e) {
            exit(COULD_NOT_START, "the database " + shown(options.databaseUrl()) + ": " + e.getMessage());
        }
    }

    private static void carryOut(Options options, PrintStream out) {
        HolidayCalendars holidays = holidayCalendars(options);
        int code = COULD_NOT_START;
        try (Storage storage = provider(options.databaseUrl()).open(options.databaseUrl())) {
            DiOps diops = assembled(OperationsPolicy.standard(), storage, holidays);
            Command.Asked asked = options.asked();
            code = asked.command().isOfKeys()
                    ? new KeyCommands(diops.keys(), out, System.err).run(asked, options.key(), diops.now())
                    : new JournalCommands(diops.upkeep(), out, System.err).run(asked);
        } catch (StorageException e) {
            System.err.println("diops: the database " + shown(options.databaseUrl()) + ": " + e.getMessage());
        }
        System.exit(code);
    }

    private static DiOps assembled(OperationsPolicy policy, Storage storage, HolidayCalendars holidays) {
        return DiOps.assemble(policy, Ports.of(storage, holidays), InstantSource.system());
    }

    private static void serve(Options options, PrintStream out) throws InterruptedException {
        StorageProvider provider = provider(options.databaseUrl());
        Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(WORKERS));
        Site site = site(options, vertx);
        // beside the rest, which takes as long
        CompletableFuture<Storage> opening = CompletableFuture.supplyAsync(() -> provider.open(options.databaseUrl()));
        CompletableFuture<OperationsPolicy> policy = CompletableFuture.supplyAsync(OperationsPolicy::standard);
        HolidayCalendars holidays = holidayCalendars(options);
        Telemetry telemetry = telemetry();
        try {
            Storage storage = opened(opening);
            DiOps diops = assembled(policy.join(), storage, holidays);
            if (options.demo() && !Demo.fill(policy.join(), Ports.of(storage, holidays), diops.now(), Main::tell)) {
                storage.close();
                exit(COULD_NOT_START, "--demo fills an empty database, and this one holds records");
            }
            pruneHourly(diops, vertx);
            HttpService service = HttpService.start(
                    vertx, diops, telemetry, access(options, diops), options.limits(), Router.router(vertx), site);
            ClockWatch watch = ClockWatch.start(vertx, diops.clocks());
            stopOnSignal(service, watch, storage, telemetry);
            out.println("diops ready on " + site.address(service.port()));
            new CountDownLatch(1).await();
        } catch (StorageException e) {
            exit(COULD_NOT_START, "cannot open the database " + shown(options.databaseUrl()) + ": " + e.getMessage());
        } catch (IllegalStateException e) {
            exit(COULD_NOT_START, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The storage, once it is open.
     *
     * @throws StorageException if it cannot be opened
     */
    private static Storage opened(CompletableFuture<Storage> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StorageException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Where the service is reached; it stops where that cannot be. */
    private static Site site(Options options, Vertx vertx) {
        Either<String, Option<TlsFiles>> tls = options.tls().files(vertx);
        tls.peekLeft(fault -> exit(WRONG_USAGE, fault));
        return new Site(options.host(), options.port(), options.front(), tls.getOrElse(Option::none));
    }

    /** How callers show who they are. */
    private static Access access(Options options, DiOps diops) {
        return options.tokens()
                .map(settings -> Access.byTokens(diops, settings, options.login()))
                .getOrElse(() -> options.isByKeys() ? Access.byKeys(diops) : Access.local(diops));
    }

    /** Lets go of what is too old, beside the requests; what fails is tried again an hour later. */
    private static void pruneHourly(DiOps diops, Vertx vertx) {
        vertx.setPeriodic(
                0,
                PRUNING.toMillis(),
                timer -> vertx.executeBlocking(() -> {
                            diops.upkeep().prune();
                            return timer;
                        })
                        .onFailure(e -> LOG.log(Level.WARNING, "what is too old could not be let go of", e)));
    }

    /** Metrics, and the access log on standard error; the benchmark does without, by {@code -Ddiops.telemetry=off}. */
    private static Telemetry telemetry() {
        return "off".equals(System.getProperty("diops.telemetry")) ? Telemetry.silent() : Telemetry.of(System.err);
    }

    /** The one provider that serves the database; it stops where there is none, or more than one. */
    private static StorageProvider provider(String databaseUrl) {
        List<StorageProvider> found = List.ofAll(ServiceLoader.load(StorageProvider.class));
        List<StorageProvider> serving = found.filter(provider -> provider.serves(databaseUrl));
        if (serving.size() != 1) {
            exit(
                    WRONG_USAGE,
                    (serving.isEmpty() ? "no storage serves " : "more than one storage serves ") + shown(databaseUrl)
                            + "; found: " + found.map(StorageProvider::name).mkString(", "));
        }
        return serving.head();
    }

    /** The reviewed holidays, where an adapter brings them, with those of the files given; it stops at a faulty one. */
    private static HolidayCalendars holidayCalendars(Options options) {
        HolidayFiles files = new HolidayFiles(
                ServiceLoader.load(HolidayCalendars.class).findFirst().orElse(HolidayCalendars.NONE),
                ServiceLoader.load(HolidayImport.class).findFirst());
        options.holidayFiles().forEach(files::read);
        if (!files.faults().isEmpty()) {
            files.faults().forEach(fault -> System.err.println("diops: " + fault));
            System.exit(WRONG_USAGE);
        }
        return files.calendars();
    }

    /** On a signal: takes no new connection, lets requests end, closes the database, and exits 0. */
    private static void stopOnSignal(HttpService service, ClockWatch watch, Storage storage, Telemetry telemetry) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                service.stop(DRAIN);
                                watch.stop(DRAIN);
                            } catch (IllegalStateException e) {
                                System.err.println("diops: " + e.getMessage());
                            } finally {
                                storage.close();
                                telemetry.close();
                                // The JVM would report the signal as 143; a stop that was asked for is no failure.
                                Runtime.getRuntime().halt(0);
                            }
                        },
                        "diops-stop"));
    }

    /** The URL without what may be secret: user, password and parameters. */
    private static String shown(String databaseUrl) {
        return databaseUrl.replaceAll("\\?.*", "").replaceAll("//[^/]*@", "//");
    }

    private static void configureLogs() {
        try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
            if (settings != null && System.getProperty("java.util.logging.config.file") == null) {
                LogManager.getLogManager().readConfiguration(settings);
            }
        } catch (IOException e) {
            System.err.println("diops: logs keep the JVM's own form: " + e.getMessage());
        }
    }

    private static void tell(String progress) {
        System.err.println("demo: " + progress);
    }

    private static void exit(int code, String line) {
        System.err.println("diops: " + line);
        System.exit(code);
    }
}
