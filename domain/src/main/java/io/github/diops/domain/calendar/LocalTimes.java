package io.github.diops.domain.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/** From local time to the one instant it means (GEN-02). */
public final class LocalTimes {
    private LocalTimes() {}

    /**
     * The instant that {@code local} means in {@code zone}: where a clock change skips it, the first instant after the
     * gap (not the shifted time that {@link LocalDateTime#atZone} gives); where it occurs twice, the first.
     */
    public static Instant instantOf(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
