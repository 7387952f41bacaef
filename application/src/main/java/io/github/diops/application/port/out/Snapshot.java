package io.github.diops.application.port.out;

/**
 * The state of a record after its last event, so that reading one needs no replay. It can always be made again from the
 * events.
 *
 * @param typeVersion which form {@code body} has; one that is not the current form is made again
 * @param body JSON text with sorted keys
 */
public record Snapshot(int typeVersion, String body) {}
