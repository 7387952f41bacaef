package io.github.diops.domain.change;

import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Whether work may run when it is meant to. */
public final class WindowFit {
    private WindowFit() {}

    /**
     * The window that holds {@code work} over {@code period}; none for an emergency outside all
     * windows. Emergencies may run at any time (CHG-10); planned work runs whole in one window (MNT-06a), on a weekend
     * only on Cisco's infrastructure (MNT-04), or on applications at a date that the partner asked for and Cisco
     * offered (CHG-05a).
     */
    public static Either<Refusal, Ruling<Option<MaintenanceWindow>>> of(
            WindowCalendar windows, Work work, WorkPeriod period, DateAgreement agreement) {
        Option<MaintenanceWindow> holding = windows.holding(period);
        if (work.emergency().isDefined()) {
            return Either.right(new Ruling<>(
                    holding,
                    holding.isDefined()
                            ? ids(ChangeRules.CHG_10, MaintenanceRules.MNT_01A, MaintenanceRules.MNT_02)
                            : ids(ChangeRules.CHG_10, MaintenanceRules.MNT_06A)));
        }
        return holding.toEither(() -> Refusal.of(ChangeRefusal.NOT_IN_ONE_WINDOW)
                        .with("region", windows.region())
                        .with("start", period.start())
                        .with("end", period.endExclusive()))
                .flatMap(window -> admitted(window, work.target(), agreement)
                        .map(byKind -> new Ruling<>(
                                holding,
                                ids(
                                                MaintenanceRules.MNT_06,
                                                MaintenanceRules.MNT_06A,
                                                MaintenanceRules.MNT_01,
                                                MaintenanceRules.MNT_01A,
                                                MaintenanceRules.MNT_02,
                                                MaintenanceRules.MNT_04A)
                                        .appendAll(byKind))));
    }

    private static Either<Refusal, List<RuleId>> admitted(
            MaintenanceWindow window, WorkTarget target, DateAgreement agreement) {
        if (window.kind().admits(target)) {
            return Either.right(
                    window.kind() == WindowKind.WEEKDAY
                            ? ids(MaintenanceRules.MNT_03)
                            : ids(MaintenanceRules.MNT_07A, MaintenanceRules.MNT_04));
        }
        if (target == WorkTarget.APPLICATION && agreement.isReached()) {
            return Either.right(ids(MaintenanceRules.MNT_04, ChangeRules.CHG_05, ChangeRules.CHG_05A));
        }
        return Either.left(Refusal.of(
                        target == WorkTarget.APPLICATION && agreement.isHalfway()
                                ? ChangeRefusal.WEEKEND_DATE_NOT_AGREED
                                : ChangeRefusal.WEEKEND_IS_FOR_INFRASTRUCTURE)
                .with("target", target)
                .with("date", window.date()));
    }

    private static List<RuleId> ids(Rule... rules) {
        return List.of(rules).map(Rule::id);
    }
}
