package io.github.diops.domain.release;

import io.vavr.control.Option;

/**
 * An upgrade that somebody wants.
 *
 * @param tacCase the TAC case by which the partner asks, if there is one; a blank one is none
 */
public record UpgradeRequest(Version running, UpgradeReason reason, Option<String> tacCase) {
    boolean hasTacCase() {
        return tacCase.exists(number -> !number.isBlank());
    }
}
