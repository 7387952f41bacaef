package io.github.diops.domain.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleKind;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * READINGS.md is what we read into the guide where it is silent or unclear, for whoever knows the guide and wants to
 * disagree. It is written from the rule book: {@code -Ddiops.write.pages=true} writes it anew, and without that this test
 * fails where it says something else.
 */
class ReadingsPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("READINGS.md");

    @Test
    void the_page_says_what_the_rule_book_says() throws IOException {
        if (Boolean.getBoolean("diops.write.pages")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        List<Rule> rules = OperationsPolicy.standard().ruleBook().rules();
        List<Rule> readings = rules.filter(rule -> rule.kind() == RuleKind.READING);
        String head = "# How we read the guide\n\n"
                + "The standard edition has " + rules.size() + " rules. " + (rules.size() - readings.size())
                + " are the guide's own word; these " + readings.size()
                + " are our readings\nwhere it is silent, ambiguous or garbled, each with its reason."
                + " The page is written from the rule book.\n";
        return readings.map(rule -> rule.section().english())
                .distinct()
                .foldLeft(
                        head,
                        (page, section) -> page + "\n## "
                                + section + "\n"
                                + readings.filter(
                                                rule -> rule.section().english().equals(section))
                                        .map(ReadingsPageTest::paragraph)
                                        .mkString());
    }

    private static String paragraph(Rule rule) {
        return "\n**" + rule.id() + "** " + rule.text().english() + "\n\n> "
                + rule.reason().map(Text::english).getOrElse("") + "\n";
    }
}
