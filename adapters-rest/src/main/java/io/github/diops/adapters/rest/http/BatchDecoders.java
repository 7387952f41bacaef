package io.github.diops.adapters.rest.http;

import static io.github.diops.adapters.rest.http.Decoders.present;

import io.github.diops.application.port.in.Fault;
import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.BackupFault;
import io.github.diops.domain.backup.BackupId;
import io.github.diops.domain.backup.BackupRefusal;
import io.github.diops.domain.backup.Backups;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.recovery.Failure;
import io.github.diops.domain.recovery.RecoveryPurpose;
import io.github.diops.domain.recovery.RecoveryRequest;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.response.AttainmentFault;
import io.github.diops.domain.response.AttainmentPeriod;
import io.github.diops.domain.response.AttainmentReport;
import io.github.diops.domain.response.CaseResponse;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Locale;

/** From bodies with a long list to questions; the list is a {@link Batch}, read while the body is. */
final class BatchDecoders {
    private BatchDecoders() {}

    /** How it is asked what becomes of backups. */
    record RetentionQuestion(Backups backups, Instant now) {}

    /** How it is asked whether an application is recovered. */
    record RecoveryQuestion(RecoveryRequest request, Backups backups, Instant now) {}

    static Batch<Backup> backups() {
        return Batch.of("backups", BatchDecoders::backup, "id", "completedAt", "good");
    }

    private static Option<Backup> backup(Fields in) {
        Option<BackupId> id = in.need("id").form(BackupId::isValid, "bad_id").map(BackupId::of);
        Option<Instant> completedAt = in.need("completedAt").instant();
        Option<Boolean> good = in.need("good").flag();
        return id.flatMap(which -> completedAt.flatMap(at -> good.map(sound -> new Backup(which, at, sound))));
    }

    static Either<List<Fault>, RetentionQuestion> retention(Json.Document body, Batch<Backup> batch) {
        Fields in = Fields.of(body, "now", "backups");
        Option<Instant> now = in.need("now").instant();
        Option<Backups> backups = backups(in, batch, now);
        return in.decoded(() -> new RetentionQuestion(present(backups), present(now)));
    }

    static Either<List<Fault>, RecoveryQuestion> recovery(Json.Document body, Batch<Backup> batch) {
        Fields in = Fields.of(body, "purpose", "failure", "application", "requestedBy", "now", "backups");
        Option<RecoveryPurpose> purpose = in.need("purpose").oneOf(RecoveryPurpose.class);
        Option<Failure> failure = in.need("failure").oneOf(Failure.class);
        Option<UcApplication> application = in.need("application").oneOf(UcApplication.class);
        Option<Party> requestedBy = in.need("requestedBy").oneOf(Party.class);
        Option<Instant> now = in.need("now").instant();
        Option<Backups> backups = backups(in, batch, now);
        return in.decoded(() -> new RecoveryQuestion(
                new RecoveryRequest(present(purpose), present(failure), present(application), present(requestedBy)),
                present(backups),
                present(now)));
    }

    /** The batch as the backups known at {@code now} (BKP-03). */
    private static Option<Backups> backups(Fields in, Batch<Backup> batch, Option<Instant> now) {
        requireList(in, batch);
        return Backups.check(batch.items(), now.getOrElse(Instant.MAX))
                .fold(
                        faults -> {
                            faults.forEach(fault -> in.fault(fault(batch.pointerTo(fault.index()), fault, now)));
                            return Option.none();
                        },
                        Option::some);
    }

    private static void requireList(Fields in, Batch<?> batch) {
        in.need(batch.field()).list(Option::some);
    }

    private static Fault fault(String backup, BackupFault fault, Option<Instant> now) {
        return (fault.code() == BackupRefusal.DUPLICATE_ID
                        ? Fault.of(backup + "/id", "duplicate_id").with("id", fault.id())
                        : Fault.of(backup + "/completedAt", "completed_after_now")
                                .with("now", present(now)))
                .by(fault.code().rule());
    }

    static Batch<CaseResponse> cases() {
        return Batch.of("cases", BatchDecoders::response, "openedAt", "severity", "dueAt", "acknowledgedAt");
    }

    private static Option<CaseResponse> response(Fields in) {
        Option<Instant> openedAt = in.need("openedAt").instant();
        Option<Severity> severity = in.need("severity").oneOf(Severity.class);
        Option<Instant> dueAt = in.need("dueAt").instant();
        Option<Instant> acknowledgedAt = in.may("acknowledgedAt").instant();
        return openedAt.flatMap(opened ->
                severity.flatMap(grade -> dueAt.map(due -> new CaseResponse(opened, grade, due, acknowledgedAt))));
    }

    /** The attainment itself, since the policy finds the faults of the cases on the way (OBJ-08b). */
    static Either<List<Fault>, Explained<AttainmentReport>> attainment(
            Json.Document body, Batch<CaseResponse> batch, OperationsPolicy policy) {
        Fields in = Fields.of(body, "from", "to", "asOf", "cases");
        Option<Instant> from = in.need("from").instant();
        Option<Instant> to = in.need("to").instant();
        Option<Instant> asOf = in.need("asOf").instant();
        boolean backwards = from.exists(start -> to.exists(end -> end.isBefore(start)));
        if (backwards) {
            in.fault("to", "ends_first", ResponseRules.OBJ_04A.id());
        }
        requireList(in, batch);
        AttainmentPeriod period = backwards
                ? new AttainmentPeriod(Instant.EPOCH, Instant.EPOCH)
                : new AttainmentPeriod(from.getOrElse(Instant.MIN), to.getOrElse(Instant.MAX));
        Option<Explained<AttainmentReport>> report = policy.attainment(
                        period, asOf.getOrElse(Instant.MAX), batch.items())
                .fold(
                        faults -> {
                            faults.forEach(fault -> in.fault(fault(batch.pointerTo(fault.index()), fault)));
                            return Option.none();
                        },
                        Option::some);
        return in.decoded(() -> present(report));
    }

    private static Fault fault(String response, AttainmentFault fault) {
        return Fault.of(response + "/acknowledgedAt", fault.code().name().toLowerCase(Locale.ROOT))
                .by(fault.rule());
    }
}
