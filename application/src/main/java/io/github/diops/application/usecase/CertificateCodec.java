package io.github.diops.application.usecase;

import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.CertificateEvent;
import io.github.diops.domain.certificate.CertificateId;
import io.github.diops.domain.certificate.CertificateOpening;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.rule.EditionName;
import io.vavr.control.Option;
import java.time.Instant;

/** The stored form of certificates. */
final class CertificateCodec implements RecordCodec<Certificate, CertificateEvent> {
    private static final String RECORDED = "RECORDED";
    private static final String RENEWED = "RENEWED";
    private static final String TASK_DONE = "TASK_DONE";

    @Override
    public Form form(CertificateEvent event) {
        if (event instanceof CertificateEvent.Recorded recorded) {
            return new Form(RECORDED, 1, opening(recorded));
        }
        if (event instanceof CertificateEvent.Renewed renewed) {
            return new Form(
                    RENEWED,
                    1,
                    new StoredJson().with("expiresAt", renewed.expiresAt()).with("ssoEnabled", renewed.ssoEnabled()));
        }
        return new Form(TASK_DONE, 1, new StoredJson().with("task", ((CertificateEvent.TaskDone) event).task()));
    }

    @Override
    public CertificateEvent event(Form form, Envelope envelope) {
        StoredJson data = form.data();
        return switch (form.type() + " " + form.version()) {
            case RECORDED + " 1" -> opening(data, envelope.at());
            case RENEWED + " 1" ->
                new CertificateEvent.Renewed(envelope.at(), data.instant("expiresAt"), data.flag("ssoEnabled"));
            case TASK_DONE + " 1" -> new CertificateEvent.TaskDone(envelope.at(), SsoTask.valueOf(data.text("task")));
            default ->
                throw new IllegalStateException(
                        "a certificate has no event " + form.type() + " of version " + form.version());
        };
    }

    @Override
    public Certificate after(Option<Certificate> before, CertificateEvent event) {
        return event.after(before);
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public StoredJson state(Certificate certificate) {
        return new StoredJson()
                .with("opening", opening(certificate.recorded()))
                .with("recordedAt", certificate.recorded().at())
                .with("expiresAt", certificate.expiresAt())
                .with("tasks", certificate.tasks())
                .with("lastEventAt", certificate.lastEventAt());
    }

    @Override
    public Certificate state(StoredJson stored) {
        return new Certificate(
                opening(stored.object("opening"), stored.instant("recordedAt")),
                stored.instant("expiresAt"),
                stored.texts("tasks").map(SsoTask::valueOf),
                stored.instant("lastEventAt"));
    }

    private static StoredJson opening(CertificateEvent.Recorded recorded) {
        return new StoredJson()
                .with("id", recorded.opening().id())
                .with("customer", recorded.opening().customer())
                .with("application", recorded.opening().application())
                .with("name", recorded.opening().name())
                .with("expiresAt", recorded.opening().expiresAt())
                .with("edition", recorded.edition());
    }

    private static CertificateEvent.Recorded opening(StoredJson stored, Instant at) {
        return new CertificateEvent.Recorded(
                CertificateOpening.builder()
                        .id(CertificateId.of(stored.text("id")))
                        .customer(CustomerId.of(stored.text("customer")))
                        .application(UcApplication.valueOf(stored.text("application")))
                        .name(stored.text("name"))
                        .expiresAt(stored.instant("expiresAt"))
                        .at(at)
                        .build(),
                EditionName.of(stored.text("edition")));
    }
}
