package io.github.diops.domain.change;

import io.github.diops.domain.rule.Text;

/** A step of a change that is no planned maintenance of Cisco's, in the order in which steps are taken. */
public enum ChangeStep {
    /** CHG-09. */
    CAPTURE_REQUIREMENTS(Text.of("Capture the requirements.", "Собрать требования.")),
    /** CHG-09. */
    SUBMIT_TO_PARTNER_TEAM(Text.of(
            "Bring the request to Cisco through the partner team or account manager.",
            "Передать запрос в Cisco через команду по работе с партнёрами или менеджера по работе с клиентами.")),
    /** CHG-09. */
    ANALYSE_IMPACT(Text.of(
            "Analyse the impact on Dedicated Instance together.",
            "Вместе проанализировать влияние на выделенный экземпляр.")),
    /** CHG-09, of a large change. */
    ASSESS_WITH_PRODUCT_MANAGEMENT(Text.of(
            "Assess the request, Product Management and the partner together.",
            "Оценить запрос: управление продуктами вместе с партнёром.")),
    /** CHG-09, CHG-10. */
    IMPLEMENT(Text.of("Implement the change.", "Внедрить изменение.")),
    /** CHG-10, inside. */
    NOTIFY_MAILING_LIST(Text.of(
            "Notify by e-mail to the mailing list, naming customer impact, when possible.",
            "По возможности уведомить письмом в список рассылки с указанием влияния на клиентов.")),
    /** CHG-10, outside. */
    TELL_CISCO(Text.of("Tell Cisco of impact visible to it.", "Сообщить Cisco о видимом ей влиянии.")),
    /** CHG-10, outside. */
    OPEN_CASE(Text.of("Open a case, if possible.", "По возможности открыть обращение."));

    private final Text text;

    ChangeStep(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
