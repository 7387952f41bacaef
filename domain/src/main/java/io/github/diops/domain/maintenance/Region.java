package io.github.diops.domain.maintenance;

import java.time.ZoneId;

/** A region of the service, with the zone whose local clock its windows follow (MNT-02). */
public enum Region {
    AMER("America/New_York", "ET"),
    APJC("Asia/Tokyo", "JST"),
    AUS("Australia/Sydney", "ACT"),
    EMEA("Europe/Berlin", "CET");

    private final ZoneId zone;
    private final String abbreviation;

    Region(String zone, String abbreviation) {
        this.zone = ZoneId.of(zone);
        this.abbreviation = abbreviation;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The zone as the guide abbreviates it; never parsed, since the JDK reads some of these otherwise. */
    public String abbreviation() {
        return abbreviation;
    }
}
