package io.github.diops.application.port.out;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;

/** What a principal may ask for. Whether a step may be taken then, the policy decides. */
public enum Right {
    POLICY_READ,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
    CASES_READ,
    CASES_WRITE,
    MAINTENANCE_READ,
    MAINTENANCE_WRITE,
    CERTIFICATES_READ,
    CERTIFICATES_WRITE,
    COPS_READ,
    COPS_WRITE,
    CAPACITY_READ,
    CAPACITY_WRITE,
    BACKUPS_READ,
    BACKUPS_WRITE,
    RELEASES_WRITE,
    NOTICES_READ,
    AUDIT_READ,
    METRICS_READ,

    /** To read calendar feeds by an address that holds the key. It goes with no other, for addresses are passed on. */
    FEEDS_READ;

    /** The scope by which a machine is given it, such as {@code cases:read}. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** The inverse of {@link #scope}. */
    public static Option<Right> parse(String scope) {
        return List.of(values()).find(right -> right.scope().equals(scope));
    }
}
