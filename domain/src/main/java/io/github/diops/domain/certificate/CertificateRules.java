package io.github.diops.domain.certificate;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of certificates: CRT-01 to CRT-02a. */
public final class CertificateRules {
    private static final Text WINDOW = Text.of("Maintenance window", "Окно технического обслуживания");
    private static final Text SSO =
            Text.of("Certificate renewal for SSO customers", "Продление сертификатов у клиентов с SSO");

    public static final Rule CRT_01 = Rule.guide(
            "CRT-01",
            WINDOW,
            Text.of(
                    "The certificates of the UC applications are renewed 3 to 7 days before expiry, through change"
                            + " management.",
                    "Сертификаты приложений UC продлевают за 3–7 дней до истечения, по процессу управления"
                            + " изменениями."));
    public static final Rule CRT_01A = Rule.reading(
            "CRT-01a",
            WINDOW,
            Text.of(
                    "Candidates are the region's weekday windows that lie wholly between 168 h and 72 h before expiry,"
                            + " both included, and have not begun; one that starts now has not.",
                    "Кандидаты – окна будних дней региона, целиком лежащие между 168 ч и 72 ч до истечения, включая"
                            + " границы, и ещё не начавшиеся; начинающееся сейчас не началось."),
            Text.of(
                    "Renewal is planned work, and days before an instant are elapsed time.",
                    "Продление – плановая работа, а дни до мгновения – прошедшее время."));
    public static final Rule CRT_01B = Rule.reading(
            "CRT-01b",
            WINDOW,
            Text.of(
                    "The plan is the earliest candidate whose notice can still be in time.",
                    "План – самый ранний кандидат, уведомить о котором ещё можно вовремя."),
            Text.of(
                    "The earliest leaves most room for a second attempt.",
                    "Самый ранний оставляет больше всего времени на вторую попытку."));
    public static final Rule CRT_01C = Rule.reading(
            "CRT-01c",
            WINDOW,
            Text.of(
                    "If there is none, it is the earliest candidate with notice at once, and the shortfall is recorded.",
                    "Если такого нет, это самый ранний кандидат с немедленным уведомлением; нехватка срока"
                            + " записывается."),
            Text.of(
                    "A short notice harms less than an expired certificate.",
                    "Короткое уведомление вредит меньше, чем истёкший сертификат."));
    public static final Rule CRT_01D = Rule.reading(
            "CRT-01d",
            WINDOW,
            Text.of(
                    "If no candidate is left, it is an emergency change in the earliest window of either kind that starts"
                            + " at or after now and ends by expiry.",
                    "Если кандидатов не осталось, это экстренное изменение в самом раннем окне любого вида, которое"
                            + " начинается не раньше, чем сейчас, и кончается до истечения."),
            Text.of(
                    "The guide counts certificates near expiry among the emergencies.",
                    "Руководство относит истекающие сертификаты к экстренным случаям."));
    public static final Rule CRT_01E = Rule.reading(
            "CRT-01e",
            WINDOW,
            Text.of("If there is no such window either, at once.", "Если нет и такого окна – немедленно."),
            Text.of("An emergency change may run at once.", "Экстренное изменение можно выполнить сразу."));
    public static final Rule CRT_01F = Rule.reading(
            "CRT-01f",
            WINDOW,
            Text.of(
                    "Cisco puts the certificates that it manages on record and renews them; a renewed one is valid longer"
                            + " than the one it replaces.",
                    "Сертификаты под своим управлением Cisco учитывает и продлевает; продлённый действует дольше"
                            + " прежнего."),
            Text.of(
                    "The guide has Cisco renew them; a record needs to know who speaks of them.",
                    "По руководству продлевает Cisco; записи нужно знать, кто о них сообщает."));
    public static final Rule CRT_01G = Rule.reading(
            "CRT-01g",
            WINDOW,
            Text.of(
                    "The plan falls due, and is told once, on the first instant of its last notice date on the customer's"
                            + " clock; without such a date, at once. A renewal plans anew.",
                    "План наступает, о чём сообщается один раз, в первое мгновение последней даты для его уведомления по"
                            + " часам клиента; без такой даты – немедленно. Продление планирует заново."),
            Text.of(
                    "Until then the notice can wait; after that the plan is another one.",
                    "До этого уведомление терпит; после этого план уже другой."));
    public static final Rule CRT_02 = Rule.guide(
            "CRT-02",
            SSO,
            Text.of(
                    "With single sign-on, disabling it, importing the identity provider's metadata again and enabling it"
                            + " follow after renewal, in this order (RSP-40).",
                    "При едином входе (SSO) после продления его отключают, заново импортируют метаданные поставщика"
                            + " удостоверений и включают, в этом порядке (RSP-40)."));
    public static final Rule CRT_02A = Rule.reading(
            "CRT-02a",
            SSO,
            Text.of("Verifying stays as advice.", "Проверка остаётся рекомендацией."),
            Text.of(
                    "The guide recommends it and requires the rest.",
                    "Руководство её рекомендует, остальное требует."));

    private CertificateRules() {}

    public static List<Rule> all() {
        return List.of(CRT_01, CRT_01A, CRT_01B, CRT_01C, CRT_01D, CRT_01E, CRT_01F, CRT_01G, CRT_02, CRT_02A);
    }
}
