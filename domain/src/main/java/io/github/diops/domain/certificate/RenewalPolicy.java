package io.github.diops.domain.certificate;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.change.ChangeRules;
import io.github.diops.domain.change.NoticeLimit;
import io.github.diops.domain.change.NoticePolicy;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * When certificates are renewed (CRT-01).
 *
 * @param earliest how long before expiry renewal may begin at the earliest, that instant included
 * @param latest how long before expiry it ends at the latest, that instant included
 */
public record RenewalPolicy(Duration earliest, Duration latest) {
    private static final RenewalPolicy STANDARD = new RenewalPolicy(Duration.ofDays(7), Duration.ofDays(3));

    /**
     * Checks the terms.
     *
     * @throws IllegalArgumentException if {@code latest} is negative, or {@code earliest} is not longer
     */
    public RenewalPolicy {
        if (latest.isNegative() || earliest.compareTo(latest) <= 0) {
            throw new IllegalArgumentException("no renewal between " + earliest + " and " + latest + " before expiry");
        }
    }

    /** From 168 h to 72 h before expiry. */
    public static RenewalPolicy standard() {
        return STANDARD;
    }

    /**
     * A policy of those terms.
     *
     * @throws IllegalArgumentException if {@code latest} is negative, or {@code earliest} is not longer
     */
    public static RenewalPolicy of(Duration earliest, Duration latest) {
        return new RenewalPolicy(earliest, latest);
    }

    /** The weekday windows in which the certificate can be renewed as planned work, by start (CRT-01a). */
    public List<MaintenanceWindow> candidates(WindowCalendar windows, Instant expiresAt, Instant now) {
        Instant from = expiresAt.minus(earliest);
        Instant to = expiresAt.minus(latest);
        return windows.overlapping(from, to)
                .filter(window -> window.kind() == WindowKind.WEEKDAY
                        && !window.start().isBefore(from)
                        && !window.endExclusive().isAfter(to)
                        && !window.start().isBefore(now))
                .toList();
    }

    /**
     * When the certificate is renewed, as seen at {@code now}: the first of CRT-01b to CRT-01e that there is. Refused
     * where a customer's calendar has no business day to count a notice by (OBJ-03a).
     *
     * @param customers the calendars of the customers to be told, at least one
     * @throws IllegalArgumentException if there is no customer
     */
    public Either<Refusal, Ruling<RenewalPlan>> plan(
            RenewalRequest request,
            WindowCalendar windows,
            NoticePolicy notice,
            List<BusinessCalendar> customers,
            Instant now) {
        List<MaintenanceWindow> candidates = candidates(windows, request.expiresAt(), now);
        return Either.sequenceRight(candidates.map(window ->
                        notice.limit(request.impact(), window, customers).map(limit -> new Candidate(window, limit))))
                .map(limited -> {
                    Option<Candidate> inTime =
                            limited.find(candidate -> candidate.limit().isMetBy(now));
                    Option<Candidate> chosen = inTime.orElse(() -> limited.headOption());
                    Option<MaintenanceWindow> window =
                            chosen.map(Candidate::window).orElse(() -> lastResort(windows, request.expiresAt(), now));
                    RenewalWay way = way(inTime, chosen, window);
                    return new Ruling<>(
                            RenewalPlan.builder()
                                    .candidates(candidates)
                                    .way(way)
                                    .window(window)
                                    .notice(chosen.map(Candidate::limit))
                                    .tasks(SsoTask.of(request.ssoEnabled()))
                                    .build(),
                            because(way, request).map(Rule::id));
                });
    }

    private record Candidate(MaintenanceWindow window, NoticeLimit limit) {}

    /** The next window of either kind, if it ends before expiry: later ones end later. */
    private static Option<MaintenanceWindow> lastResort(WindowCalendar windows, Instant expiresAt, Instant now) {
        return Option.some(windows.next(now, Purpose.INFRASTRUCTURE))
                .filter(window -> !window.endExclusive().isAfter(expiresAt));
    }

    private static RenewalWay way(
            Option<Candidate> inTime, Option<Candidate> chosen, Option<MaintenanceWindow> window) {
        if (inTime.isDefined()) {
            return RenewalWay.CANDIDATE;
        }
        if (chosen.isDefined()) {
            return RenewalWay.SHORT_NOTICE;
        }
        return window.isDefined() ? RenewalWay.EMERGENCY_WINDOW : RenewalWay.AT_ONCE;
    }

    private static List<Rule> because(RenewalWay way, RenewalRequest request) {
        List<Rule> notice = request.impact() == WorkImpact.DISRUPTS_CALLING
                ? List.of(ChangeRules.CHG_00, ChangeRules.CHG_01, ChangeRules.CHG_01A, ChangeRules.CHG_02A)
                : List.of(ChangeRules.CHG_00, ChangeRules.CHG_02, ChangeRules.CHG_02A, ChangeRules.CHG_01A);
        List<Rule> byWay = switch (way) {
            case CANDIDATE -> notice.append(CertificateRules.CRT_01B);
            case SHORT_NOTICE -> notice.append(CertificateRules.CRT_01C);
            case EMERGENCY_WINDOW ->
                List.of(CertificateRules.CRT_01D, ChangeRules.CHG_06, ChangeRules.CHG_03, MaintenanceRules.MNT_09);
            case AT_ONCE -> List.of(CertificateRules.CRT_01E, ChangeRules.CHG_06, ChangeRules.CHG_03);
        };
        return byWay.prependAll(List.of(
                        CertificateRules.CRT_01,
                        CertificateRules.CRT_01A,
                        MaintenanceRules.MNT_07,
                        MaintenanceRules.MNT_03))
                .appendAll(
                        request.ssoEnabled()
                                ? List.of(CertificateRules.CRT_02, ResponsibilityRules.RSP_40, CertificateRules.CRT_02A)
                                : List.empty());
    }
}
