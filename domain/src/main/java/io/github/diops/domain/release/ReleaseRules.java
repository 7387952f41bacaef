package io.github.diops.domain.release;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of upgrades and releases: UPG-01 to UPG-05, REL-01 to REL-08. */
public final class ReleaseRules {
    private static final Text UPGRADES = Text.of("Maintenance window", "Окно технического обслуживания");
    private static final Text RELEASES = Text.of("Release management", "Управление выпусками");
    private static final Text CATALOGUE = Text.of(
            "Release management for Cisco Collaboration Systems Release",
            "Управление выпусками Cisco Collaboration Systems");

    public static final Rule UPG_01 = Rule.guide(
            "UPG-01",
            UPGRADES,
            Text.of(
                    "Cisco starts an upgrade where the running version of a UC application has a vulnerability whose"
                            + " fix needs an upgrade or a COP file.",
                    "Cisco начинает обновление, если в работающей версии приложения UC есть уязвимость, для устранения"
                            + " которой нужно обновление или файл COP."));
    public static final Rule UPG_01A = Rule.reading(
            "UPG-01a",
            UPGRADES,
            Text.of(
                    "A customer who already runs n and must change keeps n as its target: the fix comes as a COP file,"
                            + " or with the next release once that is published.",
                    "Клиент, который уже работает на n и должен обновиться, сохраняет n целью: исправление приходит"
                            + " файлом COP или со следующим выпуском, когда он опубликован."),
            Text.of(
                    "Nothing later than n exists to move to, and the guide names the COP file as the other remedy.",
                    "Новее n переходить не на что, а руководство называет файл COP другим средством."));
    public static final Rule UPG_02 = Rule.guide(
            "UPG-02",
            UPGRADES,
            Text.of(
                    "Cisco starts an upgrade where the customer runs a version below n-1, or one that approaches end"
                            + " of life.",
                    "Cisco начинает обновление, если клиент работает на версии ниже n-1 или на версии, которая"
                            + " приближается к концу жизненного цикла."));
    public static final Rule UPG_02A = Rule.reading(
            "UPG-02a",
            UPGRADES,
            Text.of("\"Not above n-1\" means older than n-1.", "«Не выше n-1» означает «старше, чем n-1»."),
            Text.of(
                    "Customers may run n-1 itself (REL-01), so being on it cannot be a reason to move.",
                    "На самой n-1 работать разрешено (REL-01), поэтому она не может быть поводом к обновлению."));
    public static final Rule UPG_03 = Rule.guide(
            "UPG-03",
            UPGRADES,
            Text.of(
                    "The partner may ask for an upgrade by a TAC case where a later version supports new features.",
                    "Партнёр может запросить обновление через обращение в TAC, если более поздняя версия поддерживает"
                            + " новые функции."));
    public static final Rule UPG_03A = Rule.reading(
            "UPG-03a",
            UPGRADES,
            Text.of(
                    "A later version is available to the partner's request where it is published and the catalogue"
                            + " supports upgrades to it; an upgrade that Cisco starts does not ask the catalogue.",
                    "Более поздняя версия доступна по запросу партнёра, если она опубликована и каталог поддерживает"
                            + " обновление на неё; обновление, начатое Cisco, каталога не спрашивает."),
            Text.of(
                    "What the catalogue does not support cannot be asked for; Cisco knows what it installs itself.",
                    "Чего каталог не поддерживает, того нельзя попросить; что Cisco ставит сама, она знает."));
    public static final Rule UPG_04 = Rule.reading(
            "UPG-04",
            UPGRADES,
            Text.of(
                    "A service update that Cisco finds needed for stability or performance (REL-05) is a fourth reason"
                            + " for Cisco to start an upgrade.",
                    "Служебное обновление, которое Cisco считает нужным для стабильности или производительности"
                            + " (REL-05), – четвёртая причина, по которой Cisco начинает обновление."),
            Text.of(
                    "The list of reasons says \"only\", yet the chapter on releases names this one as well.",
                    "В списке причин сказано «только», но глава о выпусках называет и эту."));
    public static final Rule UPG_04A = Rule.reading(
            "UPG-04a",
            UPGRADES,
            Text.of(
                    "An upgrade for stability or performance is mandatory, from n-1 too.",
                    "Обновление ради стабильности или производительности обязательно, в том числе с n-1."),
            Text.of(
                    "The guide calls it required; only its date is arranged with the partner.",
                    "Руководство называет его необходимым; с партнёром согласуется лишь дата."));
    public static final Rule UPG_05 = Rule.reading(
            "UPG-05",
            UPGRADES,
            Text.of("There is no other reason for an upgrade.", "Других причин для обновления нет."),
            Text.of(
                    "The guide says \"only for the following reasons\".",
                    "В руководстве сказано «только по следующим причинам»."));

