package io.github.diops.domain.triage;

import io.github.diops.domain.escalation.EscalationRules;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Text;

/** What the partner has ready when it turns to others. */
public enum TriageDetail {
    PROBLEM_DETAILS(ResponsibilityRules.RSP_18, Text.of("Details of the problem.", "Подробные сведения о проблеме.")),
    SUBSCRIPTION_OR_CONTRACT_NUMBER(
            EscalationRules.ESC_01,
            Text.of("Subscription or service contract number.", "Номер подписки или контракта на обслуживание.")),
    SUPPORT_TEAM_MEMBERSHIP(
            EscalationRules.ESC_02,
            Text.of(
                    "That the caller belongs to the partner's support team.",
                    "Что звонящий состоит в команде поддержки партнёра.")),
    CONTACT_DATA(
            EscalationRules.ESC_03,
            Text.of(
                    "Name, phone and e-mail of the representative or the team.",
                    "Имя, телефон и почта представителя или команды.")),
    PARTNER_CUSTOMER_PROBLEM(
            EscalationRules.ESC_04, Text.of("Partner, customer and problem.", "Партнёр, клиент и проблема.")),
    HELP_TO_REPLICATE(
            ResponsibilityRules.RSP_19,
            Text.of(
                    "Help ready to replicate and triage the problem, on request.",
                    "Готовность по запросу помочь воспроизвести и классифицировать проблему.")),
    HELP_TO_TEST(
            ResponsibilityRules.RSP_20,
            Text.of("Help ready to test fixes.", "Готовность помочь в тестировании исправлений."));

    private final RuleId rule;
    private final Text text;

    TriageDetail(Rule rule, Text text) {
        this.rule = rule.id();
        this.text = text;
    }

    /** The rule that asks for it. */
    public RuleId rule() {
        return rule;
    }

    public Text text() {
        return text;
    }
}
