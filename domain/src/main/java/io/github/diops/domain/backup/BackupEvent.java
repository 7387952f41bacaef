package io.github.diops.domain.backup;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.vavr.control.Option;
import java.time.Instant;

/** Something that happened to the backups of one customer's application. */
public sealed interface BackupEvent {
    /** When it happened, which may be earlier than events recorded before it (BKP-03b). */
    Instant at();

    /** The party that does this; an administrator stands in for it. */
    Party by();

    /** The rule that gives this step to that party. */
    RuleId rule();

    /**
     * The log after this event.
     *
     * @throws IllegalStateException if the event cannot follow {@code before}
     */
    BackupLog after(Option<BackupLog> before);

    /**
     * A backup ended, well or not.
     *
     * @param location where it lies, if that was said
     */
    record Recorded(CustomerId customer, UcApplication application, Backup backup, Option<BackupLocation> location)
            implements BackupEvent {
        @Override
        public Instant at() {
            return backup.completedAt();
        }

        @Override
        public Party by() {
            return Party.CISCO;
        }

        @Override
        public RuleId rule() {
            return BackupRules.BKP_01.id();
        }

        @Override
        public BackupLog after(Option<BackupLog> before) {
            return before.getOrElse(() -> BackupLog.empty(customer, application))
                    .recorded(this);
        }
    }
}
