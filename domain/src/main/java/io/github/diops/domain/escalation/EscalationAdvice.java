package io.github.diops.domain.escalation;

import io.github.diops.domain.response.SupportChannel;
import io.vavr.collection.List;

/**
 * How ready an escalation is.
 *
 * @param faults everything that is missing or malformed; empty if it is complete (ESC-05)
 * @param channel by which to escalate (OBJ-09)
 */
public record EscalationAdvice(List<EscalationFault> faults, SupportChannel channel) {

    public boolean isComplete() {
        return faults.isEmpty();
    }
}
