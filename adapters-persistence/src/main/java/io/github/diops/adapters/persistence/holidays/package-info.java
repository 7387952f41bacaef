/**
 * Public holidays: those that were reviewed by hand, read from one resource when they are first asked for
 * ({@link io.github.diops.adapters.persistence.holidays.ReviewedHolidays}), and those of an iCalendar file that an
 * installation brings along ({@link io.github.diops.adapters.persistence.holidays.ICalendarHolidays}).
 */
package io.github.diops.adapters.persistence.holidays;
