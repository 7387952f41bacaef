package io.github.diops.domain.certificate;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Instant;

/**
 * A certificate of a UC application that Cisco manages, as its events have left it.
 *
 * @param recorded how it was put on record
 * @param expiresAt the instant from which it is no longer valid, as last renewed
 * @param tasks what is left to do after the last renewal, in order (CRT-02)
 * @param lastEventAt when the last of its events happened
 */
public record Certificate(
        CertificateEvent.Recorded recorded, Instant expiresAt, List<SsoTask> tasks, Instant lastEventAt) {

    /** The event of putting a certificate on record; refused to any party but Cisco (CRT-01f). */
    public static Either<Refusal, CertificateEvent.Recorded> record(
            Actor by, CertificateOpening opening, EditionName edition) {
        return by.standsFor(Party.CISCO)
                ? Either.right(new CertificateEvent.Recorded(opening, edition))
                : Either.left(Refusal.of(CertificateRefusal.ONLY_CISCO_RENEWS));
    }

    /**
     * The event of its renewal at {@code at}; refused to any party but Cisco, and unless the new one is valid longer
     * (CRT-01f). What was left to do after an earlier renewal is then overtaken by this one's tasks.
     *
     * @param ssoEnabled whether users sign in by single sign-on
     * @throws IllegalArgumentException if {@code at} lies before the last event
     */
    public Either<Refusal, CertificateEvent.Renewed> renew(
            Actor by, Instant newExpiry, boolean ssoEnabled, Instant at) {
        requireAfterLastEvent(at);
        if (!by.standsFor(Party.CISCO)) {
            return Either.left(Refusal.of(CertificateRefusal.ONLY_CISCO_RENEWS));
        }
        return newExpiry.isAfter(expiresAt)
                ? Either.right(new CertificateEvent.Renewed(at, newExpiry, ssoEnabled))
                : Either.left(Refusal.of(CertificateRefusal.NOT_LONGER_VALID)
                        .with("expiresAt", expiresAt)
                        .with("newExpiresAt", newExpiry));
    }

    /**
     * The event of a task done after the last renewal; refused where none is left, out of order, and to another party
     * than its holder (CRT-02).
     *
     * @throws IllegalArgumentException if {@code at} lies before the last event
     */
    public Either<Refusal, CertificateEvent.TaskDone> complete(Actor by, SsoTask task, Instant at) {
        requireAfterLastEvent(at);
        return tasks.headOption()
                .toEither(() -> Refusal.of(CertificateRefusal.NOTHING_TO_DO).with("task", task))
                .filterOrElse(
                        next -> next == task,
                        next -> Refusal.of(CertificateRefusal.TASK_OUT_OF_ORDER)
                                .with("task", task)
                                .with("next", next))
                .filterOrElse(
                        next -> by.standsFor(next.holder()),
                        next -> Refusal.of(CertificateRefusal.TASK_OF_ANOTHER_PARTY)
                                .with("task", task)
                                .with("holder", next.holder()))
                .map(next -> new CertificateEvent.TaskDone(at, next));
    }

    /** Whether nothing that the last renewal requires is left to do; the advice to verify may be (CRT-02a). */
    public boolean isComplete() {
        return !tasks.exists(SsoTask::isMandatory);
    }

    static Certificate recorded(CertificateEvent.Recorded event) {
        return new Certificate(event, event.opening().expiresAt(), List.empty(), event.at());
    }

    Certificate renewed(CertificateEvent.Renewed event) {
        if (!event.expiresAt().isAfter(expiresAt)) {
            throw new IllegalStateException("certificate " + recorded.opening().id() + ": renewed until "
                    + event.expiresAt() + " after " + expiresAt);
        }
        return new Certificate(recorded, event.expiresAt(), SsoTask.of(event.ssoEnabled()), event.at());
    }

    Certificate done(CertificateEvent.TaskDone event) {
        if (!tasks.headOption().contains(event.task())) {
            throw new IllegalStateException(
                    "certificate " + recorded.opening().id() + ": " + event.task() + " cannot follow");
        }
        return new Certificate(recorded, expiresAt, tasks.tail(), event.at());
    }

    private void requireAfterLastEvent(Instant at) {
        if (at.isBefore(lastEventAt)) {
            throw new IllegalArgumentException(at + " lies before " + lastEventAt);
        }
    }
}
