/**
 * What the application needs from outside: a {@link io.github.diops.application.port.out.Journal} that keeps records,
 * the lists that find them, contacts kept apart, timers, the outbox, the access trail, and holidays. Every method that
 * serves a caller takes a {@link io.github.diops.application.port.out.Scope}, and an adapter answers nothing outside it.
 * A record changes through {@link io.github.diops.application.port.out.Journal#append} alone; a timer that fires and a
 * denial, which change none, have a write of their own. Trouble of an adapter's own is a
 * {@link io.github.diops.application.port.out.StorageException}; a conflict is a value.
 */
package io.github.diops.application.port.out;
