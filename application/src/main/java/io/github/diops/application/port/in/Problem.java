package io.github.diops.application.port.in;

import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.List;

/** Why a call was not carried out. Nothing has changed. */
public sealed interface Problem {

    /** Each kind of problem in one place, so that whoever shows them forgets none. */
    interface Cases<R> {
        R invalid(List<Fault> faults);

        R refused(Refusal refusal);

        R missing();

        R stale();

        R keyReused();

        R inProgress();
    }

    <R> R match(Cases<R> cases);

    /** The request can be read and makes no sense; every fault at once. */
    record Invalid(List<Fault> faults) implements Problem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalid(faults);
        }
    }

    /** The policy says no. */
    record Refused(Refusal refusal) implements Problem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(refusal);
        }
    }

    /** There is no such record within the caller's scope. */
    record Missing() implements Problem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.missing();
        }
    }

    /** The record is no longer at the version that the caller expected. */
    record Stale() implements Problem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stale();
        }
    }

    /** The request key was used before, for another request. */
    record KeyReused() implements Problem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keyReused();
        }
    }

    /** A request under the same key is being carried out. */
    record InProgress() implements Problem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inProgress();
        }
    }
}
