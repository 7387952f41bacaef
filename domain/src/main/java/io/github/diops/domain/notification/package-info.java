/**
 * Who tells whom of what, how and how early: the register is
 * {@link io.github.diops.domain.notification.NotificationDuty}. It lists no rules of its own; each duty rests on rules
 * of other areas.
 */
package io.github.diops.domain.notification;
