package io.github.diops.domain.severity;

import io.vavr.collection.Seq;

/** How critical an incident is to the service, most critical first (SEV-03; guide, table 3). */
public enum Urgency {
    /** Calling stopped without backup or redundancy. */
    CRITICAL,
    /** Calling severely degraded. */
    HIGH,
    /** Another function stopped. */
    MEDIUM,
    /** Another function degraded. */
    LOW;

    /**
     * The urgency of what is seen; of several symptoms the gravest counts (SEV-05).
     *
     * @throws IllegalArgumentException if there is no symptom
     */
    public static Urgency ofSymptoms(Seq<Symptom> symptoms) {
        return symptoms.map(Symptom::urgency)
                .min()
                .getOrElseThrow(() -> new IllegalArgumentException("an urgency needs at least one symptom"));
    }
}
