package io.github.diops.domain.supportcase;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.severity.Severity;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;

/** Cases as tests need them: each step taken by an administrator, who stands in for whoever it takes. */
final class Cases {
    static final OperationsPolicy POLICY = OperationsPolicy.standard();

    private static final Actor ADMINISTRATOR = Actor.administrator("root");

    private Cases() {}

    static SupportCase open(Severity severity, Instant at) {
        return open(severity, at, BusinessCalendar.weekdays(ZoneId.of("America/New_York")));
    }

    static SupportCase open(Severity severity, Instant at, BusinessCalendar calendar) {
        CaseOpening.Builder opening = CaseOpening.builder();
        opening.id(CaseId.of("case-1"))
                .number(CaseNumber.of("123-456-789"))
                .customer(CustomerId.of("c-1"))
                .problem("No calls from the second floor")
                .severity(Either.left(severity))
                .openedAt(at)
                .calendar(calendar);
        return POLICY.openCase(ADMINISTRATOR, opening.build()).get().after(Option.none());
    }

    static SupportCase acknowledge(SupportCase before, Instant at) {
        return before.acknowledge(ADMINISTRATOR, at).get().after(Option.some(before));
    }

    static SupportCase change(SupportCase before, Severity severity, Instant at) {
        return POLICY.changeSeverity(ADMINISTRATOR, before, severity, "Triage", at)
                .get()
                .after(Option.some(before));
    }

    static SupportCase observe(SupportCase before, Instant until, Instant at) {
        return before.observe(ADMINISTRATOR, until, at).get().after(Option.some(before));
    }

    static SupportCase resolve(SupportCase before, Instant at) {
        return before.resolve(ADMINISTRATOR, "Rebooted", at).get().after(Option.some(before));
    }

    static SupportCase reopen(SupportCase before, Instant at) {
        return before.reopen(ADMINISTRATOR, "Again", at).get().after(Option.some(before));
    }

    static SupportCase close(SupportCase before, Instant at) {
        return before.close(ADMINISTRATOR, at).get().after(Option.some(before));
    }

    static SupportCase withdraw(SupportCase before, Instant at) {
        return before.withdraw(ADMINISTRATOR, "Found it", at).get().after(Option.some(before));
    }
}
