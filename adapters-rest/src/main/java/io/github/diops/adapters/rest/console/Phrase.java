package io.github.diops.adapters.rest.console;

import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.RuleKind;
import io.github.diops.domain.rule.Text;
import io.github.diops.domain.severity.Effort;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Every sentence and word of the page that is not the domain's own, in both languages. Facts stand as {@code %1$s}. A
 * soft hyphen marks where a word may break on a narrow screen.
 */
enum Phrase implements Said {
    PRODUCT("DI Ops", "DI Ops"),
    NAV_NOW("Now", "Сейчас"),
    NAV_RESPONSIBILITIES("Responsibilities", "Ответственность"),
    NAV_POLICY("Policy", "Правила"),
    SKIP("Skip to the content", "К содержанию"),
    SECTIONS("Sections", "Разделы"),
    LANGUAGES("Language", "Язык"),
    NAV_SEVERITY("Severity", "Серьёзность"),
    NAV_WINDOWS("Maintenance", "Обслуживание"),
    NAV_CONTRACT("HTTP contract", "Контракт HTTP"),
    FOOTER("Edition %1$s of the policy. Page of %2$s.", "Редакция правил %1$s. Страница от %2$s."),
    LIVE("Kept up to date", "Обновляется"),
    LIVE_LOST(
            "Not up to date: the service does not answer. Load the page again.",
            "Данные могли устареть: сервис не отвечает. Загрузите страницу заново."),
    DATE_WITH_YEAR("%1$s %2$s", "%1$s %2$s г."),

    NOW_TITLE("Dedicated Instance operations", "Эксплуатация выделенного экземпляра"),
    NOW_LEAD(
            "What burns and by when, what is due today, and what may be done now.",
            "Что горит и до какого времени, что нужно сделать сегодня и что можно делать сейчас."),
    NOW_WINDOWS_TITLE("Maintenance windows now", "Окна обслуживания сейчас"),
    NOW_WINDOWS_LEAD(
            "The next 36 hours from now, drawn in %1$s; planned work is done in a window, whole.",
            "Ближайшие 36 часов, шкала – %1$s; плановые работы целиком проводятся в одном окне."),
    EVERY_CASE("All cases", "Все обращения"),
    WHOLE_WEEK("The whole week", "Вся неделя"),
    AHEAD_TITLE(
            "Maintenance windows of the next 36 hours by region, in %1$s",
            "Окна обслуживания ближайших 36 часов по регионам, %1$s"),
    AHEAD_CAPTION("Open now and next, by region", "Открыто сейчас и следующее, по регионам"),
    COLUMN_OPEN("Open now", "Открыто сейчас"),
    COLUMN_NEXT("Next", "Следующее"),
    NOT_OPEN("none", "нет"),
    OPENS_IN("opens in %1$s", "откроется через %1$s"),
    CLOSES_IN("closes in %1$s", "закроется через %1$s"),
    DURATION_DAYS("%1$d d %2$d h", "%1$d д %2$d ч"),
    DURATION_HOURS("%1$d h %2$d min", "%1$d ч %2$d мин"),
    DURATION_MINUTES("%1$d min", "%1$d мин"),
    LESS_THAN_A_MINUTE("less than a minute", "меньше минуты"),

    RESPONSIBILITIES_TITLE("Responsibilities", "Ответственность"),
    RESPONSIBILITIES_LEAD(
            "Who does what, by the guide. Each duty leads to its rule.",
            "Кто что делает по руководству. Каждая обязанность ведёт к своему правилу."),
    REGISTER_TITLE("Duties: %1$d of %2$d", "Обязанности: %1$d из %2$d"),
    REGISTER_CAPTION("Duties and who holds them", "Обязанности и кто их несёт"),
    SEARCH("Search", "Найти"),
    SEARCH_WORDS("Words", "Слова"),
    SEARCH_PARTY("Held by", "Кто отвечает"),
    EVERY_PARTY("any party", "любая сторона"),
    SHOW_ALL("Show all", "Показать все"),
    NO_DUTY(
            "No duty says that. Use fewer or other words, or any party.",
            "Такой обязанности нет. Возьмите меньше слов, другие слова или любую сторону."),
    COLUMN_RULE("Rule", "Правило"),
    COLUMN_DUTY("Duty", "Обязанность"),
    COLUMN_HOLDER("Held by", "Кто отвечает"),
    TOGETHER_WITH("with: %1$s", "при участии: %1$s"),
    PARTY_CISCO("Cisco", "Cisco"),
    PARTY_PARTNER("partner", "партнёр"),
    PARTY_CUSTOMER("customer", "заказчик"),
    PARTY_VENDOR("vendor", "поставщик"),

