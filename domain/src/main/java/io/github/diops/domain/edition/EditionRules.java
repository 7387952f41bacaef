package io.github.diops.domain.edition;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rule of editions, GEN-03. */
public final class EditionRules {
    public static final Rule GEN_03 = Rule.reading(
            "GEN-03",
            Text.of("The guide as a whole", "Руководство в целом"),
            Text.of(
                    "Policy is published in immutable editions; a decision names its edition, and a record's verdict"
                            + " keeps the edition it was made under. A later edition changes no past verdict.",
                    "Политика публикуется неизменяемыми редакциями; решение называет свою редакцию, а исход записи"
                            + " хранит редакцию, по которой вынесен. Более поздняя редакция не меняет прошлых исходов."),
            Text.of(
                    "The guide changes over time without saying what becomes of what was decided before.",
                    "Руководство со временем меняется, не говоря, что происходит с уже решённым."));

    private EditionRules() {}

    public static List<Rule> all() {
        return List.of(GEN_03);
    }
}
