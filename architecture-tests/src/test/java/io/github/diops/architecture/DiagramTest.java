package io.github.diops.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's diagram names what there is; its arrows are a rule of {@link HexagonRules}. */
class DiagramTest {
    private static final String MISTYPED =
            Diagram.hexagonSource().replace("<<..io.github.diops.domain..>>", "<<..io.github.diops.domian..>>");

    @Test
    void every_component_of_the_diagram_holds_code() {
        assertThat(Diagram.parse(Diagram.hexagonSource()).stereotypes()).hasSize(4);
        assertThat(Diagram.parse(Diagram.hexagonSource()).unmatched(Layers.code()))
                .isEmpty();
    }

    @Test
    void the_readme_shows_it() throws IOException {
        Path readme =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../README.md");

        assertThat(Files.readString(readme)).contains("```plantuml\n" + Diagram.hexagonSource() + "```");
    }

    @Test
    void a_mistyped_stereotype_is_seen() {
        assertThat(Diagram.parse(MISTYPED).unmatched(Layers.code())).contains("..io.github.diops.domian..");
        ArchRule rule = classes()
                .that()
                .resideInAPackage(Layers.DOMAIN)
                .should(Diagram.parse(MISTYPED).holdInOneComponent());
        assertThat(rule.evaluate(Layers.code()).hasViolation()).isTrue();
    }

    /** The reason for the two tests above; when this fails, ArchUnit has learned to see it and they may go. */
    @Test
    void the_arrows_alone_do_not_see_a_mistyped_stereotype(@TempDir Path folder) throws IOException {
        Path mistyped = Files.writeString(folder.resolve("mistyped.puml"), MISTYPED);

        ArchRule rule = classes()
                .that()
                .resideInAPackage(Layers.DOMAIN)
                .should(adhereToPlantUmlDiagram(mistyped, consideringOnlyDependenciesInDiagram()));

        assertThat(rule.evaluate(Layers.code()).hasViolation()).isFalse();
    }
}
