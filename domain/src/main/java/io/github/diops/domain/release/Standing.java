package io.github.diops.domain.release;

import io.vavr.control.Option;

/** Where a published release stands, from the latest to those that customers must leave (REL-01, REL-02). */
public enum Standing {
    /** The current release. */
    N,
    /** The previous release. */
    N_1,
    /** The one before, and everything older (REL-02a). */
    N_2;

    /** The standing once one more release is published; none where the release leaves the catalogue (REL-02). */
    Option<Standing> shifted() {
        return switch (this) {
            case N -> Option.some(N_1);
            case N_1 -> Option.some(N_2);
            case N_2 -> Option.none();
        };
    }
}
