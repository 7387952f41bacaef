package io.github.diops.application.port.out;

import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;

/**
 * Which record a stream of events belongs to; unique within a tenant.
 *
 * @param id the record's id
 */
public record StreamKey(Kind kind, String id) {
    /** The tenant of records that belong to no partner. */
    public static final PartnerId EVERYBODYS = PartnerId.of("-");

    /** The kinds of record. Their prefixes are stored and never change. */
    public enum Kind {
        CUSTOMER("customer"),
        SUPPORT_CASE("case"),
        MAINTENANCE("maintenance"),
        COP_REQUEST("cop"),
        CERTIFICATE("certificate"),
        CAPACITY_REQUEST("capacity"),
        BACKUP_LOG("backup"),
        /** Belongs to no partner, and every scope reads it. */
        RELEASES("releases");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** Whether it belongs to no partner: its tenant is {@link #EVERYBODYS}, and every scope reads it. */
        public boolean isEverybodys() {
            return this == RELEASES;
        }

        /** The stored form, such as {@code case}. */
        @Override
        public String toString() {
            return prefix;
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

    /**
     * The inverse of {@link #toString}.
     *
     * @throws IllegalArgumentException if {@code text} names no kind of record
     */
    public static StreamKey parse(String text) {
        return List.of(Kind.values())
                .find(kind -> text.startsWith(kind.prefix + "/"))
                .map(kind -> new StreamKey(kind, text.substring(kind.prefix.length() + 1)))
                .getOrElseThrow(() -> new IllegalArgumentException("not a stream: " + text));
    }
}
