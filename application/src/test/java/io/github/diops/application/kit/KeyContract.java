package io.github.diops.application.kit;

import static io.github.diops.application.kit.SampleRecords.FRI_2024_03_08;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.port.out.AccessKey;
import io.github.diops.application.port.out.AccessKeys;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the {@link AccessKeys} of every {@link Storage} show, as tests; see {@link JournalContract} for how. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
public abstract class KeyContract {
    private static final Scope EVERYONE = new Scope.All();
    private static final PartnerId ACME = PartnerId.of("acme");
    private static final PartnerId BOLT = PartnerId.of("bolt");
    private static final CustomerId SHOP = CustomerId.of("shop");
    private static final Instant EXPIRY = FRI_2024_03_08.plus(Duration.ofDays(90));

    private Storage storage;
    private AccessKeys keys;

    /** Opens storage in which nothing is stored; each test asks for one and closes it. */
    protected abstract Storage openEmpty();

    @BeforeEach
    void open() {
        storage = openEmpty();
        keys = storage.keys();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void a_key_is_read_as_it_was_added() {
        AccessKey machine = key(ACME, "diops_2")
                .name("Nightly “Sicherung” 🔑")
                .role(Role.MACHINE)
                .rights(HashSet.of(Right.BACKUPS_WRITE, Right.BACKUPS_READ))
                .build();
        AccessKey reader = key(BOLT, "diops_1")
                .role(Role.CUSTOMER)
                .customer(Option.some(SHOP))
                .createdAt(FRI_2024_03_08.plusMillis(1))
                .build();
        add(reader);
        add(machine);

        assertThat(keys.list(EVERYONE)).isEqualTo(List.of(machine, reader));
        assertThat(keys.valid(FRI_2024_03_08).toSet()).isEqualTo(HashSet.of(machine, reader));
    }

    @Test
    void keys_created_at_one_instant_are_listed_by_id() {
        List.of("diops_b", "diops_c", "diops_a").forEach(id -> add(key(ACME, id).build()));
        assertThat(keys.list(EVERYONE).map(AccessKey::id)).isEqualTo(List.of("diops_a", "diops_b", "diops_c"));
    }

    @Test
    void each_scope_lists_and_revokes_its_own_keys_alone() {
        add(key(ACME, "diops_partner").build());
        add(key(ACME, "diops_shop")
                .role(Role.CUSTOMER)
                .customer(Option.some(SHOP))
                .build());
        add(key(BOLT, "diops_bolt").build());
        add(key(StreamKey.EVERYBODYS, "diops_cisco").role(Role.CISCO_OPERATOR).build());

        assertThat(ids(new Scope.OfPartner(ACME))).containsExactlyInAnyOrder("diops_partner", "diops_shop");
        assertThat(ids(new Scope.OfCustomer(ACME, SHOP))).containsExactly("diops_shop");
        assertThat(ids(new Scope.OfCustomer(BOLT, SHOP))).isEmpty();
        assertThat(ids(EVERYONE)).hasSize(4);

        assertThat(revoke(new Scope.OfPartner(ACME), "diops_bolt", FRI_2024_03_08))
                .isFalse();
        assertThat(revoke(new Scope.OfPartner(ACME), "diops_cisco", FRI_2024_03_08))
                .isFalse();
        assertThat(revoke(new Scope.OfCustomer(ACME, SHOP), "diops_partner", FRI_2024_03_08))
                .isFalse();
        assertThat(keys.valid(FRI_2024_03_08)).hasSize(4);
        assertThat(revoke(new Scope.OfPartner(ACME), "diops_shop", FRI_2024_03_08))
                .isTrue();
        assertThat(keys.valid(FRI_2024_03_08).map(AccessKey::id))
                .containsExactlyInAnyOrder("diops_partner", "diops_bolt", "diops_cisco");
    }

    @Test
    void a_key_opens_until_the_instant_of_its_expiry_and_not_at_it() {
        add(key(ACME, "diops_1").build());
        assertThat(keys.valid(EXPIRY.minusMillis(1))).hasSize(1);
        assertThat(keys.valid(EXPIRY)).isEmpty();
        assertThat(keys.list(EVERYONE)).hasSize(1);
    }

    @Test
    void a_key_that_was_revoked_stays_listed_with_the_first_instant() {
        add(key(ACME, "diops_1").build());
        assertThat(revoke(EVERYONE, "diops_1", FRI_2024_03_08.plusSeconds(5))).isTrue();
        assertThat(revoke(EVERYONE, "diops_1", FRI_2024_03_08.plusSeconds(9))).isTrue();

        assertThat(keys.list(EVERYONE).map(AccessKey::revokedAt))
                .isEqualTo(List.of(Option.some(FRI_2024_03_08.plusSeconds(5))));
        assertThat(keys.valid(FRI_2024_03_08)).isEmpty();
        assertThat(revoke(EVERYONE, "diops_9", FRI_2024_03_08)).isFalse();
    }

    @Test
    void an_id_is_used_once() {
        AccessKey first = key(ACME, "diops_1").build();
        add(first);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(key(ACME, "diops_1").name("another").build()))
                .withMessageContaining("diops_1");
        assertThat(keys.list(EVERYONE)).isEqualTo(List.of(first));
    }

