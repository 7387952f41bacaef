package io.github.diops.domain.maintenance;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of maintenance windows, MNT-01 to MNT-09. */
public final class MaintenanceRules {
    private static final Text WINDOW = Text.of("Maintenance window", "Окно технического обслуживания");

    public static final Rule MNT_01 = Rule.reading(
            "MNT-01",
            WINDOW,
            Text.of(
                    "Every window is 21:00 to 06:00 of the next day, local time.",
                    "Каждое окно – с 21:00 до 06:00 следующего дня по местному времени."),
            Text.of(
                    "The guide prints \"9:00 to 6:00\"; its line for AUS, left whole, says nine in the evening to six in"
                            + " the morning.",
                    "В руководстве напечатано «с 9:00 до 6:00»; уцелевшая строка AUS говорит: с девяти вечера до шести"
                            + " утра."));
    public static final Rule MNT_01A = Rule.reading(
            "MNT-01a",
            WINDOW,
            Text.of(
                    "Work [a, b) fits if and only if start <= a < b <= end; empty work is refused; longer work must be"
                            + " split.",
                    "Работа [a, b) помещается тогда и только тогда, когда начало окна <= a < b <= конец; пустая работа"
                            + " отклоняется; более длинную надо разделить."),
            Text.of(
                    "Neighbouring windows must not both claim an instant.",
                    "Один момент не должен принадлежать двум окнам."));
    public static final Rule MNT_02 = Rule.reading(
            "MNT-02",
            WINDOW,
            Text.of(
                    "Zones: AMER \"ET\" America/New_York, APJC \"JST\" Asia/Tokyo, AUS \"ACT\" Australia/Sydney, EMEA"
                            + " \"CET\" Europe/Berlin; summer time applies, so a window across a change lasts 8 or 10"
                            + " hours.",
                    "Пояса: AMER «ET» America/New_York, APJC «JST» Asia/Tokyo, AUS «ACT» Australia/Sydney, EMEA «CET»"
                            + " Europe/Berlin; летнее время действует, поэтому окно через перевод часов длится 8 или 10"
                            + " часов."),
            Text.of(
                    "ACT is the Australian Capital Territory; \"Moscow time\" on the weekend line of APJC is a"
                            + " mistranslation of JST.",
                    "ACT – Австралийская столичная территория; «московское время» в строке выходных APJC – ошибка"
                            + " перевода JST."));
    public static final Rule MNT_03 = Rule.guide(
            "MNT-03",
            WINDOW,
            Text.of("Monday to Friday: planned work.", "С понедельника по пятницу: плановые работы."));
    public static final Rule MNT_04 = Rule.guide(
            "MNT-04",
            WINDOW,
            Text.of(
                    "Saturday and Sunday: Cisco infrastructure maintenance only.",
                    "Суббота и воскресенье: только обслуживание инфраструктуры Cisco."));
    public static final Rule MNT_04A = Rule.reading(
            "MNT-04a",
            WINDOW,
            Text.of(
                    "A window belongs to the day it starts on: Friday's runs into Saturday, Sunday's into Monday.",
                    "Окно относится к дню, в который начинается: пятничное заходит в субботу, воскресное – в"
                            + " понедельник."),
            Text.of(
                    "The guide names days for windows that span two.",
                    "Руководство называет дни для окон, которые занимают два дня."));
    public static final Rule MNT_05 = Rule.guide(
            "MNT-05",
            WINDOW,
            Text.of(
                    "Windows are fixed per region and cannot be changed.",
                    "Окна закреплены за регионом и не могут быть изменены."));
    public static final Rule MNT_06 = Rule.guide(
            "MNT-06", WINDOW, Text.of("Planned changes happen in a window.", "Плановые изменения происходят в окне."));
    public static final Rule MNT_06A = Rule.reading(
            "MNT-06a",
            WINDOW,
            Text.of(
                    "They happen whole, in one window; only emergencies run outside.",
                    "Они происходят целиком, в одном окне; вне окон – только экстренные."),
            Text.of("Work that leaves its window is no longer in it.", "Работа, выходящая за окно, уже не в нём."));
    public static final Rule MNT_07 = Rule.guide(
            "MNT-07",
            WINDOW,
            Text.of(
                    "Planned work is minimal-risk work, work that disrupts calling, and the renewal of UC certificates"
                            + " that Cisco manages.",
                    "Плановые работы – это работы с минимальным риском, работы, нарушающие вызовы, и обновление"
                            + " сертификатов UC под управлением Cisco."));
    public static final Rule MNT_07A = Rule.reading(
            "MNT-07a",
            WINDOW,
            Text.of(
                    "Work has a target (INFRASTRUCTURE, APPLICATION, CERTIFICATE) and an impact (MINIMAL,"
                            + " DISRUPTS_CALLING): weekend windows go by target, notice by impact.",
                    "У работы есть объект (INFRASTRUCTURE, APPLICATION, CERTIFICATE) и влияние (MINIMAL,"
                            + " DISRUPTS_CALLING): окна выходных зависят от объекта, уведомление – от влияния."),
            Text.of(
                    "The guide's list mixes what is touched with what it does.",
                    "Список руководства смешивает то, что затронуто, с тем, к чему это приводит."));
    public static final Rule MNT_08 = Rule.reading(
            "MNT-08",
            WINDOW,
            Text.of("Holidays do not move windows.", "Праздники не сдвигают окна."),
            Text.of("The guide fixes them by weekday alone.", "Руководство закрепляет их только по дням недели."));
    public static final Rule MNT_09 = Rule.reading(
            "MNT-09",
            WINDOW,
            Text.of(
                    "The next window after t is the one with the least start >= t; a window already open is not next.",
                    "Следующее окно после t – то, чьё начало наименьшее из >= t; уже открытое окно не следующее."),
            Text.of(
                    "Work that waits for the next window needs all of it.",
                    "Работе, ждущей следующего окна, нужно всё окно целиком."));

    private MaintenanceRules() {}

    public static List<Rule> all() {
        return List.of(
                MNT_01, MNT_01A, MNT_02, MNT_03, MNT_04, MNT_04A, MNT_05, MNT_06, MNT_06A, MNT_07, MNT_07A, MNT_08,
                MNT_09);
    }
}
