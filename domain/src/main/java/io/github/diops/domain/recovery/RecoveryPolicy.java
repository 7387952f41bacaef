package io.github.diops.domain.recovery;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.BackupContents;
import io.github.diops.domain.backup.BackupRules;
import io.github.diops.domain.backup.DataKind;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Whether, from what and how an application is recovered.
 *
 * @param applicationGoal within how many business days Cisco means to have service again after an application failure
 */
public record RecoveryPolicy(BusinessDays applicationGoal) {
    private static final RecoveryPolicy STANDARD = new RecoveryPolicy(BusinessDays.of(1));

    /**
     * Checks the goal.
     *
     * @throws IllegalArgumentException if it is no business day at all
     */
    public RecoveryPolicy {
        if (applicationGoal.count() < 1) {
            throw new IllegalArgumentException("a goal is at least one business day: " + applicationGoal.count());
        }
    }

    /** One business day (DRS-03). */
    public static RecoveryPolicy standard() {
        return STANDARD;
    }

    /**
     * A policy with that goal.
     *
     * @throws IllegalArgumentException if it is no business day at all
     */
    public static RecoveryPolicy of(BusinessDays applicationGoal) {
        return new RecoveryPolicy(applicationGoal);
    }

    /**
     * How the application is recovered from the restore point of {@code backups}. Refused first to any party but Cisco
     * (DRS-01), then for any purpose but a disaster (BKP-05), then without a restore point (DRS-02a).
     */
    public Either<Refusal, Ruling<RecoveryPlan>> recover(RecoveryRequest request, RetentionPlan backups) {
        if (request.requestedBy() != Party.CISCO) {
            return Either.left(
                    Refusal.of(RecoveryRefusal.ONLY_CISCO_RESTORES).with("requestedBy", request.requestedBy()));
        }
        if (request.purpose() != RecoveryPurpose.DISASTER) {
            return Either.left(Refusal.of(RecoveryRefusal.ONLY_AFTER_A_DISASTER).with("purpose", request.purpose()));
        }
        return backups.restorePoint()
                .map(backup -> plan(request.application(), request.failure(), backup))
                .toEither(() -> Refusal.of(RecoveryRefusal.NO_RESTORE_POINT)
                        .with("application", request.application())
                        .with("now", backups.now()));
    }

    private Ruling<RecoveryPlan> plan(UcApplication application, Failure failure, Backup restorePoint) {
        Ruling<BackupContents> contents = BackupContents.of(application);
        Option<BusinessDays> goal = goal(failure);
        return new Ruling<>(
                RecoveryPlan.builder()
                        .restorePoint(restorePoint)
                        .restores(contents.value().restores())
                        .notRestored(contents.value().notRestored())
                        .steps(steps(application, failure))
                        .goal(goal)
                        .options(
                                switch (failure) {
                                    case APPLICATION -> List.empty();
                                    case HARDWARE -> List.of(HardwareOption.values());
                                })
                        .build(),
                ids(List.of(
                                RecoveryRules.DRS_01,
                                BackupRules.BKP_05,
                                BackupRules.BKP_03,
                                RecoveryRules.DRS_02,
                                RecoveryRules.DRS_02A))
                        .appendAll(contents.because())
                        .appendAll(ids(rules(application, failure, goal))));
    }

    /**
     * What would follow if the application died at the instant of {@code backups}; it restores nothing, and anybody may
     * ask (DRS-02b).
     */
    public Ruling<DisasterOutlook> ifItDiedNow(UcApplication application, Failure failure, RetentionPlan backups) {
        Option<Backup> restorePoint = backups.restorePoint();
        Ruling<BackupContents> contents = BackupContents.of(application);
        Option<BusinessDays> goal = goal(failure).filter(days -> restorePoint.isDefined());
        DisasterOutlook outlook = new DisasterOutlook(
                restorePoint,
                restorePoint
                        .map(backup -> lossSince(backup, backups, contents.value()))
                        .getOrElse(() -> lossOfAll(contents.value())),
                steps(application, failure)
                        .filter(step -> restorePoint.isDefined() || step != RecoveryStep.RESTORE_BACKUP),
                goal);
        return new Ruling<>(
                outlook,
                ids(List.of(BackupRules.BKP_03, RecoveryRules.DRS_02, RecoveryRules.DRS_02A, RecoveryRules.DRS_02B))
                        .appendAll(contents.because())
                        .appendAll(ids(rules(application, failure, goal)))
                        .append(RecoveryRules.DRS_01.id()));
    }

    private static Loss lossSince(Backup restorePoint, RetentionPlan backups, BackupContents contents) {
        return new Loss(
                Option.some(restorePoint.completedAt()),
                Option.some(Duration.between(restorePoint.completedAt(), backups.now())),
                contents.restores(),
                contents.notRestored());
    }

    private static Loss lossOfAll(BackupContents contents) {
        List<DataKind> all = contents.restores().appendAll(contents.notRestored());
        return new Loss(Option.none(), Option.none(), List.empty(), all);
    }

    private Option<BusinessDays> goal(Failure failure) {
        return switch (failure) {
            case APPLICATION -> Option.some(applicationGoal);
            case HARDWARE -> Option.none();
        };
    }

    private static List<RecoveryStep> steps(UcApplication application, Failure failure) {
        return List.of(
                RecoveryStep.FAIL_OVER,
                RecoveryStep.COMMUNICATE,
                switch (failure) {
                    case APPLICATION ->
                        application == UcApplication.EXPRESSWAY
                                ? RecoveryStep.ESTABLISH_NODES
                                : RecoveryStep.ESTABLISH_PUBLISHER;
                    case HARDWARE -> RecoveryStep.CHOOSE_HARDWARE_OPTION;
                },
                RecoveryStep.RESTORE_BACKUP,
                RecoveryStep.RECOVER_PARTNER_PART);
    }

    /** The rules of steps, options and goal, in the order of the steps. */
    private static List<Rule> rules(UcApplication application, Failure failure, Option<BusinessDays> goal) {
        List<Rule> always = List.of(RecoveryRules.DRS_06, RecoveryRules.DRS_05);
        return switch (failure) {
            case APPLICATION ->
                always.append(RecoveryRules.DRS_03)
                        .appendAll(Option.when(application == UcApplication.EXPRESSWAY, RecoveryRules.DRS_03B))
                        .appendAll(goal.map(days -> RecoveryRules.DRS_03A));
            case HARDWARE -> always.append(RecoveryRules.DRS_04);
        };
    }

    private static List<RuleId> ids(List<Rule> rules) {
        return rules.map(Rule::id);
    }
}
