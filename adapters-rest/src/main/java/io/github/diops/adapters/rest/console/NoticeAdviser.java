package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.CaseCard.Fact;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.change.EmergencyReason;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.ZoneOffset;

/** Says until when work can be announced, and in which window it could run if announced now (CHG-01 to CHG-03). */
final class NoticeAdviser {
    private static final String CODE = "adviser";

    private static final List<FormField> FIELDS = List.of(
            FormField.REGION, FormField.TARGET, FormField.WORK_IMPACT, FormField.EMERGENCY, FormField.ADVISED_DATE);

    private NoticeAdviser() {}

    /** The question with what was entered, and the answer where enough was. */
    record Card(List<FormCard.Input> inputs, List<Fact> told, List<String> rules) {}

    static Card card(OperationsPolicy policy, Visit visit) {
        Wording wording = visit.wording();
        PageQuery query = visit.asked();
        FormCard.Sent asked = FormCard.Sent.brought(CODE, query, List.of(FormField.REGION));
        FormCard form =
                FormCard.of(CODE, AdvicePhrase.NOTICE_TITLE, FIELDS, choices(wording), asked, ZoneOffset.UTC, wording);
        FormEntry entry = new FormEntry(query, ZoneOffset.UTC);
        return entry.chosen(FormField.REGION, Region.values())
                .flatMap(region -> work(entry).map(work -> told(form.inputs(), policy, region, work, entry, visit)))
                .getOrElse(() -> new Card(form.inputs(), List.empty(), List.empty()));
    }

    private static Choices choices(Wording wording) {
        return Choices.NONE
                .with(FormField.REGION, Region.values(), Region::name)
                .with(FormField.TARGET, WorkTarget.values(), target -> wording.of(PlanPhrase.nameOf(target)))
                .with(FormField.WORK_IMPACT, WorkImpact.values(), impact -> wording.of(PlanPhrase.nameOf(impact)))
                .with(FormField.EMERGENCY, EmergencyReason.values(), reason -> wording.of(PlanPhrase.nameOf(reason)));
    }

    private static Option<Work> work(FormEntry entry) {
        return entry.chosen(FormField.TARGET, WorkTarget.values())
                .flatMap(target -> entry.chosen(FormField.WORK_IMPACT, WorkImpact.values())
                        .map(impact ->
                                new Work(target, impact, entry.chosen(FormField.EMERGENCY, EmergencyReason.values()))));
    }

    private static Card told(
            List<FormCard.Input> inputs,
            OperationsPolicy policy,
            Region region,
            Work work,
            FormEntry entry,
            Visit visit) {
        Wording wording = visit.wording();
        List<BusinessCalendar> calendars = List.of(BusinessCalendar.weekdays(region.zone()));
        Either<Refusal, Explained<MaintenanceWindow>> earliest =
                policy.earliestWindow(region, work, calendars, visit.now());
        Option<Fact> latest = entry.date(FormField.ADVISED_DATE)
                .flatMap(date -> MaintenancePlanForm.window(policy, region, date))
                .flatMap(window -> policy.latestNotice(work, window, calendars).toOption())
                .map(limit -> limit.value()
                        .map(found -> new Fact(
                                wording.of(AdvicePhrase.LATEST),
                                wording.day(found.date()) + " " + found.date().getYear() + ", " + region.zone(),
                                Option.when(!found.isMetBy(visit.now()), () -> wording.of(AdvicePhrase.LATEST_MISSED))))
                        .getOrElse(() -> new Fact(
                                wording.of(AdvicePhrase.LATEST), wording.of(AdvicePhrase.NO_LEAST), Option.none())));
        return new Card(
                inputs,
                latest.toList().appendAll(earliest.toList().map(found -> fact(found.value(), wording))),
                earliest.toList().flatMap(found -> found.because()).map(RuleId::value));
    }

    private static Fact fact(MaintenanceWindow window, Wording wording) {
        Moment start = Moment.of(window.start(), window.zone(), wording);
        return new Fact(wording.of(AdvicePhrase.EARLIEST), start.local(), start.utc());
    }
}
