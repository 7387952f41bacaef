package io.github.diops.adapters.rest.console;

/**
 * What became of a visit to a record.
 *
 * @param ending how it ended
 * @param page the page to show; after something was done, where to go on, relative to the page visited
 */
public record Answer(Ending ending, String page) {
    /** How a visit can end. */
    public enum Ending {
        SHOWN,
        /** What was asked is done. */
        DONE,
        /** The form has faults; the page shows them, and what was entered. */
        INVALID,
        /** The policy says no; the page says why, and shows what was entered. */
        REFUSED,
        /** The record has changed since the form was shown; the page shows it as it is, and what was entered. */
        STALE,
        /** There is no such record within the reader's scope. */
        MISSING
    }
}
