package io.github.diops.domain.capacity;

import java.math.BigInteger;

/** By how much users would exceed what was committed, exactly; zero where they would not. */
public record Shortfall(BigInteger knowledgeWorkers, BigInteger workspaces) {

    boolean isNone() {
        return knowledgeWorkers.signum() == 0 && workspaces.signum() == 0;
    }
}
