package io.github.diops.application.port.out;

import io.vavr.collection.List;
import java.time.Instant;

/**
 * The keys by which principals are known. A key is never taken away, so that what is listed tells who could come in and
 * until when. They are in no export.
 */
public interface AccessKeys {
    /** Of a storage that keeps no keys. */
    AccessKeys NONE = new AccessKeys() {
        @Override
        public void add(AccessKey key, TrailRow row) {
            throw new StorageException("this storage keeps no keys");
        }

        @Override
        public List<AccessKey> list(Scope scope) {
            return List.empty();
        }

        @Override
        public List<AccessKey> valid(Instant instant) {
            return List.empty();
        }

        @Override
        public boolean revoke(Scope scope, String id, Instant at, TrailRow row) {
            return false;
        }
    };

    /**
     * Adds a key, and to the trail that it was added; both or neither.
     *
     * @throws IllegalArgumentException if its tenant has one of that id, or the row is another tenant's
     * @throws StorageException if it cannot be kept
     */
    void add(AccessKey key, TrailRow row);

    /** Every key of {@code scope}, whether it still opens anything or not, the earliest created first, of these by id. */
    List<AccessKey> list(Scope scope);

    /** The keys of all that are valid at {@code instant}, in no order. */
    List<AccessKey> valid(Instant instant);

    /**
     * Whether there is such a key of the row's tenant within {@code scope}; it is revoked from then on, or from when it
     * was before. Where it was not before, {@code row} is added to the trail; both or neither.
     */
    boolean revoke(Scope scope, String id, Instant at, TrailRow row);
}
