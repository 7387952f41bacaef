package io.github.diops.domain.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Zones and instants worth trying: clocks that change at midnight, by half an hour, by three hours, by a day. */
public final class Zones {
    private static final long FIRST = Instant.parse("1973-01-01T00:00:00Z").getEpochSecond() / 60;
    private static final long LAST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond() / 60;

    private Zones() {}

    public static Arbitrary<ZoneId> any() {
        return Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Sydney",
                        "Asia/Tokyo",
                        "Africa/Cairo",
                        "America/Sao_Paulo",
                        "Asia/Tehran",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "America/St_Johns",
                        "America/Havana",
                        "America/Santiago",
                        "Antarctica/Casey",
                        "Asia/Amman",
                        "Asia/Kathmandu")
                .map(ZoneId::of);
    }

    /** Whole minutes from 1973 to 2100, as often within two days of a clock change as anywhere. */
    public static Arbitrary<Instant> minutes(ZoneId zone) {
        Arbitrary<Instant> anywhere =
                Arbitraries.longs().between(FIRST, LAST).map(minute -> Instant.ofEpochSecond(minute * 60));
        Arbitrary<Instant> nearAChange = anywhere.flatMap(instant -> Arbitraries.longs()
                .between(-2 * 24 * 60, 2 * 24 * 60)
                .map(minutes -> changeNear(instant, zone).plusSeconds(minutes * 60)));
        return Arbitraries.oneOf(anywhere, nearAChange);
    }

    private static Instant changeNear(Instant instant, ZoneId zone) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(instant);
        ZoneOffsetTransition change = next == null ? zone.getRules().previousTransition(instant) : next;
        return change == null || change.getInstant().getEpochSecond() < FIRST * 60 ? instant : change.getInstant();
    }
}
