package io.github.diops.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.diops.architecture.Chapters.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * RULES.md is every rule with its reason, for who reads no code. It is written from the rules: {@code
 * -Ddiops.write.pages=true} writes it anew, and without that this test fails where it says something else.
 */
class RulesPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("RULES.md");

    @Test
    void the_page_says_what_the_rules_say() throws IOException {
        if (Boolean.getBoolean("diops.write.pages")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        List<Sentence> sentences = Chapters.sentences();
        StringBuilder page = new StringBuilder("# The boundaries of DI Ops\n\n")
                .append(sentences.size())
                .append(
                        " rules, written from the rules themselves. Each rejects the smallest offender that stands under its name in\n")
                .append("[counterexamples](src/test/java/counterexamples), and fails where it has nothing to check.\n");
        for (Class<?> chapter : sentences.stream()
                .map(Sentence::chapter)
                .distinct()
                .sorted((one, other) -> one.getSimpleName().compareTo(other.getSimpleName()))
                .toList()) {
            page.append("\n## ")
                    .append(chapter.getSimpleName().replace("Rules", ""))
                    .append("\n\n| rule | because | rejects, for example |\n|---|---|---|\n");
            sentences.stream()
                    .filter(sentence -> sentence.chapter().equals(chapter))
                    .map(RulesPageTest::line)
                    .forEach(page::append);
        }
        return page.toString();
    }

    private static String line(Sentence sentence) {
        String description = sentence.rule().getDescription();
        String reason = description.substring(description.indexOf(", because ") + ", because ".length());
        return "| " + sentence + " | " + reason + " | " + offenders(sentence) + " |\n";
    }

    private static String offenders(Sentence sentence) {
        return new ClassFileImporter()
                .importPackages("counterexamples." + sentence.name()).stream()
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().endsWith("Bystander"))
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", "));
    }
}
