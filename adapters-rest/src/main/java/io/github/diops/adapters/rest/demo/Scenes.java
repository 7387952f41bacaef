package io.github.diops.adapters.rest.demo;

import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCapacityRequest;
import io.github.diops.application.port.in.OpenCopRequest;
import io.github.diops.application.port.in.RecordBackup;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.domain.backup.BackupNight;
import io.github.diops.domain.capacity.CapacityRequestId;
import io.github.diops.domain.capacity.CapacityStep;
import io.github.diops.domain.certificate.CertificateId;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.cop.CopReason;
import io.github.diops.domain.cop.CopRequestId;
import io.github.diops.domain.cop.CopStep;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.release.UcApplication;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** What happens beside cases and maintenance: backups night after night, certificates, COP files, capacity. */
final class Scenes {
    private static final int NIGHTS = 40;

    /** Of so many nights one brings no backup at all, and of so many one brings a failed one. */
    private static final int SILENT = 61;

    private static final int FAILED = 37;

    private final Stage stage;
    private final Cast cast;
    private final Instant present;

    Scenes(Stage stage, Cast cast, Instant present) {
        this.stage = stage;
        this.cast = cast;
        this.present = present;
    }

    /** Puts everything on the programme. */
    void begin() {
        new CaseScenes(stage, cast, present).begin();
        new MaintenanceScenes(stage, cast, present).begin();
        nights();
        certificates();
        cops();
        expansion();
    }

    /** Four hours before each night ends, one application after the other; Gulf's SME has failed twice in a row. */
    private void nights() {
        int place = 0;
        for (Customer customer : cast.all()) {
            for (Installation installation : customer.profile().applications()) {
                place++;
                BackupNight tonight = BackupNight.at(customer.profile().region(), present);
                for (int ago = NIGHTS; ago >= 1; ago--) {
                    BackupNight night =
                            new BackupNight(tonight.region(), tonight.date().minusDays(ago));
                    Instant completed =
                            night.endInclusive().minus(Duration.ofHours(4)).plusSeconds(97L * place);
                    int number = ago * 11 + place * 17;
                    boolean failsNow = installation.application() == UcApplication.SME && ago <= 2;
                    if (number % SILENT != 0) {
                        backup(customer, installation.application(), completed, number % FAILED != 0 && !failsNow);
                    }
                }
            }
        }
    }

    private void backup(Customer customer, UcApplication application, Instant completedAt, boolean good) {
        stage.at(
                completedAt,
                () -> Stage.made(stage.diops()
                        .backups()
                        .record(
                                stage.cisco,
                                RecordBackup.builder()
                                        .customer(customer.id())
                                        .application(application)
                                        .completedAt(completedAt)
                                        .good(good)
                                        .build(),
                                Option.none())));
    }

    private void certificates() {
        Instant recorded = present.minus(Duration.ofDays(38));
        certificate(cast.nordlicht(), UcApplication.CUC, "tomcat", recorded, Duration.ofDays(6));
        certificate(cast.sakura(), UcApplication.CUCM, "callmanager", recorded, Duration.ofDays(47));
        certificate(cast.outback(), UcApplication.CUCM, "tomcat", recorded, Duration.ofDays(2));
        certificate(cast.gulf(), UcApplication.CUCM, "tomcat", recorded, Duration.ofDays(19));
        stage.at(recorded, () -> {
            CertificateId id = record(cast.harbor(), UcApplication.CUCM, "tomcat", present.plus(Duration.ofDays(1)));
            Instant renewed = present.minus(Duration.ofDays(3));
            stage.at(
                    renewed,
                    () -> Stage.made(stage.diops()
                            .certificates()
                            .renew(stage.cisco, id, present.plus(Duration.ofDays(362)), Occasion.NOW, Option.none())));
            stage.at(
                    renewed.plus(Duration.ofHours(2)),
                    () -> Stage.made(stage.diops()
                            .certificates()
                            .complete(stage.partner, id, SsoTask.DISABLE_SSO, Occasion.NOW, Option.none())));
        });
    }

    private void certificate(
            Customer customer, UcApplication application, String name, Instant recorded, Duration validFor) {
        stage.at(recorded, () -> record(customer, application, name, present.plus(validFor)));
    }

    private CertificateId record(Customer customer, UcApplication application, String name, Instant expiresAt) {
        return Stage.made(stage.diops()
                        .certificates()
                        .record(
                                stage.cisco,
                                new RecordCertificate(customer.id(), application, name, expiresAt),
                                Option.none()))
                .certificate()
                .recorded()
                .opening()
                .id();
    }

    private void cops() {
        stage.at(present.minus(Duration.ofDays(9)), () -> {
            CopRequestId locale = cop(
                    cast.sakura(), false, CopInquiry.byCustomer(CopContent.LOCALE_PACK), "po-locale-ja_JP-14.0.1.cop");
            take(locale, false, CopStep.OPEN_SERVICE_REQUEST, Duration.ofDays(8));
            take(locale, true, CopStep.UPLOAD_TO_SFTP, Duration.ofDays(7));
            take(locale, false, CopStep.DOWNLOAD, Duration.ofDays(6));
            take(locale, false, CopStep.INSTALL, Duration.ofDays(5));
        });
        stage.at(present.minus(Duration.ofDays(2)), () -> {
            CopRequestId firmware = cop(
                    cast.harbor(), false, CopInquiry.byCustomer(CopContent.PHONE_FIRMWARE), "cmterm-8845.14-2-1.cop");
            take(firmware, false, CopStep.OPEN_SERVICE_REQUEST, Duration.ofHours(30));
        });
        stage.at(
                present.minus(Duration.ofHours(7)),
                () -> cop(cast.nordlicht(), true, CopInquiry.byCisco(CopReason.VULNERABILITY), "ciscocm.V14-fix.cop"));
    }

    private CopRequestId cop(Customer customer, boolean byCisco, CopInquiry inquiry, String file) {
        return Stage.made(stage.diops()
                        .cops()
                        .open(
                                byCisco ? stage.cisco : stage.partner,
                                new OpenCopRequest(customer.id(), inquiry, Option.some(file)),
                                Option.none()))
                .request()
                .opening()
                .id();
    }

    private void take(CopRequestId id, boolean byCisco, CopStep step, Duration ago) {
        stage.at(
                present.minus(ago),
                () -> Stage.made(stage.diops()
                        .cops()
                        .take(byCisco ? stage.cisco : stage.partner, id, step, Occasion.NOW, Option.none())));
    }

    private void expansion() {
        stage.at(present.minus(Duration.ofDays(12)), () -> {
            CapacityRequestId id = Stage.made(stage.diops()
                            .capacities()
                            .open(
                                    stage.partner,
                                    new OpenCapacityRequest(cast.harbor().id(), new Capacity(150, 20), "698112233"),
                                    Option.none()))
                    .request()
                    .opened()
                    .opening()
                    .id();
            stage.at(
                    present.minus(Duration.ofDays(10)),
                    () -> Stage.made(stage.diops()
                            .capacities()
                            .take(stage.cisco, id, CapacityStep.PLAN_EXPANSION, Occasion.NOW, Option.none())));
        });
    }
}
