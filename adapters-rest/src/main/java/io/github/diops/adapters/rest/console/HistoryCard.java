package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.CaseCard.Fact;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.TimelineEntry;
import io.vavr.Function1;
import io.vavr.Function2;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The latest steps of a record, latest first.
 *
 * @param cut how many are shown where there are more
 * @param href where the API has them all
 */
record HistoryCard(String zone, List<Step> steps, Option<String> cut, String href) {
    private static final int SHOWN = 100;

    /** One step; {@code recorded} only where that was later. */
    record Step(Moment at, String what, String by, String rule, Option<String> recorded, List<Fact> facts) {}

    /**
     * The history of a record.
     *
     * @param version how many steps it has
     * @param read at most so many steps after a version
     * @param name what a type of steps is called
     */
    static HistoryCard of(
            long version,
            Function2<Long, Integer, Option<Page<TimelineEntry, Long>>> read,
            Function1<String, Option<? extends Said>> name,
            String href,
            ZoneId zone,
            Wording wording) {
        List<TimelineEntry> latest = read.apply(Math.max(0, version - SHOWN), SHOWN)
                .map(Page::items)
                .getOrElse(List.empty())
                .reverse();
        return new HistoryCard(
                wording.shown(zone).getId(),
                latest.map(entry -> step(entry, name, zone, wording)),
                Option.when(latest.size() < version, () -> wording.of(CasePhrase.TIMELINE_CUT, latest.size())),
                href);
    }

    private static Step step(
            TimelineEntry entry, Function1<String, Option<? extends Said>> name, ZoneId zone, Wording wording) {
        return new Step(
                Moment.of(entry.at(), zone, wording),
                name.apply(entry.type()).map(wording::of).getOrElse(entry.type()),
                wording.of(CasePhrase.STEP_BY, entry.actor(), wording.of(Phrase.nameOf(entry.party()))),
                entry.rule().value(),
                Option.when(
                        Duration.between(entry.at(), entry.recordedAt()).toSeconds() > 0,
                        () -> wording.of(CasePhrase.STEP_RECORDED, wording.moment(entry.recordedAt(), zone))),
                StepData.facts(entry.data(), zone, wording));
    }
}
