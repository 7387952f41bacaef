package io.github.diops.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The decision and the advice about moving maintenance agree, and refuse as the policy's list says. */
class RescheduleProperties {
    private static final WindowCalendar EMEA = WindowCalendar.of(Region.EMEA);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MON_2024_03_04 = LocalDate.of(2024, 3, 4);
    private static final MaintenanceWindow WINDOW = EMEA.starting(MON_2024_03_04.plusDays(14));

    private static PlannedChange change(ChangeKind kind, WorkTarget target, boolean emergency, int times) {
        Work work = emergency
                ? Work.emergency(target, WorkImpact.MINIMAL, EmergencyReason.RESTORE_SERVICE)
                : Work.planned(target, WorkImpact.MINIMAL);
        return PlannedChange.builder()
                .kind(kind)
                .work(work)
                .window(WINDOW)
                .noticeAt(Option.some(WINDOW.start().minus(Duration.ofDays(12))))
                .timesRescheduled(times)
                .renewalWindows(List.of(EMEA.starting(MON_2024_03_04.plusDays(15)), WINDOW))
                .build();
    }

    /** The policy's list, read aloud. */
    private static String expected(PlannedChange change, RescheduleRequest request) {
        boolean upgrade = change.kind() == ChangeKind.UPGRADE;
        Duration ahead = Duration.between(request.receivedAt(), WINDOW.start());
        if (change.work().emergency().isDefined()) {
            return "CHG-06";
        } else if (request.reason().isEmpty()) {
            return "CHG-07a";
        } else if (upgrade && change.timesRescheduled() > 0) {
            return "CHG-08b";
        } else if (upgrade && ahead.compareTo(Duration.ofDays(7)) < 0) {
            return "CHG-08a";
        } else if (change.kind() == ChangeKind.CERTIFICATE_RENEWAL
                && !change.renewalWindows().contains(request.newWindow())) {
            return "CHG-06a";
        } else if (!request.offeredByCisco()) {
            return "CHG-05";
        } else if (request.newWindow().start().compareTo(request.receivedAt()) < 0) {
            return "CHG-05b";
        } else if (request.newWindow().equals(WINDOW)) {
            return "CHG-05c";
        } else if (request.newWindow().date().getDayOfWeek().getValue() > 5
                && change.work().target() == WorkTarget.CERTIFICATE) {
            return "CHG-05a";
        }
        return "";
    }

    @Property(tries = 2_000)
    void the_first_reason_of_the_policys_list_refuses(
            @ForAll ChangeKind kind,
            @ForAll WorkTarget target,
            @ForAll @IntRange(max = 9) int tenth,
            @ForAll @IntRange(max = 1) int times,
            @ForAll boolean reasoned,
            @ForAll boolean offered,
            @ForAll @IntRange(max = 20) int hoursAround,
            @ForAll @IntRange(max = 25) int day) {
        PlannedChange change = change(kind, target, tenth == 0, times);
        RescheduleRequest request = new RescheduleRequest(
                WINDOW.start().minus(Duration.ofHours(7 * 24 - 10 + hoursAround)),
                reasoned ? "stock-taking" : "",
                EMEA.starting(MON_2024_03_04.plusDays(day)),
                offered);

        Either<Refusal, Ruling<Rescheduled>> decision =
                ReschedulePolicy.standard().decide(change, request, NoticePolicy.standard(), BERLIN);

        String refusedBy = decision.fold(refusal -> refusal.rule().value(), ruling -> "");
        assertThat(refusedBy).isEqualTo(expected(change, request));
    }

    @Property(tries = 1_000)
    void a_request_is_granted_exactly_for_the_windows_that_the_advice_names(
            @ForAll ChangeKind kind,
            @ForAll WorkTarget target,
            @ForAll boolean emergency,
            @ForAll @IntRange(max = 1) int times,
            @ForAll @IntRange(max = 400) int hoursBefore,
            @ForAll @IntRange(max = 25) int day) {
        PlannedChange change = change(kind, target, emergency, times);
        Instant now = WINDOW.start().minus(Duration.ofHours(hoursBefore));
        MaintenanceWindow window = EMEA.starting(MON_2024_03_04.plusDays(day));
        RescheduleAdvice advice = ReschedulePolicy.standard()
                .advise(
                        change,
                        NoticePolicy.standard(),
                        EMEA,
                        BERLIN,
                        now,
                        EMEA.starting(MON_2024_03_04.plusDays(26)).start())
                .value();

        boolean granted = ReschedulePolicy.standard()
                .decide(
                        change,
                        new RescheduleRequest(now, "stock-taking", window, true),
                        NoticePolicy.standard(),
                        BERLIN)
                .isRight();

        assertThat(advice.windows().contains(window)).isEqualTo(granted);
    }
}
