package io.github.diops.application.port.in;

import io.vavr.control.Option;

/**
 * How the work of maintenance ended (REL-06, REL-06a).
 *
 * @param note what else is to be told of it
 */
public record CompleteMaintenance(boolean successful, Option<String> note) {}
