package io.github.diops.domain.cop;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Text;

/** What is worth knowing of COP files before looking for one (COP-00, COP-04, COP-05). */
public enum CopFact {
    OUTSIDE_RELEASE_CYCLES(
            CopRules.COP_00,
            Text.of(
                    "Slightly changes running code, or deploys software outside the release cycle",
                    "Слегка меняет работающий код или развёртывает программы вне цикла выпусков")),
    HIGH_IMPACT(
            CopRules.COP_04,
            Text.of(
                    "Released for high-impact issues and where no workaround exists",
                    "Выпускается для проблем с большим влиянием и тех, для которых нет обходного решения")),
    ONE_PER_ISSUE(CopRules.COP_04, Text.of("Usually one file for each issue", "Обычно один файл на каждую проблему")),
    UTILITIES(
            CopRules.COP_04,
            Text.of(
                    "Sometimes carries utilities for upgrades, such as a disk clean-up",
                    "Иногда содержит утилиты для обновлений, например очистку диска")),
    FIELD_NOTICE(
            CopRules.COP_05,
            Text.of(
                    "A field notice with fixes typically has a COP file",
                    "У уведомления field notice с исправлениями обычно есть файл COP")),
    PSIRT(
            CopRules.COP_05,
            Text.of(
                    "A PSIRT is typically answered by a new version and a full upgrade",
                    "Ответом на PSIRT обычно бывают новая версия и полное обновление"));

    /** Where Cisco publishes COP files (COP-04). */
    public static final String DOWNLOAD_PAGE = "https://software.cisco.com/download/home";

    private final RuleId rule;
    private final Text text;

    CopFact(Rule rule, Text text) {
        this.rule = rule.id();
        this.text = text;
    }

    /** The rule that says so. */
    public RuleId rule() {
        return rule;
    }

    public Text text() {
        return text;
    }
}
