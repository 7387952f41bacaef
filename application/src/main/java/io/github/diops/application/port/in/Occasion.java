package io.github.diops.application.port.in;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * On which occasion a command on a record is given.
 *
 * @param at when it happened that the command tells of: not in the future, not before the record's last event and in
 *     whole milliseconds; now unless set
 * @param expectedVersions the versions of which the record must have one, if that is to be checked
 */
public record Occasion(Option<Instant> at, Option<Set<Long>> expectedVersions) {
    /** Now, whatever the record's version. */
    public static final Occasion NOW = new Occasion(Option.none(), Option.none());
}
