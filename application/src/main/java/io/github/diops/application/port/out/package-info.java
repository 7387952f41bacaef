/**
 * What the application needs from outside: a {@link io.github.diops.application.port.out.Journal} that keeps records,
 * the lists that find them, contacts kept apart, and holidays. Every method takes a
 * {@link io.github.diops.application.port.out.Scope}, and an adapter answers nothing outside it. Writes go through
 * {@link io.github.diops.application.port.out.Journal#append} alone. Trouble of an adapter's own is a
 * {@link io.github.diops.application.port.out.StorageException}; a conflict is a value.
 */
package io.github.diops.application.port.out;
