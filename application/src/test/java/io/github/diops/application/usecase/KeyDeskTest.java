package io.github.diops.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.AccessKey;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDeskTest {
    private static final Instant NOW = Instant.parse("2024-03-08T10:00:00Z");
    private static final Duration DAYS_30 = Duration.ofDays(30);
    private static final Set<Right> NONE = HashSet.empty();
    private static final Caller OPERATOR = Principal.administrator().caller("request-1");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final MemoryStorage storage = new MemoryStorage();
    private final KeyDesk desk = new StoredKeyDesk(storage.keys(), now::get);

    @Test
    void whoever_shows_a_key_is_known_by_it_for_its_partner_alone() {
        KeyDesk.Issued issued = engineer();

        Principal principal = desk.principal(issued.secret()).get();
        assertThat(principal.actor()).isEqualTo(Actor.of("key/" + issued.key().id(), Party.PARTNER));
        assertThat(principal.scope()).isEqualTo(new Scope.OfPartner(PartnerId.of("acme")));
        assertThat(principal.may(Right.CASES_WRITE)).isTrue();
        assertThat(principal.may(Right.CUSTOMERS_WRITE)).isFalse();
    }

    @Test
    void a_key_has_256_random_bits_of_which_only_the_digest_is_stored() throws Exception {
        KeyDesk.Issued issued = engineer();
        String secret = issued.secret().substring(issued.key().id().length() + 1);

        assertThat(java.util.Base64.getUrlDecoder().decode(secret)).hasSize(32);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        AccessKey stored = storage.keys().list(new Scope.All()).head();
        assertThat(stored.digest()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(stored.toString()).doesNotContain(secret);
        assertThat(issued.toString()).doesNotContain(secret);
        assertThat(engineer().secret()).isNotEqualTo(issued.secret());
    }

    @Test
    void what_differs_from_a_key_in_one_letter_is_none() {
        String shown = engineer().secret();
        for (int at = 0; at < shown.length() - 1; at++) {
            char other = shown.charAt(at) == 'a' ? 'b' : 'a';
            String wrong = shown.substring(0, at) + other + shown.substring(at + 1);
            assertThat(desk.principal(wrong).isLeft()).as(wrong).isTrue();
        }
        assertThat(desk.principal(shown).isRight()).isTrue();
    }

    @Test
    void why_it_is_none_is_told_apart() {
        String shown = engineer().secret();
        String id = shown.substring(0, 18);
        assertThat(desk.principal(id + "_" + "a".repeat(43))).isEqualTo(Either.left(KeyDesk.Unknown.WRONG_SECRET));
        assertThat(desk.principal("diops_000000000000_" + "a".repeat(43)))
                .isEqualTo(Either.left(KeyDesk.Unknown.NO_VALID_KEY));
        assertThat(desk.principal(shown + "\n")).isEqualTo(Either.left(KeyDesk.Unknown.NO_KEY));
        assertThat(desk.idOf(shown)).contains(id);
        assertThat(desk.idOf("Bearer")).isEmpty();
    }

    @Test
    void a_key_opens_until_it_expires() {
        String shown = engineer().secret();
        now.set(NOW.plus(DAYS_30).minusMillis(1));
        assertThat(desk.principal(shown).isRight()).isTrue();
        now.set(NOW.plus(DAYS_30));
        assertThat(desk.principal(shown)).isEqualTo(Either.left(KeyDesk.Unknown.NO_VALID_KEY));
    }

    @Test
    void a_key_revoked_by_another_instance_opens_nothing_five_seconds_later() {
        KeyDesk.Issued issued = engineer();
        KeyDesk other = new StoredKeyDesk(storage.keys(), now::get);
        assertThat(other.principal(issued.secret()).isRight()).isTrue();

        assertThat(desk.revoke(OPERATOR, issued.key().id())).isTrue();
        assertThat(desk.principal(issued.secret()).isLeft()).as("at once here").isTrue();
        now.set(NOW.plusSeconds(5));
        assertThat(other.asksStorage()).isTrue();
        assertThat(other.principal(issued.secret())).isEqualTo(Either.left(KeyDesk.Unknown.NO_VALID_KEY));
    }

    @Test
    void wrong_keys_do_not_ask_the_storage_again() {
        engineer();
        desk.principal("diops_000000000000_" + "a".repeat(43));
        assertThat(desk.asksStorage()).isFalse();
        now.set(NOW.plusMillis(1_999));
        assertThat(desk.asksStorage()).isFalse();
    }

    @Test
    void a_clock_that_goes_back_does_not_keep_old_keys_alive() {
        String shown = engineer().secret();
        desk.principal(shown);
        new StoredKeyDesk(storage.keys(), now::get).revoke(OPERATOR, shown.substring(0, 18));
        now.set(NOW.minusSeconds(3_600));
        assertThat(desk.principal(shown).isLeft()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_has_a_claim_that_holds_and_is_for_its_party(Role role) {
        Principal.Claim claim = switch (role) {
            case CUSTOMER -> claim(role, "acme", "shop", NONE);
            case PARTNER_ENGINEER, PARTNER_ADMINISTRATOR -> claim(role, "acme", null, NONE);
            case CISCO_OPERATOR -> claim(role, null, null, NONE);
            case MACHINE -> claim(role, "acme", null, HashSet.of(Right.CASES_READ));
        };
        Principal principal = desk.principal(created(claim).get().secret()).get();
        assertThat(principal.actor().party())
                .contains(
                        switch (role) {
                            case CUSTOMER -> Party.CUSTOMER;
                            case PARTNER_ENGINEER, PARTNER_ADMINISTRATOR, MACHINE -> Party.PARTNER;
                            case CISCO_OPERATOR -> Party.CISCO;
                        });
        assertThat(principal.rights().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CUSTOMER, acme, -, -, customer missing",
                "CUSTOMER, -, shop, -, partner missing",
                "PARTNER_ENGINEER, -, -, -, partner missing",
                "PARTNER_ADMINISTRATOR, acme, shop, -, customer unexpected",
                "CISCO_OPERATOR, acme, -, -, partner unexpected",
                "MACHINE, acme, -, -, scopes missing",
                "PARTNER_ENGINEER, acme, -, CASES_READ, scopes unexpected",
                "MACHINE, acme, -, RELEASES_WRITE, scopes beyond_party",
                "MACHINE, acme, -, METRICS_READ, scopes beyond_party",
                "MACHINE, acme, shop, CASES_WRITE, scopes beyond_party",
                "MACHINE, -, shop, CASES_READ, partner missing",
                "MACHINE, -, -, FEEDS_READ, partner missing",
                "MACHINE, -, shop, FEEDS_READ, partner missing",
                "PARTNER_ENGINEER, acme, -, FEEDS_READ, scopes unexpected"
            })
    void a_claim_that_does_not_go_together_makes_no_key(
            Role role, String partner, String customer, Right right, String fault) {
        Set<Right> rights = right == null ? NONE : HashSet.of(right);
        assertThat(created(claim(role, partner, customer, rights))
                        .swap()
                        .get()
                        .map(each -> each.pointer() + " " + each.code()))
                .contains(fault);
        assertThat(storage.keys().list(new Scope.All())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "\u0000", "bell\u0007"})
    void a_name_is_one_line_of_printable_text(String name) {
        Either<List<Fault>, KeyDesk.Issued> made = desk.create(
                OPERATOR,
                new KeyDesk.Wanted(name, claim(Role.PARTNER_ENGINEER, "acme", null, NONE), NOW.plus(DAYS_30)));
        assertThat(made.swap().get().map(Fault::pointer)).isEqualTo(List.of("name"));
    }

    @Test
    void nobody_gets_a_key_that_has_expired_or_is_everybodys() {
        Principal.Claim everybodys = claim(Role.PARTNER_ENGINEER, StreamKey.EVERYBODYS.value(), null, NONE);
        assertThat(desk.create(OPERATOR, new KeyDesk.Wanted("x", everybodys, NOW))
                        .swap()
                        .get()
                        .map(Fault::pointer))
                .isEqualTo(List.of("expires", "partner"));
    }

    @Test
    void what_an_address_holds_opens_feeds_and_nothing_beside_them() {
        assertThat(created(claim(Role.MACHINE, "acme", "shop", HashSet.of(Right.FEEDS_READ, Right.CASES_READ)))
                        .swap()
                        .get())
                .isEqualTo(List.of(Fault.of("scopes", "not_together")));
        assertThat(created(claim(Role.MACHINE, "acme", "shop", HashSet.of(Right.FEEDS_READ)))
                        .isRight())
                .isTrue();
    }

    @Test
    void the_trail_tells_who_handed_a_key_out_and_who_took_it_back_once_each() {
        KeyDesk.Issued issued =
                created(claim(Role.CUSTOMER, "acme", "shop", NONE)).get();
        String id = issued.key().id();
        now.set(NOW.plusSeconds(60));
        desk.revoke(Principal.administrator().caller("request-2"), id);
        desk.revoke(Principal.administrator().caller("request-3"), id);
        desk.revoke(OPERATOR, "diops_000000000000");

        assertThat(storage.trail()
                        .page(new Scope.All(), AccessTrail.Filter.EVERYTHING, Option.none(), 9)
                        .map(row -> row.tenant() + " " + row.at() + " " + row.actor() + " " + row.standsIn() + " "
                                + row.customers().mkString() + " " + row.type() + " " + row.requestId() + " "
                                + row.outcome()))
                .isEqualTo(List.of(
                        "acme 2024-03-08T10:01:00Z administrator true shop KEY_REVOKED " + id + " request-2 DONE",
                        "acme 2024-03-08T10:00:00Z administrator true shop KEY_CREATED " + id + " request-1 DONE"));
        assertThat(storage.trail()
                        .page(
                                new Scope.OfPartner(PartnerId.of("bolt")),
                                AccessTrail.Filter.EVERYTHING,
                                Option.none(),
                                9))
                .isEmpty();
    }

    private KeyDesk.Issued engineer() {
        return created(claim(Role.PARTNER_ENGINEER, "acme", null, NONE)).get();
    }

    private Either<List<Fault>, KeyDesk.Issued> created(Principal.Claim claim) {
        return desk.create(OPERATOR, new KeyDesk.Wanted("a key", claim, NOW.plus(DAYS_30)));
    }

    private static Principal.Claim claim(
            Role role,
            @org.jspecify.annotations.Nullable String partner,
            @org.jspecify.annotations.Nullable String customer,
            Set<Right> rights) {
        return new Principal.Claim(
                role, Option.of(partner).map(PartnerId::of), Option.of(customer).map(CustomerId::of), rights);
    }
}
