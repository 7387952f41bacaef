package io.github.diops.domain.recovery;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of disaster recovery, DRS-01 to DRS-07. DRS-02b and DRS-03b are readings of the project's own. */
public final class RecoveryRules {
    private static final Text SYSTEM =
            Text.of("Cisco disaster recovery system", "Система аварийного восстановления Cisco");
    private static final Text STRATEGY = Text.of("Disaster recovery strategy", "Стратегия аварийного восстановления");

    public static final Rule DRS_01 = Rule.guide(
            "DRS-01",
            SYSTEM,
            Text.of(
                    "Partners have no access to the Disaster Recovery System; they recover their part after Cisco's"
                            + " restore.",
                    "У партнёров нет доступа к системе аварийного восстановления; свою часть они восстанавливают после"
                            + " восстановления, выполненного Cisco."));
    public static final Rule DRS_02 = Rule.guide(
            "DRS-02",
            SYSTEM,
            Text.of(
                    "Cisco restores from the last available backup.",
                    "Cisco восстанавливает данные из последней доступной копии."));
    public static final Rule DRS_02A = Rule.reading(
            "DRS-02a",
            SYSTEM,
            Text.of(
                    "The last available backup is the newest good one that has not expired.",
                    "Последняя доступная копия – новейшая удачная, срок хранения которой не истёк."),
            Text.of(
                    "A failed backup restores nothing, and an expired one is no longer stored.",
                    "Неудачная копия ничего не восстановит, а истёкшая уже не хранится."));
    public static final Rule DRS_02B = Rule.reading(
            "DRS-02b",
            SYSTEM,
            Text.of(
                    "What a disaster now would cost may be asked by anyone. Lost is what changed since the restore"
                            + " point, and whatever no backup holds; without a restore point all is lost and no goal"
                            + " stands.",
                    "Во что обошлась бы авария сейчас, может спросить кто угодно. Теряется изменённое после точки"
                            + " восстановления и то, чего нет ни в одной копии; без точки восстановления теряется всё,"
                            + " и цели нет."),
            Text.of(
                    "The question restores nothing, and the guide's goal is a publisher made from a backup.",
                    "Вопрос ничего не восстанавливает, а цель руководства – издатель, созданный из копии."));
    public static final Rule DRS_03 = Rule.guide(
            "DRS-03",
            STRATEGY,
            Text.of(
                    "After an application failure or corruption the goal is a new publisher from the backup, and"
                            + " service, within one business day.",
                    "При сбое или повреждении приложения цель – новый издатель из резервной копии и возобновление"
                            + " службы в течение одного рабочего дня."));
    public static final Rule DRS_03A = Rule.reading(
            "DRS-03a",
            STRATEGY,
            Text.of(
                    "Missing a goal is \"goal not met\", not a breach.",
                    "Недостигнутая цель – это «цель не достигнута», а не нарушение."),
            Text.of(
                    "The guide says goal here and objective elsewhere.",
                    "Здесь руководство говорит о цели, а не об обязательстве."));
    public static final Rule DRS_03B = Rule.reading(
            "DRS-03b",
            STRATEGY,
            Text.of(
                    "Expressway has no publisher: its nodes are set up again and restored from Cisco's custom backup,"
                            + " with the same goal.",
                    "У Expressway нет издателя: его узлы создаются заново и восстанавливаются из специальной копии"
                            + " Cisco, с той же целью."),
            Text.of(
                    "The guide recovers Expressway nodes from the custom backup and names one goal for every"
                            + " application.",
                    "Руководство восстанавливает узлы Expressway из специальной копии и называет одну цель для всех"
                            + " приложений."));
    public static final Rule DRS_04 = Rule.guide(
            "DRS-04",
            STRATEGY,
            Text.of(
                    "After a hardware failure Cisco sets up a new publisher in the same or another data centre, or"
                            + " recovers the hardware, as circumstances and the failure require.",
                    "При отказе оборудования Cisco создаёт нового издателя в том же или другом центре обработки данных"
                            + " либо восстанавливает оборудование – в зависимости от обстоятельств и характера отказа."));
    public static final Rule DRS_05 = Rule.guide(
            "DRS-05",
            STRATEGY,
            Text.of(
                    "When recovery begins depends on the disaster's scale, the estimated duration and the impact;"
                            + " Cisco communicates the level of service, the actions and the timeline throughout.",
                    "Начало восстановления зависит от масштаба аварии, ожидаемой длительности и влияния; Cisco на"
                            + " протяжении всего времени сообщает уровень обслуживания, действия и сроки."));
    public static final Rule DRS_06 = Rule.guide(
            "DRS-06",
            STRATEGY,
            Text.of(
                    "The fail-over data centre keeps calling alive.",
                    "Резервный центр обработки данных сохраняет возможность вызовов."));
    public static final Rule DRS_07 = Rule.guide(
            "DRS-07",
            SYSTEM,
            Text.of(
                    "Backups are cluster-level, collected centrally and archived; they are scheduled or invoked by"
                            + " Cisco.",
                    "Копии создаются для всего кластера, собираются централизованно и архивируются; их запускает Cisco"
                            + " по расписанию или вручную."));

    private RecoveryRules() {}

    public static List<Rule> all() {
        return List.of(DRS_01, DRS_02, DRS_02A, DRS_02B, DRS_03, DRS_03A, DRS_03B, DRS_04, DRS_05, DRS_06, DRS_07);
    }
}