    @Test
    void a_closed_storage_has_no_keys() {
        storage.close();
        assertThatThrownBy(() -> keys.valid(FRI_2024_03_08)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> add(key(ACME, "diops_1").build())).isInstanceOf(StorageException.class);
    }

    @Test
    void what_is_done_with_a_key_is_told_by_the_trail_once() {
        AccessKey key = key(ACME, "diops_shop")
                .role(Role.CUSTOMER)
                .customer(Option.some(SHOP))
                .build();
        add(key);
        revoke(EVERYONE, "diops_shop", FRI_2024_03_08.plusSeconds(5));
        revoke(EVERYONE, "diops_shop", FRI_2024_03_08.plusSeconds(9));
        revoke(new Scope.OfPartner(BOLT), "diops_shop", FRI_2024_03_08);
        assertThatIllegalArgumentException().isThrownBy(() -> add(key));

        assertThat(trail(EVERYONE)).isEqualTo(List.of("revoked diops_shop", "added diops_shop"));
        assertThat(trail(new Scope.OfCustomer(ACME, SHOP)))
                .isEqualTo(List.of("revoked diops_shop", "added diops_shop"));
        assertThat(trail(new Scope.OfPartner(BOLT))).isEmpty();
        storage.archive().forgetStrays();
        assertThat(trail(EVERYONE)).as("no event is behind them").hasSize(2);
    }

    @Test
    void a_key_and_its_row_of_the_trail_are_added_both_or_neither() {
        AccessKey key = key(ACME, "diops_1").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keys.add(key, row(BOLT, "diops_1", "added", FRI_2024_03_08)));
        assertThatThrownBy(() -> keys.add(key, row(ACME, "diops_1", "no \0 text", FRI_2024_03_08)))
                .isInstanceOf(RuntimeException.class);
        assertThat(keys.list(EVERYONE)).isEmpty();
        assertThat(trail(EVERYONE)).isEmpty();
    }

    private void add(AccessKey key) {
        keys.add(key, row(key.tenant(), key.id(), "added", key.createdAt()));
    }

    /** As whoever finds it within his scope does; the row is of the partner that has the key. */
    private boolean revoke(Scope scope, String id, Instant at) {
        PartnerId tenant = keys.list(EVERYONE)
                .find(key -> key.id().equals(id))
                .map(AccessKey::tenant)
                .getOrElse(ACME);
        return keys.revoke(scope, id, at, row(tenant, id, "revoked", at));
    }

    private static TrailRow row(PartnerId tenant, String id, String done, Instant at) {
        TrailRow.Builder row = TrailRow.builder();
        return row.tenant(tenant)
                .id("key/" + id + "/" + done)
                .at(at)
                .actor("administrator")
                .standsIn(true)
                .customers(id.equals("diops_shop") ? HashSet.of(SHOP) : HashSet.empty())
                .type(done + " " + id)
                .requestId("request-1")
                .outcome(TrailRow.Outcome.DONE)
                .build();
    }

    private List<String> trail(Scope scope) {
        return storage.trail()
                .page(scope, AccessTrail.Filter.EVERYTHING, Option.none(), 99)
                .map(TrailRow::type);
    }

    private java.util.List<String> ids(Scope scope) {
        return keys.list(scope).map(AccessKey::id).asJava();
    }

    private static AccessKey.Builder key(PartnerId tenant, String id) {
        AccessKey.Builder key = AccessKey.builder();
        key.tenant(tenant)
                .id(id)
                .name("a key")
                .role(Role.PARTNER_ENGINEER)
                .digest("0".repeat(64))
                .createdAt(FRI_2024_03_08)
                .expiresAt(EXPIRY);
        return key;
    }
}
