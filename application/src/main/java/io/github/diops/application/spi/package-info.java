/**
 * How an adapter is found: it registers a {@link io.github.diops.application.spi.StorageProvider} with
 * {@link java.util.ServiceLoader}, and the composition root asks each whether it serves the database given.
 */
package io.github.diops.application.spi;
