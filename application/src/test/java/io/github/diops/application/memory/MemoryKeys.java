package io.github.diops.application.memory;

import io.github.diops.application.port.out.AccessKey;
import io.github.diops.application.port.out.AccessKeys;
import io.github.diops.application.port.out.Scope;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/** The keys of a storage in memory. */
final class MemoryKeys implements AccessKeys {
    private final Runnable failIfClosed;
    private List<AccessKey> keys = List.empty();

    MemoryKeys(Runnable failIfClosed) {
        this.failIfClosed = failIfClosed;
    }

    @Override
    public synchronized void add(AccessKey key) {
        failIfClosed.run();
        MemoryState.checkText(key.id());
        MemoryState.checkText(key.name());
        if (keys.exists(
                there -> there.tenant().equals(key.tenant()) && there.id().equals(key.id()))) {
            throw new IllegalArgumentException("key id " + key.id() + " is used twice");
        }
        keys = keys.append(key);
    }

    @Override
    public synchronized List<AccessKey> list(Scope scope) {
        failIfClosed.run();
        return keys.filter(key -> isWithin(scope, key))
                .sorted(Comparator.comparing(AccessKey::createdAt).thenComparing(AccessKey::id));
    }

    @Override
    public synchronized List<AccessKey> valid(Instant instant) {
        failIfClosed.run();
        return keys.filter(key -> key.isValidAt(instant));
    }

    @Override
    public synchronized boolean revoke(Scope scope, String id, Instant at) {
        failIfClosed.run();
        List<AccessKey> found = keys.filter(key -> key.id().equals(id) && isWithin(scope, key));
        found.forEach(key -> keys = keys.replace(
                key,
                AccessKey.builder()
                        .from(key)
                        .revokedAt(key.revokedAt().orElse(Option.some(at)))
                        .build()));
        return found.nonEmpty();
    }

    private static boolean isWithin(Scope scope, AccessKey key) {
        return scope.admits(key.tenant())
                && scope.customer().forAll(own -> key.customer().contains(own));
    }
}
