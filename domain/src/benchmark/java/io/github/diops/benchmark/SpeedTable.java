package io.github.diops.benchmark;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every benchmark in one go and prints one Markdown table: medians in nanoseconds, how many times ours each peer
 * takes, bytes allocated, and whether the goal is met.
 */
public final class SpeedTable {

    /** One line: our answer, its peers, the limit that no answer can beat, and the goals. */
    private record Line(String work, String ours, List<Other> peers, List<Other> limits, List<Goal> goals) {}

    private record Other(String name, String benchmark) {}

    /** Ours takes at most {@code most} times that benchmark; or, if {@code bytes}, allocates nothing. */
    private record Goal(String text, String against, double most, boolean bytes) {
        static Goal atMost(double times, String name, String against) {
            return new Goal("≤ %s x %s".formatted(number(times), name), against, times, false);
        }

        static Goal faster(double times, String name, String against) {
            return new Goal("≥ %s x %s".formatted(number(times), name), against, 1 / times, false);
        }

        static Goal nothingAllocated() {
            return new Goal("0 bytes", "", 0, true);
        }

        private static String number(double times) {
            return times == Math.rint(times) ? String.valueOf((long) times) : String.valueOf(times);
        }
    }

    private record Measured(double nanos, double bytes) {}

    /** What was measured, by the name of the benchmark. */
    private record Run(Map<String, Measured> measured) {
        Measured of(String benchmark) {
            return requireNonNull(measured.get(benchmark), benchmark);
        }

        boolean has(Line line) {
            return Stream.of(
                            Stream.of(line.ours()),
                            Stream.concat(line.peers().stream(), line.limits().stream())
                                    .map(Other::benchmark),
                            line.goals().stream().filter(goal -> !goal.bytes()).map(Goal::against))
                    .flatMap(names -> names)
                    .allMatch(measured::containsKey);
        }
    }

    private static final List<Line> LINES = List.of(
            new Line(
                    "severity, bare",
                    "Severity.bare",
                    List.of(new Other("nested EnumMap", "Severity.enumMaps"), new Other("Drools", "Severity.drools"),
                            new Other("DMN", "Severity.dmn")),
                    List.of(new Other("int table", "Severity.intTable")),
                    List.of(Goal.atMost(1.5, "int table", "Severity.intTable"), Goal.nothingAllocated())),
            new Line(
                    "severity, explained",
                    "Severity.explained",
                    List.of(new Other("nested EnumMap", "Severity.enumMaps"), new Other("Drools", "Severity.drools"),
                            new Other("DMN", "Severity.dmn")),
                    List.of(new Other("int table", "Severity.intTable")),
                    List.of(Goal.atMost(1.5, "int table", "Severity.intTable"), Goal.nothingAllocated())),
            new Line(
                    "1 business day later",
                    "BusinessDay.ours 1",
                    List.of(new Other("Strata", "BusinessDay.strata 1"), new Other("naive", "BusinessDay.naive 1"),
                            new Other("Jollyday, stepping", "BusinessDay.jollyday 1")),
                    List.of(new Other("rank/select table", "BusinessDay.rankSelect 1")),
                    List.of(Goal.faster(3, "Strata", "BusinessDay.strata 1"))),
            new Line(
                    "250 business days later",
                    "BusinessDay.ours 250",
                    List.of(new Other("Strata", "BusinessDay.strata 250"), new Other("naive", "BusinessDay.naive 250"),
                            new Other("Jollyday, stepping", "BusinessDay.jollyday 250")),
                    List.of(new Other("rank/select table", "BusinessDay.rankSelect 250")),
                    List.of(Goal.faster(60, "Strata", "BusinessDay.strata 250"),
                            Goal.atMost(1.25, "1 day", "BusinessDay.ours 1"))),
            new Line(
                    "window open at an instant",
                    "Window.at",
                    List.of(new Other("naive", "Window.naiveAt")),
                    List.of(new Other("transition table", "Window.tableAt")),
                    List.of(Goal.atMost(1.5, "table", "Window.tableAt"), Goal.nothingAllocated())),
            new Line(
                    "next window for planned work",
                    "Window.next",
                    List.of(new Other("naive", "Window.naiveNext"), new Other("Spring CronExpression", "Window.springNext"),
                            new Other("ical4j", "Window.icalNext")),
                    List.of(new Other("transition table", "Window.tableNext")),
                    List.of(Goal.atMost(1.5, "table", "Window.tableNext"), Goal.nothingAllocated())),
            new Line(
                    "open and next window, explained",
                    "Window.explained",
                    List.of(),
                    List.of(new Other("open", "Window.at"), new Other("next", "Window.next")),
                    List.of()),
            new Line(
                    "all windows, 10 years, 4 regions",
                    "Window.all",
                    List.of(new Other("naive", "Window.naiveAll"), new Other("lib-recur", "Window.recurAll")),
                    List.of(new Other("transition table", "Window.tableAll")),
                    List.of(Goal.faster(15, "naive", "Window.naiveAll"))),
            new Line("the same in one order", "Window.allExplained", List.of(), List.of(), List.of()),
            new Line(
                    "deadline, 3 business days",
                    "Deadline.dueAt",
                    List.of(new Other("Strata + java.time", "Deadline.strata")),
                    List.of(new Other("tables", "Deadline.tables")),
                    List.of(Goal.faster(8, "Strata", "Deadline.strata"))),
            new Line(
                    "the same, explained, with warnings",
                    "Deadline.explained",
                    List.of(),
                    List.of(new Other("deadline alone", "Deadline.dueAt")),
                    List.of()),
            new Line("a new calendar of a zone", "Deadline.newCalendar", List.of(), List.of(), List.of()),
            new Line("with 40 years of holidays", "Deadline.newCalendarWithHolidays", List.of(), List.of(), List.of()),
            new Line(
                    "retention of 10^6 backups, plan",
                    "Retention.plan",
                    List.of(),
                    List.of(new Other("one pass", "Retention.onePass")),
                    List.of(Goal.atMost(1.5, "one pass", "Retention.onePass"))),
            new Line(
                    "plan and each tier",
                    "Retention.ours",
                    List.of(new Other("sort", "Retention.sort"), new Other("streams", "Retention.streams")),
                    List.of(new Other("one pass", "Retention.onePass")),
                    List.of(Goal.atMost(1.5, "one pass", "Retention.onePass"))),
            new Line("the check for duplicate ids", "Retention.check", List.of(), List.of(), List.of()));

