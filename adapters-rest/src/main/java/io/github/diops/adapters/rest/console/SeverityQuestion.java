package io.github.diops.adapters.rest.console;

import io.github.diops.domain.calendar.LocalTimes;
import io.github.diops.domain.calendar.TimeZones;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * What the form asks: an assessment, and when the case was opened, if the reader wants to know by when Cisco must
 * answer.
 */
record SeverityQuestion(Assessment assessment, Option<Opening> opening) {
    static final String AFFECTED = "affected";
    static final String TOTAL = "total";
    static final String IMPACT = "impact";
    static final String URGENCY = "urgency";
    static final String STATED = "stated";
    static final String OPENED_AT = "openedAt";
    static final String ZONE = "zone";

    /** The names of the form's fields, in the order of the form. */
    static final List<String> FIELDS = List.of(AFFECTED, TOTAL, IMPACT, URGENCY, STATED, OPENED_AT, ZONE);

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]+");
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** When a case was opened, and the zone in which its business days count. */
    record Opening(Instant at, ZoneId zone) {}

    /** What is wrong with one field. */
    record Fault(String field, Phrase phrase) {}

    private record Counts(long affected, long total) {}

    /** The question in {@code query}, or every fault of it, in the order of the form. */
    static Validation<Seq<Fault>, SeverityQuestion> in(PageQuery query) {
        return Validation.combine(
                        extent(query),
                        chosen(query, URGENCY, Urgency.values(), Phrase.FAULT_URGENCY),
                        stated(query),
                        opening(query))
                .ap((extent, urgency, stated, opening) -> new SeverityQuestion(
                        new Assessment(extent, Assessment.Gravity.named(urgency), stated), opening))
                .mapError(SeverityQuestion::inOrder);
    }

    private static Validation<Seq<Fault>, Assessment.Extent> extent(PageQuery query) {
        boolean counted = isEntered(query, AFFECTED) || isEntered(query, TOTAL);
        if (!isEntered(query, IMPACT)) {
            return counted ? counts(query) : fault(AFFECTED, Phrase.FAULT_NO_EXTENT);
        }
        Validation<Seq<Fault>, Assessment.Extent> named =
                chosen(query, IMPACT, Impact.values(), Phrase.FAULT_IMPACT).map(Assessment.Extent::named);
        if (!counted) {
            return named;
        }
        List<Fault> faults = faultsOf(counts(query)).appendAll(faultsOf(named));
        return Validation.invalid(faults.isEmpty() ? List.of(new Fault(IMPACT, Phrase.FAULT_TWO_EXTENTS)) : faults);
    }

    private static Validation<Seq<Fault>, Assessment.Extent> counts(PageQuery query) {
        return Validation.combine(
                        count(query, AFFECTED, 0, Phrase.FAULT_NUMBER), count(query, TOTAL, 1, Phrase.FAULT_TOTAL))
                .ap(Counts::new)
                .mapError(SeverityQuestion::inOrder)
                .flatMap(counts -> counts.affected() > counts.total()
                        ? fault(AFFECTED, Phrase.FAULT_MORE_THAN_ALL)
                        : Validation.valid(Assessment.Extent.ofAffected(counts.affected(), counts.total())));
    }

    private static Validation<Seq<Fault>, Long> count(PageQuery query, String field, long least, Phrase otherwise) {
        String entered = entered(query, field);
        if (!WHOLE_NUMBER.matcher(entered).matches()) {
            return fault(field, otherwise);
        }
        try {
            long number = Long.parseLong(entered);
            return number < least ? fault(field, otherwise) : Validation.valid(number);
        } catch (NumberFormatException tooLarge) {
            return fault(field, otherwise);
        }
    }

    private static Validation<Seq<Fault>, Option<Severity>> stated(PageQuery query) {
        return isEntered(query, STATED)
                ? chosen(query, STATED, Severity.values(), Phrase.FAULT_STATED).map(Option::some)
                : Validation.valid(Option.none());
    }

    private static Validation<Seq<Fault>, Option<Opening>> opening(PageQuery query) {
        Validation<Seq<Fault>, Option<ZoneId>> zone = zone(query);
        if (!isEntered(query, OPENED_AT)) {
            return zone.map(unused -> Option.none());
        }
        String text = entered(query, OPENED_AT);
        Option<Instant> instant = Moment.offset(text);
        Option<LocalDateTime> local = Moment.local(text);
        if (instant.isEmpty() && local.isEmpty()) {
            return Validation.invalid(
                    List.of(new Fault(OPENED_AT, Phrase.FAULT_OPENED_AT)).appendAll(faultsOf(zone)));
        }
        if (instant.isEmpty() && !isEntered(query, ZONE)) {
            return fault(ZONE, Phrase.FAULT_NO_ZONE);
        }
        return zone.map(entered -> entered.getOrElse(UTC))
                .flatMap(in -> instant.orElse(() -> local.map(time -> LocalTimes.instantOf(time, in)))
                        .filter(at -> !at.isBefore(EARLIEST) && at.isBefore(LATEST))
                        .<Validation<Seq<Fault>, Option<Opening>>>map(
                                at -> Validation.valid(Option.some(new Opening(at, in))))
                        .getOrElse(() -> fault(OPENED_AT, Phrase.FAULT_OPENED_AT)));
    }

    private static Validation<Seq<Fault>, Option<ZoneId>> zone(PageQuery query) {
        if (!isEntered(query, ZONE)) {
            return Validation.valid(Option.none());
        }
        return TimeZones.parse(entered(query, ZONE))
                .<Validation<Seq<Fault>, Option<ZoneId>>>map(zone -> Validation.valid(Option.some(zone)))
                .getOrElse(() -> fault(ZONE, Phrase.FAULT_ZONE));
    }

    private static <E extends Enum<E>> Validation<Seq<Fault>, E> chosen(
            PageQuery query, String field, E[] choices, Phrase otherwise) {
        return List.of(choices)
                .find(choice -> choice.name().equals(entered(query, field)))
                .<Validation<Seq<Fault>, E>>map(Validation::valid)
                .getOrElse(() -> fault(field, otherwise));
    }

    private static boolean isEntered(PageQuery query, String field) {
        return !entered(query, field).isEmpty();
    }

    private static String entered(PageQuery query, String field) {
        return query.value(field).trim();
    }

    private static <T> Validation<Seq<Fault>, T> fault(String field, Phrase phrase) {
        return Validation.invalid(List.of(new Fault(field, phrase)));
    }

    private static List<Fault> faultsOf(Validation<Seq<Fault>, ?> validation) {
        return validation.fold(Seq::toList, valid -> List.empty());
    }

    private static Seq<Fault> inOrder(Seq<Seq<Fault>> faults) {
        return faults.flatMap(some -> some);
    }
}