    SEVERITY_PAGE_TITLE("Severity", "Серьёзность"),
    SEVERITY_PAGE_LEAD(
            "The matrix with its thresholds, what Cisco owes, and an assessor that says what its answer rests on.",
            "Матрица с порогами, обязательства Cisco и оценка, которая называет правила своего ответа."),
    SEVERITY_TITLE("Severity matrix", "Матрица серьёзности"),
    MATRIX_CAPTION(
            "Severity by impact (columns) and urgency (rows)", "Серьёзность по влиянию (столбцы) и срочности (строки)"),
    MATRIX_CORNER("Urgency", "Срочность"),
    MATRIX_CELL("Urgency %1$s, impact %2$s: %3$s, rule SEV-06", "Срочность %1$s, влияние %2$s: %3$s, правило SEV-06"),
    MATRIX_EDGES(
            "Exactly ¾ and exactly ½ are Large, exactly ¼ is Localized:",
            "Ровно ¾ и ровно ½ – «Крупное», ровно ¼ – «Локальное»:"),
    IMPACT_WIDESPREAD("Widespread", "Повсе\u00adместное"),
    IMPACT_LARGE("Large", "Крупное"),
    IMPACT_LOCALIZED("Localized", "Локальное"),
    IMPACT_INDIVIDUALIZED("Individu\u00adalized", "Единичное"),
    SHARE_WIDESPREAD("more than ¾ affected", "затронуто более ¾"),
    SHARE_LARGE("½ to ¾", "от ½ до ¾"),
    SHARE_LOCALIZED("¼ to ½", "от ¼ до ½"),
    SHARE_INDIVIDUALIZED("less than ¼", "менее ¼"),
    URGENCY_CRITICAL("Critical", "Критическая"),
    URGENCY_HIGH("High", "Высокая"),
    URGENCY_MEDIUM("Medium", "Средняя"),
    URGENCY_LOW("Low", "Низкая"),
    MEANING_CRITICAL("calling stopped, no backup", "вызовы невозможны, резерва нет"),
    MEANING_HIGH("calling severely degraded", "вызовы сильно затруднены"),
    MEANING_MEDIUM("another function stopped", "другая функция не работает"),
    MEANING_LOW("another function degraded", "другая функция работает хуже"),
    SEVERITY_S1("Critical", "Критический"),
    SEVERITY_S2("High", "Высокий"),
    SEVERITY_S3("Medium", "Средний"),
    SEVERITY_S4("Low", "Низкий"),
    OBJECTIVES_TITLE("Cisco responds within", "Cisco отвечает в течение"),
    OBJECTIVES_RULES("Time, channel and effort:", "Время, канал и усилия:"),
    MINUTE("%1$d minute", "%1$d минуты"),
    MINUTES_FEW("%1$d minutes", "%1$d минут"),
    MINUTES("%1$d minutes", "%1$d минут"),
    BUSINESS_DAY("%1$d business day", "%1$d рабочего дня"),
    BUSINESS_DAYS_FEW("%1$d business days", "%1$d рабочих дней"),
    BUSINESS_DAYS("%1$d business days", "%1$d рабочих дней"),
    RUNS_AROUND_THE_CLOCK("day and night", "круглосуточно"),
    RUNS_IN_BUSINESS_TIME("in the customer’s business time", "в рабочее время заказчика"),
    CHANNEL_PHONE(
            "call the TAC, " + SupportChannel.GLOBAL_TAC_NUMBER, "звонок в TAC, " + SupportChannel.GLOBAL_TAC_NUMBER),
    CHANNEL_SUPPORT_CASE_MANAGER("Support Case Manager", "Support Case Manager"),
    EFFORT_S1("all necessary resources, 24 × 7", "все необходимые ресурсы, 24 × 7"),
    EFFORT_S2("full time in business hours", "весь рабочий день"),
    EFFORT_S3("business hours, until service is satisfactory", "рабочие часы, пока служба не заработает"),
    EFFORT_S4("business hours, information or help", "рабочие часы, информация или помощь"),

