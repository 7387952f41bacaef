package io.github.diops.domain.certificate;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import io.vavr.control.Option;
import java.time.Instant;

/** Something that happened to a certificate on record. */
public sealed interface CertificateEvent {
    /** When it happened, which may be earlier than when it was recorded. */
    Instant at();

    /** The party that did this, or for which an administrator stood in. */
    Party by();

    /** The rule that gives this step to that party. */
    RuleId rule();

    /**
     * The certificate after this event.
     *
     * @throws IllegalStateException if the event cannot follow {@code before}
     */
    Certificate after(Option<Certificate> before);

    /** It was put on record, by Cisco, which manages it (CRT-01f). */
    record Recorded(CertificateOpening opening, EditionName edition) implements CertificateEvent {
        @Override
        public Instant at() {
            return opening.at();
        }

        @Override
        public Party by() {
            return Party.CISCO;
        }

        @Override
        public RuleId rule() {
            return CertificateRules.CRT_01F.id();
        }

        @Override
        public Certificate after(Option<Certificate> before) {
            if (before.isDefined()) {
                throw new IllegalStateException("certificate " + opening.id() + " was recorded twice");
            }
            return Certificate.recorded(this);
        }
    }

    /**
     * Cisco renewed it (CRT-01).
     *
     * @param expiresAt the instant from which the new one is no longer valid
     * @param ssoEnabled whether users sign in by single sign-on, so that tasks follow (CRT-02)
     */
    record Renewed(Instant at, Instant expiresAt, boolean ssoEnabled) implements CertificateEvent {
        @Override
        public Party by() {
            return Party.CISCO;
        }

        @Override
        public RuleId rule() {
            return CertificateRules.CRT_01.id();
        }

        @Override
        public Certificate after(Option<Certificate> before) {
            return CertificateEvent.recorded(before).renewed(this);
        }
    }

    /** The partner did what follows a renewal (CRT-02). */
    record TaskDone(Instant at, SsoTask task) implements CertificateEvent {
        @Override
        public Party by() {
            return task.holder();
        }

        @Override
        public RuleId rule() {
            return ResponsibilityRules.RSP_40.id();
        }

        @Override
        public Certificate after(Option<Certificate> before) {
            return CertificateEvent.recorded(before).done(this);
        }
    }

    private static Certificate recorded(Option<Certificate> before) {
        return before.getOrElseThrow(() -> new IllegalStateException("nothing was recorded"));
    }
}
