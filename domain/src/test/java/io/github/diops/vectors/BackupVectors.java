package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.Backups;
import io.github.diops.domain.backup.NightOutlook;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.recovery.DisasterOutlook;
import io.github.diops.domain.recovery.Failure;
import io.github.diops.domain.recovery.RecoveryPlan;
import io.github.diops.domain.recovery.RecoveryPurpose;
import io.github.diops.domain.recovery.RecoveryRequest;
import io.github.diops.domain.recovery.RecoveryStep;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.function.Function;

/** {@code backup-retention}, {@code if-nights-fail}, {@code recovery} and {@code if-it-died-now}. */
final class BackupVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS = HashMap.of(
            "backup-retention", BackupVectors::retention,
            "if-nights-fail", BackupVectors::ifNightsFail,
            "recovery", BackupVectors::recovery,
            "if-it-died-now", BackupVectors::ifItDiedNow);

    private static final OperationsPolicy POLICY = OperationsPolicy.standard();

    private BackupVectors() {}

    private static ObjectNode retention(Input input) {
        return Answer.of(POLICY.retention(backups(input), input.instant("now")), BackupVectors::plan);
    }

    private static ObjectNode ifNightsFail(Input input) {
        return Answer.of(
                POLICY.ifNightsFail(backups(input), input.constant("region", Region.class), input.instant("now"), (int)
                        input.number("nights")),
                BackupVectors::outlooks);
    }

    private static ObjectNode recovery(Input input) {
        return Answer.of(
                POLICY.recovery(
                        new RecoveryRequest(
                                input.constant("purpose", RecoveryPurpose.class),
                                input.constant("failure", Failure.class),
                                input.constant("application", UcApplication.class),
                                input.constant("requestedBy", Party.class)),
                        backups(input),
                        input.instant("now")),
                BackupVectors::recoveryPlan);
    }

    private static ObjectNode ifItDiedNow(Input input) {
        return Answer.of(
                POLICY.ifItDiedNow(
                        input.constant("application", UcApplication.class),
                        input.constant("failure", Failure.class),
                        backups(input),
                        input.instant("now")),
                BackupVectors::disaster);
    }

    private static Backups backups(Input input) {
        return Backups.of(input.objects("backups")
                .map(backup -> Backup.of(backup.text("id"), backup.instant("completedAt"), backup.flag("good"))));
    }

    private static ObjectNode plan(RetentionPlan plan) {
        ObjectNode output = Output.object();
        output.putArray("items");
        plan.forEach(item -> {
            ObjectNode one = output.withArray("items")
                    .addObject()
                    .put("id", item.backup().id().value())
                    .put("tier", item.tier().name());
            item.expiresAt().forEach(at -> one.put("expiresAt", at.toString()));
        });
        plan.restorePoint()
                .forEach(backup -> output.put("restorePoint", backup.id().value()));
        return output;
    }

    private static ObjectNode outlooks(List<NightOutlook> nights) {
        ObjectNode output = Output.object();
        nights.forEach(night -> {
            ObjectNode one = output.withArray("nights")
                    .addObject()
                    .put("date", night.night().date().toString());
            one.putArray("expiring");
            night.expiring()
                    .forEach(backup -> one.withArray("expiring").add(backup.id().value()));
            night.restorePoint()
                    .forEach(backup -> one.put("restorePoint", backup.id().value()));
            night.restorePointAge().forEach(age -> one.put("restorePointAge", age.toString()));
        });
        return output;
    }

    private static ObjectNode recoveryPlan(RecoveryPlan plan) {
        ObjectNode output =
                Output.object().put("restorePoint", plan.restorePoint().id().value());
        output.putArray("restores");
        output.putArray("notRestored");
        plan.restores().forEach(kind -> output.withArray("restores").add(kind.name()));
        plan.notRestored().forEach(kind -> output.withArray("notRestored").add(kind.name()));
        steps(output, plan.steps());
        plan.goal().forEach(goal -> output.putObject("goal").put("businessDays", goal.count()));
        return output;
    }

    private static ObjectNode disaster(DisasterOutlook outlook) {
        ObjectNode output = Output.object();
        outlook.restorePoint()
                .forEach(backup -> output.put("restorePoint", backup.id().value()));
        ObjectNode loss = output.putObject("loss");
        outlook.loss().since().forEach(since -> loss.put("since", since.toString()));
        outlook.loss().age().forEach(age -> loss.put("age", age.toString()));
        loss.putArray("changed");
        loss.putArray("whole");
        outlook.loss().changed().forEach(kind -> loss.withArray("changed").add(kind.name()));
        outlook.loss().whole().forEach(kind -> loss.withArray("whole").add(kind.name()));
        output.put("next", outlook.next().name());
        steps(output, outlook.steps());
        outlook.goal().forEach(goal -> output.putObject("goal").put("businessDays", goal.count()));
        return output;
    }

    private static void steps(ObjectNode output, List<RecoveryStep> steps) {
        steps.forEach(step -> output.withArray("steps")
                .addObject()
                .put("step", step.name())
                .put("holder", step.holder().name()));
    }
}
