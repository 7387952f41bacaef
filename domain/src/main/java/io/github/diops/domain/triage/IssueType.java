package io.github.diops.domain.triage;

import io.github.diops.domain.rule.SoughtWords;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The guide's table of questions and problems that a customer brings (TRI-01; guide, table 1). */
public enum IssueType {
    BASIC_QUESTION(
            Text.of("Basic questions", "Основные вопросы"),
            List.empty(),
            Text.of("How do I …?", "Как мне …?"),
            Text.of(
                    "How does my phone work? Which features do I have? How do I use them?",
                    "Как работает мой телефон? Какие функции у меня есть? Как ими пользоваться?"),
            Text.of("How do I use the self-care portal?", "Как пользоваться порталом самообслуживания?"),
            Text.of(
                    "How do I use the administration portal of the Dedicated Instance UC applications?",
                    "Как использовать портал администрирования приложений UC выделенного экземпляра?"),
            Text.of("How do I dial a PSTN number?", "Как набрать номер PSTN?"),
            Text.of("How do I change my voicemail PIN?", "Как изменить ПИН голосовой почты?")),
    COMMON_ISSUE(
            Text.of(
                    "Common support issues that the partner handles",
                    "Распространённые проблемы поддержки, которыми занимается партнёр"),
            List.empty(),
            Text.of("Phone does not power on", "Телефон не включается"),
            Text.of("Phones cannot register", "Невозможно зарегистрировать телефоны"),
            Text.of("Voicemail cannot be checked", "Невозможно проверить голосовую почту"),
            Text.of("A Cisco UCM feature cannot be used", "Не удаётся использовать функцию Cisco UCM"),
            Text.of("A call cannot be made", "Не удаётся выполнить вызов"),
            Text.of("A call cannot be received", "Не удаётся принять вызов"),
            Text.of("No audio", "Не слышно аудио"),
            Text.of("Cannot sign in to the Jabber or Webex app", "Не удаётся войти в приложение Jabber или Webex"),
            Text.of(
                    "The softphone of the Jabber or Webex app cannot be used",
                    "Невозможно использовать программный телефон приложения Jabber или Webex")),
    CUSTOMER_SETUP(
            Text.of("Technical issues with customer set-up", "Технические проблемы с настройкой у клиента"),
            List.of(TriageCheck.RESTORE_SETTINGS),
            Text.of("Installing software clients", "Установка программных клиентов"),
            Text.of(
                    "Setting up and configuring end users, features or the dial plan",
                    "Настройка конечных пользователей, функций или плана набора"),
            Text.of(
                    "Setting up and configuring voice, video, voicemail or instant messaging and presence",
                    "Настройка голосовой связи, видео, голосовой почты или службы обмена мгновенными сообщениями и"
                            + " состояния доступности"),
            Text.of(
                    "Provisioning user accounts and endpoints, LDAP and SSO included",
                    "Подготовка учётных записей пользователей и конечных точек, включая LDAP и SSO")),
    APPLICATION_ERROR(
            Text.of("Possible application errors", "Возможные ошибки приложений"),
            List.of(TriageCheck.COMPARE_WITH_DOCUMENTATION),
            Text.of(
                    "Functions and features that do not work as documented",
                    "Функции и возможности, которые работают не по документации")),
    AVAILABILITY(
            Text.of("Downtime or service availability", "Простой или доступность службы"),
            List.of(TriageCheck.CONFIRM_SERVICE_STATUS, TriageCheck.CONFIRM_CUSTOMER_NETWORK),
            Text.of("Availability and status of the service", "Доступность и состояние службы"),
            Text.of(
                    "Availability in the customer's network: connection to the cloud, to the PSTN, or SIP for telephony"
                            + " integration",
                    "Доступность в сети клиента: подключение к облаку, сети PSTN или SIP для интеграции телефонии"));

    private final Text text;
    private final List<TriageCheck> checks;
    private final List<Text> symptoms;

    IssueType(Text text, List<TriageCheck> checks, Text... symptoms) {
        this.text = text;
        this.checks = checks;
        this.symptoms = List.of(symptoms);
    }

    public Text text() {
        return text;
    }

    /** What the guide lists under it, at least one. */
    public List<Text> symptoms() {
        return symptoms;
    }

    /** What the partner checks of every such issue. */
    List<TriageCheck> checks() {
        return checks;
    }

    /**
     * The types in whose name or symptoms, in either language, every word of {@code words} occurs, whatever its case;
     * all of them for a blank text.
     */
    public static List<IssueType> about(String words) {
        SoughtWords sought = SoughtWords.of(words);
        return List.of(values()).filter(type -> sought.occurIn(type.symptoms.prepend(type.text)));
    }
}