    public static final Rule REL_01 = Rule.guide(
            "REL-01",
            RELEASES,
            Text.of(
                    "At any time customers run the current release, n, or the previous one, n-1.",
                    "В любой момент клиенты работают на текущем выпуске, n, или на предыдущем, n-1."));
    public static final Rule REL_02 = Rule.guide(
            "REL-02",
            CATALOGUE,
            Text.of(
                    "When a new release becomes available, n-1 becomes n-2 and n becomes n-1.",
                    "Когда становится доступен новый выпуск, n-1 становится n-2, а n становится n-1."));
    public static final Rule REL_02A = Rule.reading(
            "REL-02a",
            CATALOGUE,
            Text.of(
                    "The shift happens when the release is available (published), not when it is announced; older than"
                            + " n-2 counts as n-2.",
                    "Сдвиг происходит, когда выпуск доступен (опубликован), а не когда о нём объявлено; всё, что старше"
                            + " n-2, считается n-2."),
            Text.of(
                    "The guide says \"available\" for the shift and \"announced\" for the end of sale soon after;"
                            + " nobody can run what is only announced.",
                    "О сдвиге в руководстве сказано «доступен», а об окончании продаж вскоре после – «объявлен»; на"
                            + " лишь объявленном работать нельзя."));
    public static final Rule REL_02B = Rule.reading(
            "REL-02b",
            CATALOGUE,
            Text.of(
                    "A release is published once, and only if it is later than n.",
                    "Выпуск публикуется один раз и только если он новее n."),
            Text.of(
                    "Publishing makes the new release the latest; one that is not later cannot become that.",
                    "Публикация делает выпуск последним; тот, что не новее, последним стать не может."));
    public static final Rule REL_02C = Rule.reading(
            "REL-02c",
            CATALOGUE,
            Text.of(
                    "A version that the catalogue does not name counts as n-2 if it is older than n-1; any other that"
                            + " is not published is unknown.",
                    "Версия, которой нет в каталоге, считается n-2, если она старше n-1; любая другая"
                            + " неопубликованная неизвестна."),
            Text.of(
                    "Whatever is older than n-1 is not supported, named or not; of a version between or after the"
                            + " named ones the guide says nothing.",
                    "Всё, что старше n-1, не поддерживается, названо оно или нет; о версии между названными или после"
                            + " них руководство молчит."));
    public static final Rule REL_03 = Rule.guide(
            "REL-03",
            CATALOGUE,
            Text.of(
                    "n-2 enters end of sale: customers on it must upgrade to the latest release. Cisco tells the"
                            + " partner to prepare, and both agree a window by the customer's business needs.",
                    "n-2 вступает в период окончания продаж: клиенты на нём должны перейти на последний выпуск. Cisco"
                            + " сообщает партнёру, что пора готовиться, и обе стороны согласуют окно по"
                            + " бизнес-потребностям клиента."));
    public static final Rule REL_03A = Rule.reading(
            "REL-03a",
            CATALOGUE,
            Text.of(
                    "An end of life announced for a release holds for each of its service updates and for every older"
                            + " release.",
                    "Объявленный конец жизненного цикла выпуска распространяется на каждое его служебное обновление и"
                            + " на все более старые выпуски."),
            Text.of(
                    "The guide announces it for \"version v12.5\", without a service update; what is older was not"
                            + " left longer alive.",
                    "Руководство объявляет его для «версии v12.5», без служебного обновления; более старое не могло"
                            + " остаться действующим дольше."));
    public static final Rule REL_04 = Rule.guide(
            "REL-04",
            CATALOGUE,
            Text.of(
                    "From n-1 an upgrade to the latest release is optional.",
                    "С n-1 обновление до последнего выпуска необязательно."));
    public static final Rule REL_04A = Rule.reading(
            "REL-04a",
            CATALOGUE,
            Text.of(
                    "It is not optional where a vulnerability (UPG-01) or end of life is the reason.",
                    "Оно не является необязательным, если причина – уязвимость (UPG-01) или конец жизненного цикла."),
            Text.of(
                    "In these cases Cisco starts the upgrade, from whatever version.",
                    "В этих случаях Cisco начинает обновление с любой версии."));
    public static final Rule REL_04B = Rule.reading(
            "REL-04b",
            CATALOGUE,
            Text.of(
                    "What counts is the reason of the upgrade: an upgrade from n-1 that the partner asks for stays"
                            + " optional, although the end of life of that version is announced.",
                    "Важна причина обновления: обновление с n-1 по запросу партнёра остаётся необязательным, хотя"
                            + " конец жизненного цикла этой версии объявлен."),
            Text.of(
                    "Customers may stay on 12.5-SU7a until 15.0-SU1 is available, its announced end of life"
                            + " notwithstanding.",
                    "На 12.5-SU7a можно оставаться, пока не доступен 15.0-SU1, хотя конец её жизненного цикла"
                            + " объявлен."));
    public static final Rule REL_05 = Rule.guide(
            "REL-05",
            CATALOGUE,
            Text.of(
                    "A service update that Cisco finds required for stability or performance is scheduled by Cisco"
                            + " with the partner. For a required release upgrade, or a service update for new features,"
                            + " Cisco is consulted to coordinate a window.",
                    "Служебное обновление, необходимое, по мнению Cisco, для стабильности или производительности,"
                            + " планирует Cisco вместе с партнёром. Об окне для необходимого обновления выпуска или для"
                            + " служебного обновления ради новых функций договариваются с Cisco."));
    public static final Rule REL_06 = Rule.guide(
            "REL-06",
            RELEASES,
            Text.of(
                    "Cisco tells the partner when an upgrade has ended successfully.",
                    "Cisco сообщает партнёру об успешном завершении обновления."));
    public static final Rule REL_06A = Rule.reading(
            "REL-06a",
            RELEASES,
            Text.of("It tells of a failure too.", "О неудаче она сообщает тоже."),
            Text.of(
                    "A partner that hears only of successes cannot tell a failure from a delay.",
                    "Партнёр, который слышит только об успехах, не отличит неудачу от задержки."));
    public static final Rule REL_07 = Rule.guide(
            "REL-07",
            CATALOGUE,
            Text.of(
                    "12.5-SU7a (n-1): no new deployments, no upgrades to it; customers may stay until 15.0-SU1 is"
                            + " available, agreeing with Cisco the business need and the move to 14.0-SU3; its end of"
                            + " life is announced. 14.0-SU3 (n): new deployments, upgrades to it and staying are"
                            + " supported. 15.0-SU1 (not released): new deployments and upgrades in Q2 CY24, staying"
                            + " does not apply.",
                    "12.5-SU7a (n-1): без новых развёртываний и без обновлений на неё; оставаться можно, пока не"
                            + " доступен 15.0-SU1, согласовав с Cisco бизнес-потребность и переход на 14.0-SU3; конец"
                            + " её жизненного цикла объявлен. 14.0-SU3 (n): новые развёртывания, обновления на неё и"
                            + " дальнейшая работа поддерживаются. 15.0-SU1 (не выпущена): новые развёртывания и"
                            + " обновления во 2-м квартале 2024 года, дальнейшая работа неприменима."));
    public static final Rule REL_07A = Rule.reading(
            "REL-07a",
            CATALOGUE,
            Text.of("The quarter is an expectation.", "Квартал – это ожидание."),
            Text.of(
                    "The release is marked as not released; nothing happens by the date alone.",
                    "Выпуск помечен как не выпущенный; от одной даты ничего не происходит."));
    public static final Rule REL_07B = Rule.reading(
            "REL-07b",
            CATALOGUE,
            Text.of(
                    "Publishing names the new column. Where nothing else is said, n supports new deployments, upgrades"
                            + " and staying; n-1 supports neither deployments nor upgrades, and staying until the next"
                            + " release is available; n-2 supports nothing and must upgrade to n.",
                    "Публикация называет новый столбец. Если не сказано иное, n поддерживает новые развёртывания,"
                            + " обновления и дальнейшую работу; n-1 не поддерживает ни развёртываний, ни обновлений, а"
                            + " работать на ней можно, пока не доступен следующий выпуск; n-2 не поддерживает ничего, и"
                            + " с неё нужно перейти на n."),
            Text.of(
                    "The guide's table shows n and n-1 this way, and REL-03 says the rest of n-2.",
                    "Так таблица руководства показывает n и n-1, а остальное о n-2 говорит REL-03."));
    public static final Rule REL_07C = Rule.reading(
            "REL-07c",
            CATALOGUE,
            Text.of(
                    "A version is written 12.5-SU7a: release, service update, letter. A missing minor number is 0, so"
                            + " 15-SU1 is 15.0-SU1; a leading v and a missing hyphen change nothing; without a service"
                            + " update it is the base release, which is older than its updates. Versions are ordered by"
                            + " these parts from left to right.",
                    "Версия пишется 12.5-SU7a: выпуск, служебное обновление, буква. Недостающая вторая часть номера"
                            + " равна 0, поэтому 15-SU1 – это 15.0-SU1; начальная v и пропуск дефиса ничего не меняют;"
                            + " без служебного обновления это базовый выпуск, который старше своих обновлений. Версии"
                            + " упорядочены по этим частям слева направо."),
            Text.of(
                    "The guide writes v15.0-SU1 and v15-SU1, 14.0-SU3 and v14.0SU3 of the same releases.",
                    "Одни и те же выпуски руководство пишет v15.0-SU1 и v15-SU1, 14.0-SU3 и v14.0SU3."));
    public static final Rule REL_08 = Rule.guide(
            "REL-08",
            RELEASES,
            Text.of(
                    "Cisco tells the partner of releases, planned upgrades and their requirements, which customers will"
                            + " be upgraded, and to which release.",
                    "Cisco сообщает партнёру о выпусках, о плановых обновлениях и требованиях к ним, о том, какие"
                            + " клиенты будут обновлены и до какого выпуска."));

    private ReleaseRules() {}

    public static List<Rule> all() {
        return List.of(
                UPG_01, UPG_01A, UPG_02, UPG_02A, UPG_03, UPG_03A, UPG_04, UPG_04A, UPG_05, REL_01, REL_02, REL_02A,
                REL_02B, REL_02C, REL_03, REL_03A, REL_04, REL_04A, REL_04B, REL_05, REL_06, REL_06A, REL_07, REL_07A,
                REL_07B, REL_07C, REL_08);
    }
}
