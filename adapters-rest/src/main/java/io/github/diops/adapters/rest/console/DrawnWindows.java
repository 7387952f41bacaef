package io.github.diops.adapters.rest.console;

import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The windows drawn over the period that the reader chose, a month or a year as {@link #VIEW} says, else a week.
 *
 * @param views the choices
 */
record DrawnWindows(List<TimesChoice.Link> views, Option<WindowCard> week, Option<PeriodCard> period) {
    static final String VIEW = "view";

    static DrawnWindows of(OperationsPolicy policy, Visit visit) {
        PageQuery query = visit.asked();
        Wording wording = visit.wording();
        String view = query.value(VIEW);
        boolean year = view.equals(ShownPeriod.YEAR);
        boolean week = !year && !view.equals(ShownPeriod.MONTH);
        return new DrawnWindows(
                List.of(
                        new TimesChoice.Link(
                                wording.of(PeriodPhrase.WEEK),
                                query.without(List.of(VIEW)).href("windows"),
                                week),
                        link(PeriodPhrase.MONTH, ShownPeriod.MONTH, visit),
                        link(PeriodPhrase.YEAR, ShownPeriod.YEAR, visit)),
                Option.when(week, () -> WindowCard.of(policy, wording, visit.now(), query)),
                Option.when(!week, () -> PeriodCard.of(policy, wording, visit.now(), query, year)));
    }

    private static TimesChoice.Link link(Said name, String view, Visit visit) {
        return new TimesChoice.Link(
                visit.wording().of(name),
                visit.asked().with(VIEW, view).href("windows"),
                visit.asked().value(VIEW).equals(view));
    }
}
