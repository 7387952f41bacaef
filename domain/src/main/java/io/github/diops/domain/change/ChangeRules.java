package io.github.diops.domain.change;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of change management that decide when work may run: CHG-05, CHG-05a, CHG-10, CHG-10a. */
public final class ChangeRules {
    private static final Text WINDOW = Text.of("Maintenance window", "Окно технического обслуживания");
    private static final Text EMERGENCY = Text.of("Emergency changes", "Экстренные изменения");

    public static final Rule CHG_05 = Rule.guide(
            "CHG-05",
            WINDOW,
            Text.of(
                    "A new date must be one that Cisco's operations have free, weekday or weekend.",
                    "Новая дата должна быть из доступных операциям Cisco, в будни или выходные."));
    public static final Rule CHG_05A = Rule.reading(
            "CHG-05a",
            WINDOW,
            Text.of(
                    "So application work may use a weekend window only on a date that the partner asked for and Cisco"
                            + " offered, or in an emergency.",
                    "Поэтому работы над приложениями могут занять окно выходного дня только в дату, о которой просил"
                            + " партнёр и которую предложила Cisco, или в экстренном случае."),
            Text.of(
                    "Weekends are for infrastructure, and yet the guide offers weekend dates for a reschedule.",
                    "Выходные отведены инфраструктуре, но руководство предлагает их при переносе."));
    public static final Rule CHG_10 = Rule.guide(
            "CHG-10",
            EMERGENCY,
            Text.of(
                    "Cisco or the partner may make an emergency change at once or in the next window, to restore"
                            + " service, mitigate an outage, avoid a potential customer outage or fix a vulnerability."
                            + " Inside Dedicated Instance Cisco notifies when possible by e-mail, naming customer"
                            + " impact; outside, the partner tells Cisco of impact visible to it and opens a case if"
                            + " possible.",
                    "Cisco или партнёр могут выполнить экстренное изменение сразу или в следующем окне, чтобы"
                            + " восстановить службу, смягчить отключение, избежать возможного отключения клиента или"
                            + " устранить уязвимость. Внутри выделенного экземпляра Cisco по возможности уведомляет"
                            + " письмом с указанием влияния на клиентов; вне его партнёр сообщает Cisco о видимом ей"
                            + " влиянии и по возможности открывает обращение."));
    public static final Rule CHG_10A = Rule.reading(
            "CHG-10a",
            EMERGENCY,
            Text.of("Any other reason is not an emergency.", "Любая другая причина экстренной не является."),
            Text.of(
                    "The guide's list is closed; a wider one would empty the notice rules.",
                    "Список руководства закрыт; более широкий обесценил бы правила уведомления."));

    private ChangeRules() {}

    public static List<Rule> all() {
        return List.of(CHG_05, CHG_05A, CHG_10, CHG_10A);
    }
}
