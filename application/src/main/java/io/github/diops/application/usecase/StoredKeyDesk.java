package io.github.diops.application.usecase;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.AccessKey;
import io.github.diops.application.port.out.AccessKeys;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.TrailRow;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys as {@code diops_<id>_<secret>}: an id that finds one and tells nothing, and 256 random bits of which only the
 * digest is stored. All valid keys are held for a moment, so that whoever shows wrong ones costs the storage nothing.
 */
final class StoredKeyDesk implements KeyDesk {
    /** How old what is known of the keys may be: how long one that was taken back elsewhere still opens here. */
    static final Duration MOMENT = Duration.ofSeconds(2);

    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final Pattern SHOWN = Pattern.compile("(diops_[0-9a-f]{12})_([A-Za-z0-9_-]{43})");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1," + LONGEST_NAME + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The valid keys by their ids, as they were then. */
    private record Known(Instant at, Map<String, AccessKey> keys) {
        static final Known NOTHING = new Known(Instant.MIN, HashMap.empty());
    }

    private final AccessKeys keys;
    private final InstantSource clock;
    private volatile Known known = Known.NOTHING;

    StoredKeyDesk(AccessKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Either<List<Fault>, Issued> create(Caller caller, Wanted wanted) {
        Instant now = now();
        List<Fault> faults = List.of(
                        Option.when(!NAME.matcher(wanted.name()).matches(), () -> Fault.of("name", "bad_text")),
                        Option.when(!wanted.expiresAt().isAfter(now), () -> Fault.of("expires", "in_the_past")),
                        Option.when(
                                wanted.claim().partner().contains(StreamKey.EVERYBODYS),
                                () -> Fault.of("partner", "bad_id")))
                .flatMap(fault -> fault)
                .appendAll(feedFaults(wanted.claim()))
                .appendAll(Principal.of(wanted.name(), wanted.claim()).swap().getOrElse(List::empty));
        return faults.isEmpty() ? Either.right(issued(caller, wanted, now)) : Either.left(faults);
    }

    /** A key that addresses hold opens feeds alone, and no more than one partner's. */
    private static List<Fault> feedFaults(Principal.Claim claim) {
        return claim.role() == Role.MACHINE && claim.rights().contains(Right.FEEDS_READ)
                ? List.of(
                                Option.when(claim.rights().size() > 1, () -> Fault.of("scopes", "not_together")),
                                Option.when(
                                        claim.partner().isEmpty()
                                                && claim.customer().isEmpty(),
                                        () -> Fault.of("partner", "missing")))
                        .flatMap(fault -> fault)
                : List.empty();
    }

    private Issued issued(Caller caller, Wanted wanted, Instant now) {
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
        AccessKey key = AccessKey.builder()
                .tenant(wanted.claim().partner().getOrElse(StreamKey.EVERYBODYS))
                .id("diops_" + HexFormat.of().formatHex(random(ID_BYTES)))
                .name(wanted.name())
                .role(wanted.claim().role())
                .customer(wanted.claim().customer())
                .rights(wanted.claim().rights())
                .digest(digest(secret))
                .createdAt(now)
                .expiresAt(wanted.expiresAt().truncatedTo(ChronoUnit.MILLIS))
                .build();
        keys.add(key, row(caller, key, "KEY_CREATED", 1, now));
        known = Known.NOTHING;
        return new Issued(key, key.id() + "_" + secret);
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    @Override
    public List<AccessKey> list(Scope scope) {
        return keys.list(scope);
    }

    @Override
    public boolean revoke(Caller caller, String id) {
        Instant now = now();
        boolean revoked = keys.list(caller.scope())
                .find(key -> key.id().equals(id))
                .exists(key -> keys.revoke(caller.scope(), id, now, row(caller, key, "KEY_REVOKED", 2, now)));
        known = Known.NOTHING;
        return revoked;
    }

    /** What the trail says: a key is created once, and then revoked once. */
    private static TrailRow row(Caller caller, AccessKey key, String done, long version, Instant now) {
        return TrailRow.builder()
                .tenant(key.tenant())
                .id(TrailRow.idOf("key/" + key.id(), version))
                .at(now)
                .actor(caller.actor().name())
                .party(caller.actor().party())
                .standsIn(caller.actor().party().isEmpty())
                .customers(key.customer().toSet())
                .type(done + " " + key.id())
                .requestId(caller.requestId())
                .outcome(TrailRow.Outcome.DONE)
                .build();
    }

    @Override
    public Either<Unknown, Principal> principal(String shown) {
        Matcher parts = SHOWN.matcher(shown);
        if (!parts.matches()) {
            return Either.left(Unknown.NO_KEY);
        }
        Instant now = now();
        return current(now)
                .get(parts.group(1))
                .filter(key -> key.isValidAt(now))
                .toEither(Unknown.NO_VALID_KEY)
                .filterOrElse(key -> isSame(key.digest(), digest(parts.group(2))), key -> Unknown.WRONG_SECRET)
                .map(StoredKeyDesk::principal);
    }

    /** In the same time wherever they differ. */
    private static boolean isSame(String digest, String other) {
        return MessageDigest.isEqual(digest.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }

    private static Principal principal(AccessKey key) {
        Principal.Claim claim = new Principal.Claim(
                key.role(),
                Option.some(key.tenant()).filter(tenant -> !tenant.equals(StreamKey.EVERYBODYS)),
                key.customer(),
                key.rights());
        return Principal.of("key/" + key.id(), claim)
                .getOrElseThrow(faults -> new IllegalStateException("key " + key.id() + " on record has " + faults));
    }

    @Override
    public Option<String> idOf(String shown) {
        Matcher parts = SHOWN.matcher(shown);
        return Option.when(parts.matches(), () -> parts.group(1));
    }

    @Override
    public boolean asksStorage() {
        return !isFresh(known, now());
    }

    private static boolean isFresh(Known known, Instant now) {
        return known.at().isAfter(now.minus(MOMENT)) && !known.at().isAfter(now);
    }

    private Map<String, AccessKey> current(Instant now) {
        Known held = known;
        return isFresh(held, now) ? held.keys() : askedAnew(now);
    }

    /** One asks for all who wait. */
    private synchronized Map<String, AccessKey> askedAnew(Instant now) {
        Known held = known;
        if (!isFresh(held, now)) {
            held = new Known(now, keys.valid(now).toMap(AccessKey::id, key -> key));
            known = held;
        }
        return held.keys();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
