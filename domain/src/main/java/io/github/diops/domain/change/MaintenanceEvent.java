package io.github.diops.domain.change;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.release.ReleaseRules;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.vavr.control.Option;
import java.time.Instant;

/** Something that happened to maintenance on record. */
public sealed interface MaintenanceEvent {
    /** When it happened, which may be earlier than when it was recorded. */
    Instant at();

    /** The party that did this, or for which an administrator stood in. */
    Party by();

    /** The rule that gives this step to that party. */
    RuleId rule();

    /**
     * The maintenance after this event.
     *
     * @throws IllegalStateException if the event cannot follow {@code before}
     */
    Maintenance after(Option<Maintenance> before);

    /** It was planned (CHG-12), under an edition that later ones do not change (GEN-03). */
    record Planned(Party by, MaintenancePlan plan, EditionName edition) implements MaintenanceEvent {
        @Override
        public Instant at() {
            return plan.at();
        }

        @Override
        public RuleId rule() {
            return ChangeRules.CHG_12.id();
        }

        @Override
        public Maintenance after(Option<Maintenance> before) {
            if (before.isDefined()) {
                throw new IllegalStateException("maintenance " + plan.id() + " was planned twice");
            }
            return Maintenance.planned(this);
        }
    }

    /**
     * Its notice was sent (CHG-02).
     *
     * @param sufficient whether it was in time; a shortfall is recorded of renewals alone (CRT-01c)
     */
    record NoticeSent(Instant at, Party by, boolean sufficient) implements MaintenanceEvent {
        @Override
        public RuleId rule() {
            return ChangeRules.CHG_02.id();
        }

        @Override
        public Maintenance after(Option<Maintenance> before) {
            return MaintenanceEvent.planned(before).notified(this);
        }
    }

    /**
     * A new date was agreed at the partner's request; it needs no fresh notice (CHG-05a).
     *
     * @param timely whether the request was (CHG-04a)
     */
    record Rescheduled(Instant at, MaintenanceWindow window, String reason, boolean timely)
            implements MaintenanceEvent {
        @Override
        public Party by() {
            return Party.PARTNER;
        }

        @Override
        public RuleId rule() {
            return ChangeRules.CHG_07.id();
        }

        @Override
        public Maintenance after(Option<Maintenance> before) {
            return MaintenanceEvent.planned(before).rescheduled(this);
        }
    }

    /** Whoever planned it moved it; it needs a fresh notice (CHG-05a). */
    record Moved(Instant at, Party by, MaintenanceWindow window, String reason) implements MaintenanceEvent {
        @Override
        public RuleId rule() {
            return ChangeRules.CHG_05A.id();
        }

        @Override
        public Maintenance after(Option<Maintenance> before) {
            return MaintenanceEvent.planned(before).moved(this);
        }
    }

    /** Its work began (MNT-06). */
    record Started(Instant at, Party by) implements MaintenanceEvent {
        @Override
        public RuleId rule() {
            return ChangeRules.CHG_12.id();
        }

        @Override
        public Maintenance after(Option<Maintenance> before) {
            return MaintenanceEvent.planned(before).started(this);
        }
    }

    /** Its work ended; Cisco tells of success and of failure (REL-06, REL-06a). */
    record Completed(Instant at, Party by, boolean successful, Option<String> note) implements MaintenanceEvent {
        @Override
        public RuleId rule() {
            Rule told = successful ? ReleaseRules.REL_06 : ReleaseRules.REL_06A;
            return told.id();
        }

        @Override
        public Maintenance after(Option<Maintenance> before) {
            return MaintenanceEvent.planned(before).completed(this);
        }
    }

    /** It was called off. */
    record Cancelled(Instant at, Party by, String reason) implements MaintenanceEvent {
        @Override
        public RuleId rule() {
            return ChangeRules.CHG_12.id();
        }

        @Override
        public Maintenance after(Option<Maintenance> before) {
            return MaintenanceEvent.planned(before).cancelled(this);
        }
    }

    private static Maintenance planned(Option<Maintenance> before) {
        return before.getOrElseThrow(() -> new IllegalStateException("nothing was planned"));
    }
}
