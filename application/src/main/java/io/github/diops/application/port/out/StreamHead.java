package io.github.diops.application.port.out;

/**
 * How far a stream has come.
 *
 * @param version the number of its events, 0 for a stream that does not exist
 * @param hash the hash of its last event, 64 hexadecimal digits; zeros for a stream that does not exist
 */
public record StreamHead(long version, String hash) {
    /** The head of a stream that does not exist. */
    public static final StreamHead NONE = new StreamHead(0, "0".repeat(64));
}
