package io.github.diops.domain.backup;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of backups, BKP-01 to BKP-08. BKP-03b, BKP-08a, BKP-08b and BKP-08c are readings of the project's own. */
public final class BackupRules {
    private static final Text BACKUP =
            Text.of("Backup and restore responsibilities", "Обязанности по резервному копированию и восстановлению");

    public static final Rule BKP_01 = Rule.guide(
            "BKP-01",
            BACKUP,
            Text.of(
                    "Cisco backs up every UC application of a Dedicated Instance, every night.",
                    "Cisco каждую ночь создаёт резервную копию каждого приложения UC выделенного экземпляра."));
    public static final Rule BKP_02 = Rule.guide(
            "BKP-02",
            BACKUP,
            Text.of(
                    "The latest 3 good backups are kept in Cisco's data centre; those older than 3 days are stored for"
                            + " 30 days more.",
                    "Последние 3 удачные копии хранятся в центре обработки данных Cisco; копии старше 3 дней хранятся"
                            + " ещё 30 дней."));
    public static final Rule BKP_03 = Rule.reading(
            "BKP-03",
            BACKUP,
            Text.of(
                    "Per customer and application, the newest three good backups are PRIMARY whatever their age; other"
                            + " good ones are EXTENDED until 33 x 24 h after they were completed, that instant"
                            + " included, then EXPIRED (at once, if a backup leaves the three when already older); a"
                            + " failed one is FAILED, never a restore point and never one of the three. Newer is later"
                            + " completed, then the greater id by code point. A completion after now is refused, and"
                            + " so is a duplicate id.",
                    "Для каждого клиента и приложения три новейшие удачные копии – PRIMARY независимо от возраста;"
                            + " остальные удачные – EXTENDED в течение 33 x 24 ч после завершения, включая этот момент,"
                            + " затем EXPIRED (сразу, если копия выбывает из трёх уже более старой); неудачная –"
                            + " FAILED, никогда не точка восстановления и не одна из трёх. Новее та, что завершена"
                            + " позже, затем та, чей идентификатор больше по кодовым точкам. Завершение позже"
                            + " настоящего момента отклоняется, повторный идентификатор – тоже."),
            Text.of(
                    "The guide names a count and two ages without saying how they meet. So a run of failed nights never"
                            + " leaves a customer without a backup, and every backup has exactly one tier.",
                    "Руководство называет число и два срока, не говоря, как они сочетаются. Так череда неудачных ночей"
                            + " не оставит клиента без копии, и у каждой копии ровно один уровень хранения."));
    public static final Rule BKP_03B = Rule.reading(
            "BKP-03b",
            BACKUP,
            Text.of(
                    "Backups may be recorded in any order; only when they were completed counts.",
                    "Копии могут быть внесены в любом порядке; важно лишь, когда они завершены."),
            Text.of(
                    "A backup that is reported late is a restore point all the same.",
                    "Копия, о которой сообщили поздно, – всё равно точка восстановления."));
    public static final Rule BKP_04 = Rule.guide(
            "BKP-04",
            BACKUP,
            Text.of(
                    "Backups are password-protected and separate for each customer.",
                    "Копии защищены паролем и отделены для каждого клиента."));
    public static final Rule BKP_05 = Rule.guide(
            "BKP-05",
            BACKUP,
            Text.of(
                    "Backups serve disaster recovery only: no on-demand restore, no backing out of a change.",
                    "Копии служат только аварийному восстановлению: ни восстановления по запросу, ни отката"
                            + " изменений."));
    public static final Rule BKP_06 = Rule.guide(
            "BKP-06",
            BACKUP,
            Text.of(
                    "Partners have no access to backups and cannot direct them to their own data centres.",
                    "У партнёров нет доступа к копиям, и направить их в свои центры обработки данных они не могут."));
    public static final Rule BKP_06A = Rule.reading(
            "BKP-06a",
            BACKUP,
            Text.of(
                    "They see that there is a backup and when it was completed, never where it lies.",
                    "Они видят, что копия есть и когда она завершена, но никогда – где она лежит."),
            Text.of(
                    "A partner must know what a disaster would cost; the place of a backup helps only whoever has"
                            + " access to it.",
                    "Партнёр должен знать, во что обойдётся авария; место копии нужно только тому, у кого есть к ней"
                            + " доступ."));
    public static final Rule BKP_07 = Rule.guide(
            "BKP-07",
            BACKUP,
            Text.of(
                    "What is restored: CUCM, the latest configuration; CUC, the latest configuration and voicemails;"
                            + " IMP, the latest configuration but no instant messages; Expressway, Cisco's custom"
                            + " backup.",
                    "Что восстанавливается: CUCM – последняя конфигурация; CUC – последняя конфигурация и голосовая"
                            + " почта; IMP – последняя конфигурация, но не мгновенные сообщения; Expressway –"
                            + " специальная копия Cisco."));
    public static final Rule BKP_07A = Rule.reading(
            "BKP-07a",
            BACKUP,
            Text.of(
                    "CER is restored to its latest configuration, and SME as CUCM is.",
                    "CER восстанавливается до последней конфигурации, SME – так же, как CUCM."),
            Text.of(
                    "The guide backs up every UC application and describes four; CER holds configuration alone, and SME"
                            + " is CUCM in another role.",
                    "Руководство копирует все приложения UC, а описывает четыре; CER хранит только конфигурацию, SME –"
                            + " это CUCM в другой роли."));
    public static final Rule BKP_08 = Rule.reading(
            "BKP-08",
            BACKUP,
            Text.of(
                    "Night D runs from 06:00 of the day before, excluded, to 06:00 of D, included, in the region's"
                            + " zone, and a backup belongs to the night in which it was completed. A night without a"
                            + " good backup is a gap, reported from 06:00 of D, never before the application's first"
                            + " full night, counted from when it has been in service, else from its first record.",
                    "Ночь D длится с 06:00 предыдущего дня, не включая, до 06:00 дня D включительно в поясе региона;"
                            + " копия относится к ночи, в которую завершена. Ночь без удачной копии – пробел, о котором"
                            + " сообщается с 06:00 дня D и никогда до первой полной ночи приложения, считая от ввода в"
                            + " службу, иначе – от первой записи."),
            Text.of(
                    "The guide says \"every night\" without saying when one ends; maintenance windows end at 06:00"
                            + " too.",
                    "Руководство говорит «каждую ночь», не говоря, когда она кончается; окна обслуживания тоже"
                            + " кончаются в 06:00."));
    public static final Rule BKP_08A = Rule.reading(
            "BKP-08a",
            BACKUP,
            Text.of(
                    "Summer time applies, so a night in which the clock changes lasts 23 or 25 hours.",
                    "Летнее время действует, поэтому ночь, в которую переводят часы, длится 23 или 25 часов."),
            Text.of(
                    "Nights go by the region's clock, as its maintenance windows do.",
                    "Ночи идут по часам региона, как и его окна обслуживания."));
    public static final Rule BKP_08B = Rule.reading(
            "BKP-08b",
            BACKUP,
            Text.of(
                    "The next nights, where it is asked what follows if they fail, begin with the one that has not"
                            + " ended, or with the one after it where that already has a good backup.",
                    "Следующие ночи, когда спрашивают, что будет, если они не удадутся, начинаются с ещё не"
                            + " кончившейся или, если у неё уже есть удачная копия, со следующей за ней."),
            Text.of("A night that has its backup can no longer fail.", "Ночь, у которой есть копия, уже удалась."));

    public static final Rule BKP_08C = Rule.reading(
            "BKP-08c",
            BACKUP,
            Text.of(
                    "Each gap is announced once, from 06:00 of its date on, if the service knew of the application by"
                            + " then: from the customer's record, where it says since when the application serves, or"
                            + " from its first backup. Earlier gaps are shown, not announced; a backup that is recorded"
                            + " after the announcement takes nothing back.",
                    "О каждом пробеле сообщается один раз, начиная с 06:00 его даты, если сервис к тому времени знал о"
                            + " приложении: из записи клиента, где сказано, с какого времени приложение служит, или из"
                            + " первой копии. Более ранние пробелы видны, но о них не сообщается; копия, внесённая"
                            + " после сообщения, его не отменяет."),
            Text.of(
                    "History that is brought in must not sound an alarm for each of its nights.",
                    "Перенесённая история не должна поднимать тревогу за каждую свою ночь."));

    private BackupRules() {}

    public static List<Rule> all() {
        return List.of(
                BKP_01, BKP_02, BKP_03, BKP_03B, BKP_04, BKP_05, BKP_06, BKP_06A, BKP_07, BKP_07A, BKP_08, BKP_08A,
                BKP_08B, BKP_08C);
    }
}