    private SpeedTable() {}

    /** Arguments: forks, iterations, milliseconds of each, a regular expression that chooses, the file to write. */
    public static void main(String[] arguments) throws RunnerException {
        int iterations = Integer.parseInt(arguments[1]);
        TimeValue time = TimeValue.milliseconds(Long.parseLong(arguments[2]));
        Map<String, Measured> measured = new TreeMap<>();
        for (RunResult run : new Runner(new OptionsBuilder()
                        .include("io\\.github\\.diops\\.benchmark\\.(" + arguments[3] + ")")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(Integer.parseInt(arguments[0]))
                        .warmupIterations(5)
                        .warmupTime(time)
                        .measurementIterations(iterations)
                        .measurementTime(time)
                        .addProfiler(GCProfiler.class)
                        .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Xbatch")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            measured.put(name(run), new Measured(run.getPrimaryResult().getStatistics().getPercentile(50), bytes(run)));
        }
        String table = table(new Run(measured));
        System.out.println(table);
        write(Path.of(arguments[4]), table);
    }

    private static String name(RunResult run) {
        String[] parts = run.getParams().getBenchmark().split("\\.", -1);
        String days = run.getParams().getParam("days");
        return parts[parts.length - 2].replace("Benchmark", "") + "." + parts[parts.length - 1]
                + (days == null ? "" : " " + days);
    }

    @SuppressWarnings("rawtypes") // JMH hands over raw results
    private static double bytes(RunResult run) {
        return run.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .sum();
    }

    private static String table(Run run) {
        String head = """
                %s, JDK %s, %s %s, %d processors; medians in one run, times in ns, in brackets how many times ours

                | work | ours | bytes | peers | limit or reference | goal | met |
                |---|---|---|---|---|---|---|
                """
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors());
        return LINES.stream()
                .filter(run::has)
                .map(line -> line(line, run))
                .collect(Collectors.joining("\n", head, "\n"));
    }

    private static String line(Line line, Run run) {
        Measured ours = run.of(line.ours());
        List<Goal> goals = line.goals();
        boolean met = goals.stream()
                .allMatch(goal -> goal.bytes()
                        ? ours.bytes() < 0.5
                        : ours.nanos() <= goal.most() * run.of(goal.against()).nanos());
        return Stream.of(
                        line.work(),
                        number(ours.nanos()),
                        number(Math.rint(ours.bytes())),
                        others(line.peers(), ours, run),
                        others(line.limits(), ours, run),
                        goals.stream().map(Goal::text).collect(Collectors.joining(", ")),
                        goals.isEmpty() ? "" : met ? "yes" : "**no**")
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String others(List<Other> others, Measured ours, Run run) {
        return others.stream()
                .map(other -> {
                    double nanos = run.of(other.benchmark()).nanos();
                    return "%s %s (%s)".formatted(other.name(), number(nanos), number(nanos / ours.nanos()));
                })
                .collect(Collectors.joining("; "));
    }

    private static String number(double value) {
        return value == 0
                ? "0"
                : value < 10
                        ? String.format(Locale.ROOT, "%.2f", value)
                        : value < 100
                                ? String.format(Locale.ROOT, "%.1f", value)
                                : String.format(Locale.ROOT, "%,.0f", value);
    }

    private static void write(Path file, String table) {
        try {
            Files.writeString(file, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