    MAINTENANCE_TITLE("Maintenance", "Обслуживание"),
    MAINTENANCE_LEAD(
            "When planned work may be done in each region, and what is planned.",
            "Когда в каждом регионе можно проводить плановые работы и что запланировано."),
    WINDOWS_TITLE("Maintenance windows, %1$s", "Окна обслуживания, %1$s"),
    WINDOWS_LEAD(
            "21:00 to 06:00 local time in each region, drawn in %1$s.",
            "С 21:00 до 06:00 по местному времени региона, шкала в %1$s."),
    WEEK_FAULT(
            "“%1$s” is no date of a week that can be shown (yyyy-MM-dd, 1970 to 2199), so this is the current week.",
            "«%1$s» – не дата недели, которую можно показать (гггг-ММ-дд, с 1970 по 2199), поэтому показана текущая."),
    CLOCKS_WENT_BACK("Clocks in %1$s went back on %2$s", "%1$s часы перевели назад %2$s"),
    CLOCKS_WENT_FORWARD("Clocks in %1$s went forward on %2$s", "%1$s часы перевели вперёд %2$s"),
    CLOCKS_GO_BACK("Clocks in %1$s go back on %2$s", "%1$s часы переведут назад %2$s"),
    CLOCKS_GO_FORWARD("Clocks in %1$s go forward on %2$s", "%1$s часы переведут вперёд %2$s"),
    NIGHT_LASTED(", so that night’s window lasted %1$d hours", ", поэтому окно той ночи длилось %1$d часов"),
    NIGHT_LASTS(", so that night’s window lasts %1$d hours", ", поэтому окно той ночи длится %1$d часов"),
    PREVIOUS_WEEK("Previous week", "Предыдущая неделя"),
    NEXT_WEEK("Next week", "Следующая неделя"),
    CURRENT_WEEK("This week", "Текущая неделя"),
    WEEKS("Weeks", "Недели"),
    CHART_TITLE(
            "Maintenance windows by region over one week, in %1$s", "Окна обслуживания по регионам за неделю, %1$s"),
    CHART_DESCRIPTION(
            "One row a region, one bar a window. The table below says the same.",
            "Строка – регион, полоса – окно. Таблица ниже говорит то же самое."),
    ALL_PLANNED_WORK("All planned work", "Любые плановые работы"),
    INFRASTRUCTURE_ONLY("Cisco infrastructure only", "Только инфраструктура Cisco"),
    NOW_AT("Now %1$s", "Сейчас %1$s"),
    OPEN_NOW("open: %1$s", "открыто: %1$s"),
    NONE_OPEN("no window is open", "открытых окон нет"),
    HOURS("%1$d h", "%1$d ч"),
    SHOW_TABLE("Show as a table", "Показать таблицей"),
    TABLE_CAPTION("The windows of the week, by region", "Окна недели по регионам"),
    COLUMN_REGION("Region and zone", "Регион и пояс"),
    COLUMN_LOCAL("Local time", "Местное время"),
    COLUMN_UTC("UTC", "UTC"),
    COLUMN_LENGTH("Length", "Длина"),
    COLUMN_KIND("For", "Для чего"),
    CITY_AMER("New York", "Нью-Йорк"),
    CITY_APJC("Tokyo", "Токио"),
    CITY_AUS("Sydney", "Сидней"),
    CITY_EMEA("Berlin", "Берлин"),
    IN_CITY_AMER("New York", "В Нью-Йорке"),
    IN_CITY_APJC("Tokyo", "В Токио"),
    IN_CITY_AUS("Sydney", "В Сиднее"),
    IN_CITY_EMEA("Berlin", "В Берлине"),

