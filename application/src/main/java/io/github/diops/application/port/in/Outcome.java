package io.github.diops.application.port.in;

import io.vavr.Function1;

/** What became of a request that may be a repetition. */
public sealed interface Outcome<T> {
    <R> R fold(Function1<T, R> done, Function1<String, R> repeated);

    /** It was carried out now. */
    record Done<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(Function1<T, R> done, Function1<String, R> repeated) {
            return done.apply(value);
        }
    }

    /** It was carried out before; this is the answer that was given then. */
    record Repeated<T>(String answer) implements Outcome<T> {
        @Override
        public <R> R fold(Function1<T, R> done, Function1<String, R> repeated) {
            return repeated.apply(answer);
        }
    }
}
