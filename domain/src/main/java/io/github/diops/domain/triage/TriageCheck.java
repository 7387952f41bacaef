package io.github.diops.domain.triage;

import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Text;

/** What the partner checks, in the order in which it does. */
public enum TriageCheck {
    CONFIRM_SERVICE_STATUS(
            TriageRules.TRI_03,
            Text.of("Confirm the service's status and availability.", "Подтвердить состояние и доступность службы.")),
    CONFIRM_CUSTOMER_NETWORK(
            TriageRules.TRI_03,
            Text.of(
                    "Confirm availability in the customer's network: cloud connection, PSTN, SIP.",
                    "Подтвердить доступность в сети клиента: подключение к облаку, PSTN, SIP.")),
    COMPARE_WITH_DOCUMENTATION(
            TriageRules.TRI_02,
            Text.of(
                    "Compare what the function does with its documentation.",
                    "Сравнить работу функции с документацией.")),
    ISOLATE_PROBLEM(
            ResponsibilityRules.RSP_08,
            Text.of(
                    "Isolate the problem and determine whether the service is defective.",
                    "Локализовать проблему и определить, неисправна ли служба.")),
    LOCATE_ERROR(
            ResponsibilityRules.RSP_09,
            Text.of("Analyse where the error occurred.", "Определить, где произошла ошибка.")),
    RESTORE_SETTINGS(
            ResponsibilityRules.RSP_10,
            Text.of(
                    "Restore settings that the customer or partner misconfigured.",
                    "Восстановить параметры, неверно настроенные клиентом или партнёром.")),
    CONFIRM_SERVICE_CONTRACT(
            ResponsibilityRules.RSP_04,
            Text.of(
                    "Confirm that the equipment's service contract is active.",
                    "Подтвердить, что контракт на обслуживание оборудования действует.")),
    EXCLUDE_END_USER_SOURCES(
            ResponsibilityRules.RSP_21,
            Text.of(
                    "Confirm that hardware, software, applications or other sources supplied by the end user are not the"
                            + " cause.",
                    "Подтвердить, что причина не в оборудовании, программах, приложениях и прочем, что предоставил"
                            + " конечный пользователь."));

    private final RuleId rule;
    private final Text text;

    TriageCheck(Rule rule, Text text) {
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