    ASSESSMENT_TITLE("How severe is it?", "Насколько это серьёзно?"),
    ASSESSMENT_LEAD(
            "Say how much is affected and what does not work. The matrix proposes; what the partner states stands.",
            "Укажите, сколько затронуто и что не работает. Матрица предлагает; заявленное партнёром остаётся в силе."),
    GROUP_IMPACT("Impact", "Влияние"),
    GROUP_IMPACT_HINT("Counts, or a chosen impact instead.", "Количество или, вместо него, выбранное влияние."),
    GROUP_SEVERITY("Urgency and severity", "Срочность и серьёзность"),
    GROUP_OPENING("By when must Cisco answer?", "До какого времени Cisco должна ответить?"),
    LABEL_AFFECTED("Affected", "Затронуто"),
    LABEL_TOTAL("Of total", "Всего"),
    LABEL_IMPACT("Or impact", "Или влияние"),
    LABEL_URGENCY("Urgency", "Срочность"),
    LABEL_STATED("Stated by the partner (optional)", "Заявлено партнёром (необязательно)"),
    LABEL_OPENED_AT("Opened at (optional)", "Открыто (необязательно)"),
    LABEL_ZONE("Time zone", "Часовой пояс"),
    HINT_OPENED_AT("2026-10-29T14:20 or 2026-10-29T13:20Z", "2026-10-29T14:20 или 2026-10-29T13:20Z"),
    HINT_ZONE("such as Europe/Berlin", "например, Europe/Berlin"),
    NO_CHOICE("–", "–"),
    ASSESS("Assess", "Оценить"),
    START_OVER("Start over", "Начать заново"),
    FAULT_SUMMARY("Please correct:", "Исправьте, пожалуйста:"),
    FAULT_NO_EXTENT(
            "Say how many are affected and of how many, or choose an impact.",
            "Укажите, сколько затронуто и из скольких, или выберите влияние."),
    FAULT_TWO_EXTENTS("Give the counts or an impact, not both.", "Укажите количество или влияние, но не то и другое."),
    FAULT_NUMBER("A whole number, 0 or more.", "Целое число, не меньше 0."),
    FAULT_TOTAL("A whole number, 1 or more.", "Целое число, не меньше 1."),
    FAULT_MORE_THAN_ALL("No more than the total can be affected.", "Не может быть затронуто больше, чем всего."),
    FAULT_IMPACT("Choose one of the four impacts.", "Выберите одно из четырёх влияний."),
    FAULT_URGENCY("Choose an urgency.", "Выберите срочность."),
    FAULT_STATED("Choose S1 to S4, or none.", "Выберите от S1 до S4 или ничего."),
    FAULT_OPENED_AT(
            "A date and time such as 2026-10-29T14:20, from 1970 to 2199.",
            "Дата и время вида 2026-10-29T14:20, с 1970 по 2199 год."),
    FAULT_ZONE(
            "A zone of the tz database, such as Europe/Berlin; no abbreviation, no offset.",
            "Пояс из базы tz, например Europe/Berlin; не сокращение и не смещение."),
    FAULT_NO_ZONE("A local time needs its zone.", "Местному времени нужен пояс."),
    ANSWER_TITLE("Answer", "Ответ"),
    ANSWER_EMPTY(
            "The answer appears here, with the rules it rests on.",
            "Здесь появится ответ и правила, на которых он основан."),
    ANSWER_PROPOSAL(
            "Impact %1$s, urgency %2$s: the matrix proposes %3$s.",
            "Влияние: %1$s, срочность: %2$s; матрица предлагает %3$s."),
    ANSWER_DIFFERS(
            "The partner states %1$s, and it stands. It differs from the proposed %2$s; that is recorded for triage.",
            "Партнёр заявляет %1$s, и это остаётся в силе. Отличие от предложенного %2$s записывается для разбора."),
    ANSWER_AGREES("The partner states %1$s, as the matrix does.", "Партнёр заявляет %1$s, как и матрица."),
    ANSWER_OBJECTIVE("Cisco answers within", "Cisco отвечает в течение"),
    ANSWER_CHANNEL("Channel", "Канал"),
    ANSWER_EFFORT("Effort", "Усилия"),
    ANSWER_DUE("Due by", "Срок"),
    ANSWER_COUNTS_FROM("Counts from", "Отсчёт с"),
    ANSWER_WARNINGS("Warnings", "Предупреждения"),
    ANSWER_CALENDAR(
            "Monday to Friday, 09:00 to 17:00 in %1$s, no holidays.",
            "С понедельника по пятницу, с 09:00 до 17:00, пояс %1$s, без праздников."),
    ANSWER_CALENDAR_NAME("Business days", "Рабочие дни"),
    ANSWER_BECAUSE("Because", "Потому что"),
    ANSWER_EDITION("Edition %1$s", "Редакция %1$s"),

