package io.github.diops.application.usecase;

import io.vavr.control.Option;

/**
 * The stored form of one kind of record: its events and its state. A form that was ever stored stays readable; a new
 * form gets a new version beside it.
 *
 * @param <S> the state
 * @param <E> the events
 */
interface RecordCodec<S, E> {
    /** The stored form of an event; its instant, actor and party stand in the envelope. */
    Form form(E event);

    /** The event of that form that happened at {@code envelope}'s instant. */
    E event(Form form, Envelope envelope);

    /** The state after {@code event}. */
    S after(Option<S> before, E event);

    /** The form version of {@link #state}. */
    int stateVersion();

    StoredJson state(S state);

    S state(StoredJson stored);

    /** An event's type, the version of its form, and its parts. */
    record Form(String type, int version, StoredJson data) {}
}
