/**
 * The composition root: {@link io.github.diops.adapters.rest.Main} reads options, finds the storage that serves the
 * database, assembles the application and starts the service.
 */
package io.github.diops.adapters.rest;
