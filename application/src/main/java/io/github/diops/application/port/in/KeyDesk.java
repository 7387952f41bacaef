package io.github.diops.application.port.in;

import io.github.diops.application.port.out.AccessKey;
import io.github.diops.application.port.out.Scope;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** The desk where keys are handed out, taken back, and looked at when somebody shows one. */
public interface KeyDesk {
    /** The longest name of a key. */
    int LONGEST_NAME = 100;

    /**
     * A key that is asked for.
     *
     * @param name what its owner calls it: 1 to {@link #LONGEST_NAME} printable characters
     */
    record Wanted(String name, Principal.Claim claim, Instant expiresAt) {}

    /**
     * A new key with its secret, which is shown this once and stored nowhere.
     *
     * @param secret what its owner presents
     */
    record Issued(AccessKey key, String secret) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Issued[" + key + "]";
        }
    }

    /** Why what somebody shows is not a key. */
    enum Unknown {
        /** It does not look like one. */
        NO_KEY,
        /** No valid key has that id: there was none, or it has expired or been revoked. */
        NO_VALID_KEY,
        /** The id is a key's, the secret is not. */
        WRONG_SECRET
    }

    /** Hands a key out; the trail tells who did. */
    Either<List<Fault>, Issued> create(Caller caller, Wanted wanted);

    /** Every key of {@code scope} that was handed out, the earliest first. */
    List<AccessKey> list(Scope scope);

    /**
     * Takes a key of the caller's scope back, and tells the trail; whether there is one. Nobody comes in by it five
     * seconds later, wherever.
     */
    boolean revoke(Caller caller, String id);

    /** Whose key that is; it asks the storage if the keys it knows are older than a moment. */
    Either<Unknown, Principal> principal(String shown);

    /** Whether {@link #principal} would ask the storage, and so may wait. */
    boolean asksStorage();

    /** How to call the key that was shown without telling its secret, where it looks like one. */
    Option<String> idOf(String shown);
}
