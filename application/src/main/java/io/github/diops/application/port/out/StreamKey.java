package io.github.diops.application.port.out;

/**
 * Which record a stream of events belongs to; unique within a tenant.
 *
 * @param id the record's id
 */
public record StreamKey(Kind kind, String id) {

    /** The kinds of record. Their prefixes are stored and never change. */
    public enum Kind {
        CUSTOMER("customer"),
        SUPPORT_CASE("case");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    public static StreamKey of(Kind kind, Object id) {
        return new StreamKey(kind, id.toString());
    }

    /** The stored form, such as {@code case/4f1c…}. */
    @Override
    public String toString() {
        return kind.prefix + "/" + id;
    }
}
