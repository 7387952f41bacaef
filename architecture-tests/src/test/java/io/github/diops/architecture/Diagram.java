package io.github.diops.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The packages that a diagram's components stand for. ArchUnit checks the arrows and passes a component whose stereotype
 * matches nothing; this sees it.
 */
record Diagram(Set<String> stereotypes) {
    private static final Pattern COMPONENT = Pattern.compile("(?m)^\\s*\\[[^\\]]+\\]\\s*<<([^>]+)>>");

    static Diagram parse(String source) {
        return new Diagram(COMPONENT
                .matcher(source)
                .results()
                .map((MatchResult component) -> component.group(1))
                .collect(Collectors.toUnmodifiableSet()));
    }

    static URL hexagon() {
        return Objects.requireNonNull(Diagram.class.getResource("/hexagon.puml"), "hexagon.puml");
    }

    static String hexagonSource() {
        try (InputStream source = hexagon().openStream()) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The stereotypes that no class of {@code code} matches. */
    Set<String> unmatched(JavaClasses code) {
        return stereotypes.stream()
                .filter(stereotype -> code.stream().noneMatch(type -> matches(stereotype, type)))
                .collect(Collectors.toSet());
    }

    ArchCondition<JavaClass> holdInOneComponent() {
        return new ArchCondition<>("stand in exactly one component of the diagram") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> found = stereotypes.stream()
                        .filter(stereotype -> matches(stereotype, type))
                        .collect(Collectors.toSet());
                if (found.size() != 1) {
                    events.add(SimpleConditionEvent.violated(type, "<" + type.getName() + "> stands in " + found));
                }
            }
        };
    }

    private static boolean matches(String stereotype, JavaClass type) {
        return PackageMatcher.of(stereotype).matches(type.getPackageName());
    }
}
