package io.github.diops.architecture;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.diops.architecture.Chapters.Sentence;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Makes wrong changes, one at a time, to a copy of the project, and tells what stops each: the compiler as the build
 * configures it, a rule of the architecture, or a test. A change that nothing stops, or something else than is said, is a
 * failure. {@code .ci/plant} runs it after a build.
 */
final class PlantedViolations {
    /** The modules, each seeing those before it that its POM lets it compile against. */
    private static final List<String> MODULES =
            List.of("domain", "application", "adapters-persistence", "adapters-rest");

    private static final Pattern ARGUMENT = Pattern.compile("<(?:arg|compiler\\.checks)>([^<$]+)</");

    /** What names the version that is built, beside the POMs. */
    private static final List<String> DOCUMENTS =
            List.of("README.md", "CONTRIBUTING.md", "architecture-tests/src/test/resources/consumers/pom.xml");

    private final Path project;
    private final Path copy;
    private final String libraries;
    private final String processors;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    private PlantedViolations(Path project, Path copy, String libraries, String processors) {
        this.project = project;
        this.copy = copy;
        this.libraries = libraries;
        this.processors = processors;
    }

    /** Arguments: the built project, an empty directory, the libraries' class path, the annotation processors' path. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 1) {
            System.out.println(firstFailure(arguments[0]));
            return;
        }
        PlantedViolations planted =
                new PlantedViolations(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], arguments[3]);
        System.exit(planted.run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        recreate();
        String nothing = brokenRules(MODULES).orElse("nothing");
        System.out.printf("%-52s | %s%n", "the project as it is", nothing);
        boolean asExpected = nothing.equals("nothing");
        int number = 0;
        for (WrongChange change : WrongChange.all()) {
            number++;
            String caught = caught(change);
            boolean right = caught.contains(change.catcher());
            asExpected &= right;
            System.out.printf(
                    "%2d %-49s | %s%s%n",
                    number, change.what(), caught, right ? "" : "   NOT AS EXPECTED: " + change.catcher());
        }
        return asExpected && number >= 20;
    }

    private String caught(WrongChange change) throws IOException, InterruptedException {
        recreate();
        Path file = copy.resolve(change.file());
        String before =
                Files.exists(project.resolve(change.file())) ? Files.readString(project.resolve(change.file())) : "";
        Files.createDirectories(file.getParent());
        Files.writeString(file, change.on(before));
        if (change.file().endsWith("pom.xml")) {
            return test("io.github.diops.architecture.PackagingTest");
        }
        Optional<String> error = compile(change.module(), file);
        if (error.isPresent()) {
            return error.get();
        }
        Optional<String> rule = brokenRules(List.of(change.module()));
        if (rule.isPresent()) {
            return rule.get();
        }
        return change.test().isEmpty() ? "nothing" : test(change.test());
    }

    private void recreate() throws IOException {
        if (Files.exists(copy)) {
            try (Stream<Path> files = Files.walk(copy)) {
                files.sorted((one, other) -> other.compareTo(one)).forEach(PlantedViolations::delete);
            }
        }
        for (String module : Stream.concat(MODULES.stream(), Stream.of("architecture-tests", "."))
                .toList()) {
            Path pom = copy.resolve(module).resolve("pom.xml");
            Files.createDirectories(pom.getParent());
            Files.copy(project.resolve(module).resolve("pom.xml"), pom);
        }
        for (String document : DOCUMENTS) {
            Files.createDirectories(copy.resolve(document).toAbsolutePath().getParent());
            Files.copy(project.resolve(document), copy.resolve(document));
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first error of the compiler that the root POM configures, on this one file and the module's class path. */
    private Optional<String> compile(String module, Path file) throws IOException {
        Files.createDirectories(changed(module));
        Files.createDirectories(copy.resolve("generated"));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StringWriter rest = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            List<String> options = new ArrayList<>(List.of(
                    "--release",
                    "17",
                    "-parameters",
                    "-encoding",
                    "UTF-8",
                    "-proc:none",
                    "-d",
                    changed(module).toString(),
                    "-cp",
                    compiledAgainst(module),
                    "-processorpath",
                    processors));
            Matcher arguments = ARGUMENT.matcher(Files.readString(project.resolve("pom.xml")));
            while (arguments.find()) {
                options.add(arguments.group(1));
            }
            compiler.getTask(rest, files, found, options, null, files.getJavaFileObjects(file))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || diagnostic.getKind() == Diagnostic.Kind.WARNING
                        || diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING)
                .filter(diagnostic -> !String.valueOf(diagnostic.getCode()).equals("compiler.err.warnings.and.werror"))
                .findFirst()
                .map(diagnostic -> "compiler: " + shown(diagnostic.getMessage(null)));
    }

    private static String shown(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    /** The rules that the code of those modules breaks; one that finds none of its subjects there is not asked. */
    private Optional<String> brokenRules(List<String> modules) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(
                        location -> MODULES.stream().noneMatch(module -> isReplaced(module, location.asURI())))
                .importPaths(modules.stream()
                        .flatMap(module -> Stream.of(changed(module), built(module)))
                        .filter(Files::exists)
                        .toList());
        return Chapters.sentences().stream()
                .filter(sentence ->
                        sentence.rule().allowEmptyShould(true).evaluate(code).hasViolation())
                .map(Sentence::name)
                .reduce((one, other) -> one + ", " + other)
                .map(names -> "rule: " + names);
    }

    private boolean isReplaced(String module, URI location) {
        Path file = Path.of(location);
        return file.startsWith(built(module))
                && Files.exists(changed(module).resolve(built(module).relativize(file)));
    }

    /** The first test that fails in that class, which runs in a JVM of its own on the changed code. */
    private String test(String name) throws IOException, InterruptedException {
        String classPath = Stream.concat(
                        MODULES.stream().map(module -> changed(module).toString()),
                        Stream.concat(
                                Stream.concat(Stream.of("architecture-tests"), MODULES.stream())
                                        .map(module -> project.resolve(module)
                                                .resolve("target/test-classes")
                                                .toString()),
                                Stream.concat(
                                        MODULES.stream()
                                                .map(module -> built(module).toString()),
                                        Stream.of(libraries))))
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
        Process test = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dbasedir=" + copy.resolve("architecture-tests"),
                        "-cp",
                        classPath,
                        PlantedViolations.class.getName(),
                        name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        test.waitFor();
        return output.lines().reduce((one, other) -> other).orElse("nothing");
    }

    private static String firstFailure(String test) {
        SummaryGeneratingListener executed = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .build(),
                        executed);
        return executed.getSummary().getFailures().stream()
                .findFirst()
                .map(failure -> "test: " + test.substring(test.lastIndexOf('.') + 1) + "."
                        + failure.getTestIdentifier().getDisplayName())
                .orElse("nothing");
    }

    private String compiledAgainst(String module) {
        List<String> seen = switch (module) {
            case "domain" -> List.of("domain");
            case "application" -> List.of("domain", "application");
            default -> List.of("domain", "application", module);
        };
        return seen.stream()
                        .map(each -> built(each).toString())
                        .reduce((one, other) -> one + File.pathSeparator + other)
                        .orElseThrow()
                + File.pathSeparator
                + librariesOf(module);
    }

    /** Vavr and annotations for the domain, and Jackson's core for the application; adapters see every library. */
    private String librariesOf(String module) {
        String admitted = switch (module) {
            case "domain" -> ".*/(vavr|jspecify|value-).*";
            case "application" -> ".*/(vavr|jspecify|value-|jackson-core).*";
            default -> ".*";
        };
        return Stream.of(libraries.split(File.pathSeparator, -1))
                .filter(library -> library.matches(admitted))
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElse("");
    }

    private Path built(String module) {
        return project.resolve(module).resolve("target/classes");
    }

    private Path changed(String module) {
        return copy.resolve("changed").resolve(module).resolve("target/classes");
    }
}
