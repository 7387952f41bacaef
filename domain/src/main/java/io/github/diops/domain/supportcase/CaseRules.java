package io.github.diops.domain.supportcase;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** Our readings of the life of a case, where the guide tells only its beginning. */
public final class CaseRules {
    private static final Text CLASSIFICATION =
            Text.of("Software support incident classification", "Классификация инцидентов поддержки ПО");
    private static final Text SERVICE_LEVEL =
            Text.of("Cisco and service level objective", "Cisco и целевой уровень обслуживания");

    public static final Rule SEV_10B = Rule.reading(
            "SEV-10b",
            CLASSIFICATION,
            Text.of(
                    "Cisco changes severity to another one, with a reason, while the case is open, acknowledged or"
                            + " observed; any such change answers the partner's request.",
                    "Cisco меняет серьёзность на другую и с указанием причины, пока обращение открыто, подтверждено"
                            + " или под наблюдением; любое такое изменение отвечает на запрос партнёра."),
            Text.of(
                    "A change to what already holds is none, and what is resolved has no severity left to triage.",
                    "Замена на то, что и так действует, – не изменение, а у решённого разбирать уже нечего."));
    public static final Rule OBJ_05A = Rule.reading(
            "OBJ-05a",
            SERVICE_LEVEL,
            Text.of(
                    "The interval is the response objective's: a status is due from the first instant after the deadline"
                            + " until one is given, while the case is unresolved and not being observed. Reopening makes"
                            + " it due again.",
                    "Интервал – это срок реакции: сообщение о состоянии требуется с первого момента после срока и пока"
                            + " оно не дано, если обращение не решено и не под наблюдением. После возобновления оно"
                            + " требуется снова."),
            Text.of(
                    "The guide speaks of \"the specified interval\" right after the response times, and of no other.",
                    "Руководство говорит об «указанном интервале» сразу после времени реакции и другого не называет."));
    public static final Rule OBJ_06B = Rule.reading(
            "OBJ-06b",
            SERVICE_LEVEL,
            Text.of(
                    "Cisco or the partner records that no qualified contact is available, and that one is again. Such a"
                            + " period ends at the latest when the case is resolved or withdrawn.",
                    "Cisco или партнёр записывает, что квалифицированного специалиста нет, и что он снова есть. Такой"
                            + " период заканчивается не позже решения или отзыва обращения."),
            Text.of(
                    "Either side sees it first, and afterwards nobody is waited for.",
                    "Первой это видит любая из сторон, а после решения никого уже не ждут."));
    public static final Rule OBJ_11 = Rule.reading(
            "OBJ-11",
            SERVICE_LEVEL,
            Text.of(
                    "Cisco acknowledges a case before it observes or resolves it; only Cisco resolves.",
                    "Cisco подтверждает обращение, прежде чем наблюдать за ним или решить его; решает только Cisco."),
            Text.of(
                    "Response is the acknowledgement; a solution without one would leave the objective open.",
                    "Реакция – это подтверждение; решение без него оставило бы цель неопределённой."));
    public static final Rule OBJ_11A = Rule.reading(
            "OBJ-11a",
            SERVICE_LEVEL,
            Text.of(
                    "Cisco or the partner reopens what is resolved or being observed, and it is acknowledged as before,"
                            + " its verdict unchanged; either of them closes what is resolved.",
                    "Cisco или партнёр возобновляет решённое или наблюдаемое, и оно остаётся подтверждённым, с тем же"
                            + " исходом; закрывает решённое любой из них."),
            Text.of(
                    "A fault that comes back is the same case, and response is one event (OBJ-08b).",
                    "Вернувшаяся неисправность – то же обращение, а реакция – одно событие (OBJ-08b)."));
    public static final Rule OBJ_11B = Rule.reading(
            "OBJ-11b",
            SERVICE_LEVEL,
            Text.of(
                    "A closed or withdrawn case stays as it is; a resolved one is reopened before anything else is done"
                            + " to it but closing.",
                    "Закрытое или отозванное обращение не меняется; решённое сначала возобновляют, если его не"
                            + " закрывают."),
            Text.of(
                    "What begins anew after the end is a new case, with an objective of its own.",
                    "Начатое заново после конца – новое обращение со своим сроком."));
    public static final Rule OBJ_12 = Rule.reading(
            "OBJ-12",
            SERVICE_LEVEL,
            Text.of(
                    "The partner may withdraw its case until it is resolved. Withdrawn before acknowledgement and"
                            + " deadline, it has no outcome and counts for no attainment; a deadline already missed"
                            + " stays missed.",
                    "Партнёр может отозвать своё обращение, пока оно не решено. Отозванное до подтверждения и до срока"
                            + " не имеет исхода и не входит в показатель; уже пропущенный срок остаётся пропущенным."),
            Text.of(
                    "Nobody need answer what nobody asks any longer, and a withdrawal excuses no delay.",
                    "На снятый вопрос отвечать не нужно, а отзыв не оправдывает опоздания."));

    private CaseRules() {}

    public static List<Rule> all() {
        return List.of(SEV_10B, OBJ_05A, OBJ_06B, OBJ_11, OBJ_11A, OBJ_11B, OBJ_12);
    }
}
