package io.github.diops.domain.escalation;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of escalation that opening a case and keeping contacts rest on: ESC-06, ESC-07. */
public final class EscalationRules {
    private static final Text REQUIREMENTS =
            Text.of("Partner technical support requirements", "Требования к технической поддержке партнёра");

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
        return List.of(ESC_06, ESC_07);
    }
}
