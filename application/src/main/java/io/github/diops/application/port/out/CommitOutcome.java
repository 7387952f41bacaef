package io.github.diops.application.port.out;

/** What became of a commit. Anything but {@link #COMMITTED} has changed nothing. */
public enum CommitOutcome {
    /** Stored, and durable. */
    COMMITTED,
    /** The stream is no longer where the command was decided. */
    VERSION_CONFLICT,
    /** Another case of the tenant has this number. */
    NUMBER_TAKEN,
    /** An answer under the same request key is stored and has not expired. */
    ANSWER_EXISTS
}
