package io.github.diops.adapters.rest.feed;

import java.time.Instant;

/** How every feed begins: what it is, in the words of RFC 7986 and in the older ones that programs still read. */
final class FeedHead {
    /** How often a program should ask again; an unchanged feed costs it a header. */
    private static final String ASK_AGAIN = "PT6H";

    private FeedHead() {}

    static void write(ContentLines lines, String name, String about, Instant changedAt) {
        lines.begin("VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//DI Ops//Calendar feeds//EN")
                .line("CALSCALE", "GREGORIAN")
                .words("NAME", name)
                .words("X-WR-CALNAME", name)
                .words("DESCRIPTION", about)
                .words("X-WR-CALDESC", about)
                .utc("LAST-MODIFIED", changedAt)
                .line("REFRESH-INTERVAL;VALUE=DURATION", ASK_AGAIN)
                .line("X-PUBLISHED-TTL", ASK_AGAIN);
    }
}