    RULES_TITLE("Rules", "Правила"),
    RULES_LEAD(
            "The guide’s own word, and our reading where the guide is silent, ambiguous or garbled, with its reason.",
            "Слова самого руководства и наше прочтение там, где оно молчит, неясно или искажено переводом, с"
                    + " причиной."),
    RULES_HINT(
            "An area shows its rules with their text; here are their ids.",
            "Раздел показывает тексты своих правил; здесь – их номера."),
    EVERY_RULE("All areas", "Все разделы"),
    NO_AREA(
            "“%1$s” is no area of the rules. Choose one of these.",
            "«%1$s» – не раздел правил. Выберите один из этих."),
    KIND_GUIDE("guide", "руководство"),
    KIND_READING("our reading", "наше прочтение"),
    REASON("Why so:", "Почему так:"),
    AREA_GEN("General", "Общее"),
    AREA_RSP("Responsibilities", "Ответственность"),
    AREA_TRI("Triage", "Разбор"),
    AREA_ESC("Escalation to TAC", "Эскалация в TAC"),
    AREA_SEV("Severity", "Серьёзность"),
    AREA_OBJ("Response objectives", "Сроки реакции"),
    AREA_MNT("Maintenance windows", "Окна обслуживания"),
    AREA_CHG("Change management", "Управление изменениями"),
    AREA_UPG("Upgrades", "Обновления"),
    AREA_REL("Releases", "Выпуски"),
    AREA_CRT("Certificates", "Сертификаты"),
    AREA_INC("Incidents", "Инциденты"),
    AREA_COP("COP files", "Файлы COP"),
    AREA_CAP("Capacity", "Ёмкость"),
    AREA_NET("Monitoring", "Наблюдение"),
    AREA_NTF("Notifications", "Уведомления"),
    AREA_BKP("Backups", "Резервные копии"),
    AREA_DRS("Disaster recovery", "Аварийное восстановление"),

    CONTRACT_TITLE("HTTP contract", "Контракт HTTP"),
    CONTRACT_LEAD(
            "Every operation, what it is sent and what it answers. Every rule cited links to its text.",
            "Все операции: что они принимают и что отвечают. Каждое упомянутое правило ведёт к своему тексту."),
    CONTRACT_FOOTER("Version %1$s of the contract, in English.", "Версия контракта %1$s, на английском языке."),
    CONTRACT_CONTENTS("Contents", "Содержание"),
    CONTRACT_REQUEST("Request", "Запрос"),
    CONTRACT_PARAMETERS("Parameters", "Параметры"),
    CONTRACT_BODY("Body", "Тело"),
    CONTRACT_ANSWERS("Answers", "Ответы"),
    CONTRACT_HEADERS("Headers:", "Заголовки:"),
    CONTRACT_REQUEST_HEADERS("Request headers", "Заголовки запроса"),
    CONTRACT_ANSWER_HEADERS("Answer headers", "Заголовки ответа"),
    CONTRACT_PROBLEMS("Problems", "Проблемы"),
    CONTRACT_PROBLEMS_LEAD(
            "What any operation may answer when it does not do what was asked.",
            "Что может ответить любая операция, если не выполняет запрошенное."),
    CONTRACT_EXAMPLE("Example", "Пример"),
    CONTRACT_EXAMPLE_IS("Example:", "Пример:"),
    CONTRACT_REQUIRED("required", "обязательно"),
    CONTRACT_LIST_OF("list of %1$s", "список: %1$s"),
    CONTRACT_VALUES("Values:", "Значения:"),
    CONTRACT_ALWAYS("Always", "Всегда"),
    CONTRACT_DEFAULT("Default:", "По умолчанию:"),
    CONTRACT_RANGE("Range:", "Диапазон:"),
    CONTRACT_LENGTH("Characters:", "Символов:"),
    CONTRACT_ITEMS("Items:", "Элементов:"),
    CONTRACT_PATTERN("Pattern:", "Шаблон:"),
    CONTRACT_WITH("Together with", "Вместе с"),
    CONTRACT_WITHOUT("without", "без"),
    CONTRACT_ONE_OF("One of these:", "Одно из этого:"),
    CONTRACT_ANY_OF("One or more of these:", "Одно или несколько из этого:");

    private final Text text;

    Phrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }

    /** A language's name in that language itself. */
    static String nameOf(Language language) {
        return switch (language) {
            case ENGLISH -> "English";
            case RUSSIAN -> "Русский";
        };
    }

    static Phrase nameOf(Party party) {
        return switch (party) {
            case CISCO -> PARTY_CISCO;
            case PARTNER -> PARTY_PARTNER;
            case CUSTOMER -> PARTY_CUSTOMER;
            case VENDOR -> PARTY_VENDOR;
        };
    }

    static Phrase nameOf(Impact impact) {
        return switch (impact) {
            case WIDESPREAD -> IMPACT_WIDESPREAD;
            case LARGE -> IMPACT_LARGE;
            case LOCALIZED -> IMPACT_LOCALIZED;
            case INDIVIDUALIZED -> IMPACT_INDIVIDUALIZED;
        };
    }

    static Phrase shareOf(Impact impact) {
        return switch (impact) {
            case WIDESPREAD -> SHARE_WIDESPREAD;
            case LARGE -> SHARE_LARGE;
            case LOCALIZED -> SHARE_LOCALIZED;
            case INDIVIDUALIZED -> SHARE_INDIVIDUALIZED;
        };
    }

    static Phrase nameOf(Urgency urgency) {
        return switch (urgency) {
            case CRITICAL -> URGENCY_CRITICAL;
            case HIGH -> URGENCY_HIGH;
            case MEDIUM -> URGENCY_MEDIUM;
            case LOW -> URGENCY_LOW;
        };
    }

    static Phrase meaningOf(Urgency urgency) {
        return switch (urgency) {
            case CRITICAL -> MEANING_CRITICAL;
            case HIGH -> MEANING_HIGH;
            case MEDIUM -> MEANING_MEDIUM;
            case LOW -> MEANING_LOW;
        };
    }

    static Phrase nameOf(Severity severity) {
        return switch (severity) {
            case S1 -> SEVERITY_S1;
            case S2 -> SEVERITY_S2;
            case S3 -> SEVERITY_S3;
            case S4 -> SEVERITY_S4;
        };
    }

    static Phrase nameOf(SupportChannel channel) {
        return switch (channel) {
            case PHONE -> CHANNEL_PHONE;
            case SUPPORT_CASE_MANAGER -> CHANNEL_SUPPORT_CASE_MANAGER;
        };
    }

    static Phrase shortFor(Effort effort) {
        return switch (effort) {
            case ALL_NECESSARY_RESOURCES_24X7 -> EFFORT_S1;
            case FULL_TIME_IN_BUSINESS_HOURS -> EFFORT_S2;
            case BUSINESS_HOURS_UNTIL_SATISFACTORY -> EFFORT_S3;
            case BUSINESS_HOURS_FOR_INFORMATION_OR_HELP -> EFFORT_S4;
        };
    }

    static Phrase nameOf(RuleKind kind) {
        return switch (kind) {
            case GUIDE -> KIND_GUIDE;
            case READING -> KIND_READING;
        };
    }

    /** The city after which the region's zone is named. */
    static Phrase cityOf(Region region) {
        return switch (region) {
            case AMER -> CITY_AMER;
            case APJC -> CITY_APJC;
            case AUS -> CITY_AUS;
            case EMEA -> CITY_EMEA;
        };
    }

    /** The same city as it stands in a sentence about its clocks. */
    static Phrase inCityOf(Region region) {
        return switch (region) {
            case AMER -> IN_CITY_AMER;
            case APJC -> IN_CITY_APJC;
            case AUS -> IN_CITY_AUS;
            case EMEA -> IN_CITY_EMEA;
        };
    }

    /** The label of a field of the form, by the field's name in the query. */
    static Phrase labelOf(String field) {
        return switch (field) {
            case SeverityQuestion.AFFECTED -> LABEL_AFFECTED;
            case SeverityQuestion.TOTAL -> LABEL_TOTAL;
            case SeverityQuestion.IMPACT -> LABEL_IMPACT;
            case SeverityQuestion.URGENCY -> LABEL_URGENCY;
            case SeverityQuestion.STATED -> LABEL_STATED;
            case SeverityQuestion.OPENED_AT -> LABEL_OPENED_AT;
            case SeverityQuestion.ZONE -> LABEL_ZONE;
            default -> throw new IllegalArgumentException("the form has no field " + field);
        };
    }

    /** The name of the area with those three letters, or none where it has no name yet. */
    static Option<Phrase> areaNamed(String code) {
        return List.of(values()).find(phrase -> phrase.name().equals("AREA_" + code));
    }
}
