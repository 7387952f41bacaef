package io.github.diops.domain.edition;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Every compiled class of the domain, so that a test finds what nobody has told it of. */
final class DomainClasses {
    private DomainClasses() {}

    static List<Class<?>> all() {
        try {
            Path root = Path.of(OperationsPolicy.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return List.ofAll(files.map(root::relativize)
                                .map(Path::toString)
                                .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                                .sorted())
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace('/', '.'))
                        .map(DomainClasses::load);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
