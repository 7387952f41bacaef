/**
 * Calendars to subscribe to (RFC 5545): enter at {@link io.github.diops.adapters.rest.feed.WindowFeed}, the maintenance
 * windows of a region (MNT-01 to MNT-04a), or at {@link io.github.diops.adapters.rest.feed.MaintenanceFeed}, the
 * maintenance on record (CHG-12).
 *
 * <p>A feed is a pure function of what it tells, the language and the instant, and the same, byte for byte, until something
 * in it changes. Calendar programs disagree on what a weekly rule means in the night of a clock change, so no rule here
 * is asked: such nights are taken out of it and stand alone, in UTC.
 */
@NullMarked
package io.github.diops.adapters.rest.feed;

import org.jspecify.annotations.NullMarked;
