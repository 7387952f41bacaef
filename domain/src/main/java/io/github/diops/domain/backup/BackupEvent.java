package io.github.diops.domain.backup;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

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

    /** A backup ended, well or not. */
    @Value.Immutable
    @Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
    non-sealed interface Recorded extends BackupEvent {
        CustomerId customer();

        UcApplication application();

        Backup backup();

        /** Where it lies, if that was said. */
        @Value.Default
        default Option<BackupLocation> location() {
            return Option.none();
        }

        /** When it was recorded, from which on the service knows of it (BKP-08c). */
        Instant recordedAt();

        @Override
        default Instant at() {
            return backup().completedAt();
        }

        @Override
        default Party by() {
            return Party.CISCO;
        }

        @Override
        default RuleId rule() {
            return BackupRules.BKP_01.id();
        }

        @Override
        default BackupLog after(Option<BackupLog> before) {
            return before.getOrElse(() -> BackupLog.empty(customer(), application()))
                    .recorded(this);
        }

        static Builder builder() {
            return new Builder();
        }

        /** Builds the event; the location is none unless set. */
        class Builder extends ImmutableRecorded.Builder {}
    }

    /**
     * A night was over without a good backup, and that was announced (BKP-08c).
     *
     * @param at when it was announced, at the night's end or later
     */
    record GapAnnounced(CustomerId customer, UcApplication application, BackupNight night, Instant at)
            implements BackupEvent {
        @Override
        public Party by() {
            return Party.CISCO;
        }

        @Override
        public RuleId rule() {
            return BackupRules.BKP_08.id();
        }

        @Override
        public BackupLog after(Option<BackupLog> before) {
            return before.getOrElse(() -> BackupLog.empty(customer, application))
                    .announced(this);
        }
    }
}
