package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.RuleBook;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The rule book, one area at a time; without one every rule by its id alone, so that a link to any of them finds it.
 *
 * @param shown the area that was asked for
 * @param fault why the area that was asked for is not shown
 */
record PolicyCard(List<Area> areas, Option<RuleArea> shown, Option<String> fault) {
    static final String AREA = "area";

    /** An area in the list of all. */
    record Area(String code, String name, String href, boolean current, List<Link> rules) {}

    /** A rule in the list of all, by its id. */
    record Link(String id, String href) {}

    static PolicyCard of(RuleBook book, Visit visit) {
        Wording wording = visit.wording();
        List<RuleArea> areas = RuleArea.allOf(book, wording);
        String asked = visit.asked().value(AREA);
        Option<RuleArea> shown = areas.find(area -> area.code().equals(asked));
        PageQuery query =
                visit.asked().with(PageQuery.LANGUAGE, visit.language().tag());
        return new PolicyCard(
                areas.map(area -> {
                    PageQuery ofArea = query.with(AREA, area.code());
                    return new Area(
                            area.code(),
                            area.name(),
                            ofArea.href(),
                            area.code().equals(asked),
                            area.rules().map(rule -> new Link(rule.id(), ofArea.href(rule.id()))));
                }),
                shown,
                Option.when(shown.isEmpty() && !asked.isEmpty(), () -> wording.of(Phrase.NO_AREA, asked)));
    }
}
