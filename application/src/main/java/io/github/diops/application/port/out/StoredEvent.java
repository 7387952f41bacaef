package io.github.diops.application.port.out;

/**
 * An event as it is stored; adapters keep every part untouched.
 *
 * @param version its place in the stream, from 1 without gaps
 * @param type what happened, such as {@code OPENED}
 * @param typeVersion which form of that type {@code body} has, from 1; readers know every older one
 * @param body JSON text with sorted keys: the event with its actor, party, instants, edition and request id
 * @param hash SHA-256 over the predecessor's hash and all other parts, 64 hexadecimal digits
 */
public record StoredEvent(long version, String type, int typeVersion, String body, String hash) {}
