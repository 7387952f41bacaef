package io.github.diops.application.memory;

import io.github.diops.application.port.out.AccessKey;
import io.github.diops.application.port.out.AccessKeys;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.TrailRow;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;

/** The keys of a storage in memory. */
final class MemoryKeys implements AccessKeys {
    private final Runnable failIfClosed;
    private final Consumer<TrailRow> trail;
    private List<AccessKey> keys = List.empty();

    MemoryKeys(Runnable failIfClosed, Consumer<TrailRow> trail) {
        this.failIfClosed = failIfClosed;
        this.trail = trail;
    }

    @Override
    public synchronized void add(AccessKey key, TrailRow row) {
        failIfClosed.run();
        if (!key.tenant().equals(row.tenant())) {
            throw new IllegalArgumentException("a row of the trail belongs to " + row.tenant());
        }
        MemoryState.checkText(key.id());
        MemoryState.checkText(key.name());
        if (keys.exists(
                there -> there.tenant().equals(key.tenant()) && there.id().equals(key.id()))) {
            throw new IllegalArgumentException("key id " + key.id() + " is used twice");
        }
        trail.accept(row);
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
    public synchronized boolean revoke(Scope scope, String id, Instant at, TrailRow row) {
        failIfClosed.run();
        Option<AccessKey> found =
                keys.find(key -> key.id().equals(id) && key.tenant().equals(row.tenant()) && isWithin(scope, key));
        found.filter(key -> key.revokedAt().isEmpty()).forEach(key -> {
            trail.accept(row);
            keys = keys.replace(
                    key,
                    AccessKey.builder().from(key).revokedAt(Option.some(at)).build());
        });
        return found.isDefined();
    }

    private static boolean isWithin(Scope scope, AccessKey key) {
        return scope.admits(key.tenant())
                && scope.customer().forAll(own -> key.customer().contains(own));
    }
}
