package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.AssessmentCard.Hidden;
import io.github.diops.domain.maintenance.Region;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The choice of the zone in which times are shown: that of whom they concern, UTC, or the reader's own.
 *
 * @param told what is chosen
 * @param links the choices that need no entry
 * @param entered the zone as entered
 * @param fault why what was entered chooses nothing
 * @param hidden what the form sends along, so that all else stays
 * @param zones zones offered for completion; any other of the tz database is as good
 */
record TimesChoice(
        String told, List<Link> links, String entered, Option<String> fault, List<Hidden> hidden, List<String> zones) {
    /** What a query says that chooses no zone, though one was chosen before. */
    static final String BY_PLACE = "place";

    private static final String UTC = "UTC";

    /** A choice and the page with it. */
    record Link(String name, String href, boolean current) {}

    static TimesChoice of(Visit visit) {
        Wording wording = visit.wording();
        PageQuery query = visit.asked();
        String byPlace = wording.of(TimesPhrase.BY_PLACE);
        String chosen = visit.zone().map(zone -> zone.getId()).getOrElse("");
        return new TimesChoice(
                wording.of(TimesPhrase.TIMES, chosen.isEmpty() ? byPlace : chosen),
                List.of(
                        new Link(byPlace, query.with(PageQuery.TIMES, BY_PLACE).href(), chosen.isEmpty()),
                        new Link(UTC, query.with(PageQuery.TIMES, UTC).href(), chosen.equals(UTC))),
                chosen.equals(UTC) || visit.times().equals(BY_PLACE) ? "" : visit.times(),
                Option.when(visit.hasUnknownTimes(), () -> wording.of(Phrase.FAULT_ZONE)),
                query.without(List.of(PageQuery.TIMES))
                        .values()
                        .toList()
                        .map(entry -> new Hidden(entry._1(), entry._2())),
                List.of(Region.values()).map(region -> region.zone().getId()));
    }
}
