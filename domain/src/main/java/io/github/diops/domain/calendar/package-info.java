/**
 * Local time, business hours and business days. Enter at
 * {@link io.github.diops.domain.calendar.BusinessCalendar}; {@link io.github.diops.domain.calendar.LocalTimes} resolves
 * a local time to its one instant, {@link io.github.diops.domain.calendar.LocalClock} reads the clock
 * of a zone by a table, {@link io.github.diops.domain.calendar.TimeZones} says which zone ids are accepted.
 * Rules GEN-01, GEN-02; the hours themselves are OBJ-03 and OBJ-03a.
 */
package io.github.diops.domain.calendar;
