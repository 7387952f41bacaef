package io.github.diops.adapters.rest.demo;

import io.github.diops.application.port.in.CompleteMaintenance;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.in.RescheduleMaintenance;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Maintenance in every state; each window is far enough ahead of its plan for any notice. */
final class MaintenanceScenes {
    /** Ten business days and every holiday of any calendar here lie within it. */
    private static final Duration AHEAD = Duration.ofDays(24);

    private static final Work UPGRADE = Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING);

    private final Stage stage;
    private final Cast cast;
    private final Instant present;

    MaintenanceScenes(Stage stage, Cast cast, Instant present) {
        this.stage = stage;
        this.cast = cast;
        this.present = present;
    }

    void begin() {
        done();
        ahead();
        calledOff();
    }

    private void done() {
        planned(Duration.ofDays(40), cast.harbor(), "Upgrade to 14.0-SU3", ChangeKind.UPGRADE, UPGRADE, plan -> {
            announced(plan, Duration.ofDays(39));
            carriedOut(plan);
        });
    }

    private void ahead() {
        planned(
                Duration.ofDays(15),
                cast.nordlicht(),
                "Upgrade to 14.0-SU3",
                ChangeKind.UPGRADE,
                UPGRADE,
                plan -> announced(plan, Duration.ofDays(14)));
        planned(Duration.ofDays(21), cast.sakura(), "Upgrade to 14.0-SU3", ChangeKind.UPGRADE, UPGRADE, plan -> {
            announced(plan, Duration.ofDays(20));
            stage.at(
                    present.minus(Duration.ofDays(18)),
                    () -> Stage.made(stage.diops()
                            .maintenance()
                            .reschedule(
                                    stage.partner,
                                    id(plan),
                                    new RescheduleMaintenance(
                                            after(window(plan).endExclusive().plus(Duration.ofDays(6)), Region.APJC)
                                                    .start(),
                                            "The plant closes its quarter that week.",
                                            Option.some(true)),
                                    Occasion.NOW,
                                    Option.none())));
        });
        planned(
                Duration.ofDays(1),
                cast.outback(),
                "Disk clean-up before the upgrade",
                ChangeKind.COP,
                Work.planned(WorkTarget.APPLICATION, WorkImpact.MINIMAL),
                plan -> {});
    }

    private void calledOff() {
        planned(
                Duration.ofDays(13),
                cast.gulf(),
                "Replacement of a border controller",
                ChangeKind.OTHER,
                Work.planned(WorkTarget.INFRASTRUCTURE, WorkImpact.DISRUPTS_CALLING),
                plan -> {
                    announced(plan, Duration.ofDays(12));
                    stage.at(
                            present.minus(Duration.ofDays(10)),
                            () -> Stage.made(stage.diops()
                                    .maintenance()
                                    .cancel(
                                            stage.cisco,
                                            id(plan),
                                            "The part was not delivered.",
                                            Occasion.NOW,
                                            Option.none())));
                });
    }

    private void planned(
            Duration ago, Customer customer, String title, ChangeKind kind, Work work, Consumer<MaintenanceView> then) {
        Instant when = present.minus(ago);
        stage.at(
                when,
                () -> then.accept(Stage.made(stage.diops()
                        .maintenance()
                        .plan(
                                stage.cisco,
                                PlanMaintenance.builder()
                                        .customers(List.of(customer.id()))
                                        .title(title)
                                        .kind(kind)
                                        .work(work)
                                        .windowStart(Option.some(after(
                                                        when.plus(AHEAD),
                                                        customer.profile().region())
                                                .start()))
                                        .release(Option.when(kind == ChangeKind.UPGRADE, "14.0-SU3"))
                                        .build(),
                                Option.none()))));
    }

    private void announced(MaintenanceView plan, Duration ago) {
        stage.at(
                present.minus(ago),
                () -> Stage.made(
                        stage.diops().maintenance().sendNotice(stage.cisco, id(plan), Occasion.NOW, Option.none())));
    }

    private void carriedOut(MaintenanceView plan) {
        Instant start = window(plan).start();
        stage.at(
                start.plus(Duration.ofMinutes(10)),
                () -> Stage.made(
                        stage.diops().maintenance().start(stage.cisco, id(plan), Occasion.NOW, Option.none())));
        stage.at(
                start.plus(Duration.ofHours(4)),
                () -> Stage.made(stage.diops()
                        .maintenance()
                        .complete(
                                stage.cisco,
                                id(plan),
                                new CompleteMaintenance(true, Option.some("All nodes run 14.0-SU3.")),
                                Occasion.NOW,
                                Option.none())));
    }

    private static MaintenanceId id(MaintenanceView view) {
        return view.maintenance().plan().id();
    }

    private static MaintenanceWindow window(MaintenanceView view) {
        return view.maintenance().window();
    }

    private static MaintenanceWindow after(Instant instant, Region region) {
        return WindowCalendar.of(region).next(instant, Purpose.PLANNED);
    }
}
