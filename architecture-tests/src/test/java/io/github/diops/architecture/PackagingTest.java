package io.github.diops.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the POMs promise: the class path allows no more than the rules do. */
class PackagingTest {
    private static final Path PROJECT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..");

    @Test
    void the_domain_ships_with_vavr_alone() throws Exception {
        assertThat(shipped("domain")).containsExactly(new Dependency("vavr", "compile"));
    }

    @Test
    void the_application_ships_with_the_domain_and_jackson_core_alone() throws Exception {
        assertThat(shipped("application"))
                .containsExactlyInAnyOrder(
                        new Dependency("diops-domain", "compile"), new Dependency("jackson-core", "compile"));
    }

    @Test
    void rest_meets_persistence_at_run_time_only() throws Exception {
        assertThat(declared("adapters-rest").stream()
                        .filter(dependency -> dependency.artifact().equals("diops-adapters-persistence")))
                .containsExactly(new Dependency("diops-adapters-persistence", "runtime"));
    }

    @Test
    void persistence_never_meets_rest() throws Exception {
        assertThat(declared("adapters-persistence"))
                .isNotEmpty()
                .noneMatch(dependency -> dependency.artifact().equals("diops-adapters-rest"));
    }

    @Test
    void no_module_inherits_anything_that_ships() throws Exception {
        assertThat(declared(".")).isNotEmpty().noneMatch(Dependency::ships);
    }

    @Test
    void the_documents_name_the_version_that_is_built() throws Exception {
        String built = text(pom(".").getDocumentElement(), "version");
        for (String document :
                List.of("README.md", "CONTRIBUTING.md", "architecture-tests/src/test/resources/consumers/pom.xml")) {
            assertThat(Pattern.compile("<(?:diops\\.)?version>(.*?)</|io\\.github\\.diops:diops:([0-9.]+)")
                            .matcher(Files.readString(PROJECT.resolve(document)))
                            .results()
                            .map(version -> version.group(1) == null ? version.group(2) : version.group(1))
                            .filter(version -> version.startsWith("0.")))
                    .as(document)
                    .isNotEmpty()
                    .containsOnly(built);
        }
    }

    private record Dependency(String artifact, String scope) {
        boolean ships() {
            return scope.equals("compile") || scope.equals("runtime");
        }
    }

    private static List<Dependency> shipped(String module) throws Exception {
        return declared(module).stream().filter(Dependency::ships).toList();
    }

    /** The dependencies that the module's own POM declares, with the scope given there or by the parent. */
    private static List<Dependency> declared(String module) throws Exception {
        List<Dependency> managed = dependencies(pom(".").getDocumentElement(), "dependencyManagement");
        return dependencies(pom(module).getDocumentElement(), "").stream()
                .map(own -> own.scope().isEmpty()
                        ? managed.stream()
                                .filter(other -> other.artifact().equals(own.artifact())
                                        && !other.scope().isEmpty())
                                .findFirst()
                                .orElse(new Dependency(own.artifact(), "compile"))
                        : own)
                .toList();
    }

    private static Document pom(String module) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(PROJECT.resolve(module).resolve("pom.xml").toFile());
    }

    private static List<Dependency> dependencies(Element project, String section) {
        return children(project).stream()
                .filter(child -> section.isEmpty() || child.getTagName().equals(section))
                .flatMap(child -> section.isEmpty() ? List.of(child).stream() : children(child).stream())
                .filter(child -> child.getTagName().equals("dependencies"))
                .flatMap(child -> children(child).stream())
                .map(dependency -> new Dependency(text(dependency, "artifactId"), text(dependency, "scope")))
                .toList();
    }

    private static String text(Element parent, String tag) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(tag))
                .map(Node::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
