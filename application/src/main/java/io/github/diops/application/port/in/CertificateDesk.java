package io.github.diops.application.port.in;

import io.github.diops.application.port.out.Position;
import io.github.diops.domain.certificate.CertificateId;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The desk where the certificates that Cisco manages are kept, with the plan for their renewal (CRT-01). What it answers
 * as done is durable.
 */
public interface CertificateDesk {
    /**
     * Puts a certificate of a customer within the caller's scope on record.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CertificateView>> record(
            Caller caller, RecordCertificate command, Option<Once<CertificateView>> once);

    /**
     * Records its renewal; whether tasks follow is decided by the customer's single sign-on of that moment (CRT-02).
     *
     * @param expiresAt the instant from which the new one is no longer valid
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CertificateView>> renew(
            Caller caller, CertificateId id, Instant expiresAt, Occasion occasion, Option<Once<CertificateView>> once);

    /**
     * Records that a task after its renewal was done (CRT-02).
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CertificateView>> complete(
            Caller caller, CertificateId id, SsoTask task, Occasion occasion, Option<Once<CertificateView>> once);

    /** The certificate of that id within the caller's scope, or none. */
    Option<CertificateView> read(Caller caller, CertificateId id);

    /**
     * At most {@code limit} within the caller's scope, of {@code customer} where one is named, the latest recorded first,
     * after {@code after}.
     */
    Page<CertificateView, Position> list(Caller caller, Option<CustomerId> customer, Option<Position> after, int limit);

    /**
     * At most {@code limit} steps of its history after version {@code afterVersion}, oldest first, each page's next being
     * the last version seen; none if there is no such certificate within the caller's scope.
     */
    Option<Page<TimelineEntry, Long>> timeline(Caller caller, CertificateId id, long afterVersion, int limit);
}
