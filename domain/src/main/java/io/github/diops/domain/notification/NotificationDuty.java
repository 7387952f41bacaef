package io.github.diops.domain.notification;

import io.github.diops.domain.capacity.CapacityRules;
import io.github.diops.domain.change.ChangeRules;
import io.github.diops.domain.incident.IncidentRules;
import io.github.diops.domain.recovery.RecoveryRules;
import io.github.diops.domain.release.ReleaseRules;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** What one party tells another. */
public enum NotificationDuty {
    PLANNED_MAINTENANCE(
            from(Party.CISCO, Party.PARTNER, Party.CUSTOMER),
            Means.CONTROL_HUB,
            Text.of("Planned maintenance", "Плановое техническое обслуживание"),
            Text.of("10 days before the window", "За 10 дней до окна"),
            ChangeRules.CHG_02,
            ChangeRules.CHG_02A),
    DISRUPTING_MAINTENANCE(
            from(Party.CISCO, Party.PARTNER),
            Means.WRITTEN,
            Text.of("Maintenance that disrupts calling", "Обслуживание, нарушающее вызовы"),
            Text.of("10 business days before the window", "За 10 рабочих дней до окна"),
            ChangeRules.CHG_01,
            ChangeRules.CHG_01A),
    IMPACTFUL_MAINTENANCE(
            from(Party.CISCO, Party.PARTNER),
            Means.CONTROL_HUB,
            Text.of(
                    "Impactful maintenance, or maintenance outside windows",
                    "Обслуживание, влияющее на службу, или вне окон"),
            Text.of("In advance", "Заранее"),
            ChangeRules.CHG_11,
            ResponsibilityRules.RSP_42),
    OUTAGE(
            from(Party.CISCO, Party.PARTNER),
            Means.CONTROL_HUB,
            Text.of("An outage and its resolution", "Отключение и его устранение"),
            Text.of("When identified", "При выявлении"),
            ChangeRules.CHG_11,
            ResponsibilityRules.RSP_42),
    SEVERE_INCIDENT(
            from(Party.CISCO, Party.PARTNER),
            Means.EMAIL,
            Text.of("An S1 or S2 incident", "Инцидент S1 или S2"),
            Text.of("Proactively", "По собственной инициативе"),
            ResponsibilityRules.RSP_23),
    CONFLICT_OR_RESCHEDULE(
            from(Party.PARTNER, Party.CISCO),
            Means.EMAIL,
            Text.of(
                    "A maintenance date that conflicts with the business, or a request to move it",
                    "Дата обслуживания, мешающая делу, или просьба о переносе"),
            Text.of(
                    "Within 2 to 3 days of the notice; for upgrades 7 x 24 h before the window",
                    "За 2–3 дня после уведомления; для обновлений – за 7 x 24 ч до окна"),
            ChangeRules.CHG_04,
            ChangeRules.CHG_07,
            ChangeRules.CHG_08A),
    EMERGENCY_INSIDE(
            from(Party.CISCO, Party.PARTNER),
            Means.MAILING_LIST,
            Text.of(
                    "An emergency change inside Dedicated Instance, with its customer impact",
                    "Экстренное изменение внутри выделенного экземпляра и его влияние на клиентов"),
            Text.of("When possible", "Когда возможно"),
            ChangeRules.CHG_10),
    EMERGENCY_OUTSIDE(
            from(Party.PARTNER, Party.CISCO),
            Means.SUPPORT_CASE,
            Text.of(
                    "An emergency change outside Dedicated Instance, with the impact visible to Cisco; a case if"
                            + " possible",
                    "Экстренное изменение вне выделенного экземпляра и видимое Cisco влияние; по возможности –"
                            + " обращение"),
            Text.of("When possible", "Когда возможно"),
            ChangeRules.CHG_10),
    ALARMING_ACTIVITY(
            from(Party.PARTNER, Party.CISCO),
            Means.ANY,
            Text.of(
                    "Activity in the partner's network that may raise alarms at Cisco",
                    "Действия в сети партнёра, которые могут вызвать у Cisco сигналы тревоги"),
            Text.of("Before it begins", "До начала"),
            ResponsibilityRules.RSP_31,
            IncidentRules.INC_02),
    COUNTS_CHANGE(
            from(Party.PARTNER, Party.CISCO),
            Means.TAC_CASE,
            Text.of("A change of the committed counts", "Изменение заявленных количеств"),
            Text.of("Before provisioning", "До настройки пользователей"),
            CapacityRules.CAP_06,
            CapacityRules.CAP_03),
    EXPANSION(
            from(Party.CISCO, Party.PARTNER),
            Means.ANY,
            Text.of(
                    "Expansions of the data centre that affect partners",
                    "Расширения центра обработки данных, затрагивающие партнёров"),
            Text.of("When planned", "При планировании"),
            ResponsibilityRules.RSP_36),
    RELEASES_AND_UPGRADES(
            from(Party.CISCO, Party.PARTNER),
            Means.CHANGE_ALERTS,
            Text.of(
                    "Releases, planned upgrades and their requirements, which customers and which target, and what to"
                            + " prepare for on n-2",
                    "Выпуски, плановые обновления и требования к ним, какие клиенты и какой целевой выпуск, подготовка"
                            + " для n-2"),
            Text.of("When available or planned", "При доступности или планировании"),
            ReleaseRules.REL_08,
            ReleaseRules.REL_03),
    UPGRADE_ENDED(
            from(Party.CISCO, Party.PARTNER),
            Means.ANY,
            Text.of("The end of an upgrade, successful or not", "Завершение обновления, успешное или нет"),
            Text.of("When it ended", "По завершении"),
            ReleaseRules.REL_06,
            ReleaseRules.REL_06A),
    STATUS_AND_PLAN(
            from(Party.CISCO, Party.PARTNER),
            Means.SUPPORT_CASE,
            Text.of("Status and plan of an unresolved case", "Состояние и план нерешённого обращения"),
            Text.of("When the response interval is over", "По истечении срока реакции"),
            ResponseRules.OBJ_05),
    DISASTER_RECOVERY(
            from(Party.CISCO, Party.PARTNER),
            Means.ANY,
            Text.of(
                    "Level, actions and timeline of disaster recovery",
                    "Уровень обслуживания, действия и сроки аварийного восстановления"),
            Text.of("Throughout", "Всё время"),
            RecoveryRules.DRS_05);

    private final Route route;
    private final Means means;
    private final Text matter;
    private final Text howEarly;
    private final List<RuleId> rules;

    NotificationDuty(Route route, Means means, Text matter, Text howEarly, Rule... rules) {
        this.route = route;
        this.means = means;
        this.matter = matter;
        this.howEarly = howEarly;
        this.rules = List.of(rules).map(Rule::id);
    }

    private record Route(Party from, List<Party> to) {}

    private static Route from(Party sender, Party... receivers) {
        return new Route(sender, List.of(receivers));
    }

    /** Who tells. */
    public Party from() {
        return route.from();
    }

    /** Whom, never empty. */
    public List<Party> to() {
        return route.to();
    }

    public Means means() {
        return means;
    }

    /** Of what. */
    public Text matter() {
        return matter;
    }

    public Text howEarly() {
        return howEarly;
    }

    /** The rules it rests on, at least one. */
    public List<RuleId> rules() {
        return rules;
    }

    /** The duties of which {@code party} is sender or receiver, in the register's order. */
    public static List<NotificationDuty> concerning(Party party) {
        return List.of(values())
                .filter(duty -> duty.from() == party || duty.to().contains(party));
    }
}
