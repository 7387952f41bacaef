package io.github.diops.domain.escalation;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of escalation to TAC, ESC-01 to ESC-07. */
public final class EscalationRules {
    private static final Text REQUIREMENTS =
            Text.of("Partner technical support requirements", "Требования к технической поддержке партнёра");

    public static final Rule ESC_01 = Rule.guide(
            "ESC-01",
            REQUIREMENTS,
            Text.of(
                    "An escalation names a valid subscription number or service contract number.",
                    "При эскалации указывают действительный номер подписки или контракта на обслуживание."));
    public static final Rule ESC_02 = Rule.guide(
            "ESC-02",
            REQUIREMENTS,
            Text.of(
                    "The caller is identified as a member of the partner's support team, for the partner or for a customer"
                            + " account that it resells to.",
                    "Звонящий представляется участником команды поддержки партнёра, от имени партнёра или"
                            + " перепродаваемой им учётной записи клиента."));
    public static final Rule ESC_03 = Rule.guide(
            "ESC-03",
            REQUIREMENTS,
            Text.of(
                    "It gives name, phone and e-mail of the representative, or the team's general contact data.",
                    "Указывают имя, телефон и почту представителя или общие контактные данные команды."));
    public static final Rule ESC_03A = Rule.reading(
            "ESC-03a",
            REQUIREMENTS,
            Text.of(
                    "General contact data are a team name with phone and e-mail.",
                    "Общие контактные данные – название команды с телефоном и почтой."),
            Text.of(
                    "A team must be reachable as surely as a person.",
                    "Команда должна быть доступна не хуже человека."));
    public static final Rule ESC_04 = Rule.guide(
            "ESC-04",
            REQUIREMENTS,
            Text.of("It names the partner, the customer and the problem.", "Называют партнёра, клиента и проблему."));
    public static final Rule ESC_05 = Rule.reading(
            "ESC-05",
            REQUIREMENTS,
            Text.of(
                    "Everything missing or malformed is reported together.",
                    "О недостающем и неверно записанном сообщают сразу обо всём."),
            Text.of(
                    "Whoever calls in an incident should have to come back once, not five times.",
                    "Во время инцидента к вопросу должны возвращаться один раз, а не пять."));
    public static final Rule ESC_06 = Rule.reading(
            "ESC-06",
            REQUIREMENTS,
            Text.of(
                    "A number is 1 to 64 letters, digits or hyphens; a phone an optional + and 7 to 15 digits with"
                            + " spaces, dots, hyphens, brackets; an e-mail has one @, no space and a dot in the domain."
                            + " Existence is not checked.",
                    "Номер – от 1 до 64 букв, цифр или дефисов; телефон – необязательный + и от 7 до 15 цифр с"
                            + " пробелами, точками, дефисами, скобками; в адресе почты один знак @, нет пробелов и есть"
                            + " точка в домене. Существование не проверяется."),
            Text.of(
                    "The guide asks for them without a form; these catch slips and refuse nobody's real data.",
                    "Руководство просит их без формы; такие проверки ловят описки и не отклоняют настоящие данные."));
    public static final Rule ESC_07 = Rule.reading(
            "ESC-07",
            REQUIREMENTS,
            Text.of(
                    "Escalation to TAC, and so a case, by anyone but the partner is refused.",
                    "Эскалация в TAC, а значит и обращение, от кого-либо, кроме партнёра, отклоняется."),
            Text.of(
                    "Customers turn to their partner; the guide has callers identify themselves as the partner's"
                            + " support team.",
                    "Клиенты обращаются к своему партнёру; по руководству звонящие представляются как команда"
                            + " поддержки партнёра."));

    private EscalationRules() {}

    public static List<Rule> all() {
        return List.of(ESC_01, ESC_02, ESC_03, ESC_03A, ESC_04, ESC_05, ESC_06, ESC_07);
    }
}
