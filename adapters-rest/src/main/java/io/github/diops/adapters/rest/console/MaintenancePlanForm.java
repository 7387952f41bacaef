package io.github.diops.adapters.rest.console;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.EmergencyReason;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The form that plans maintenance (CHG-12): for whom, what, and on which night. */
record MaintenancePlanForm(Reception reception, Caller caller, Visit visit) {
    static final String CODE = "plan";

    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final List<FormField> FIELDS = List.of(
            FormField.CUSTOMERS,
            FormField.TITLE,
            FormField.KIND,
            FormField.TARGET,
            FormField.WORK_IMPACT,
            FormField.WINDOW_DATE,
            FormField.EMERGENCY,
            FormField.PERIOD_START,
            FormField.PERIOD_END,
            FormField.RELEASE,
            FormField.SEVERE_VULNERABILITY);

    /** What the page shows of it. */
    record Card(FormCard form, boolean hasCustomers, Option<FormCard.Complaint> complaint) {}

    /** The form with the plan that a link brought along. */
    static FormCard.Sent brought(PageQuery query) {
        return FormCard.Sent.brought(CODE, query, FIELDS);
    }

    Card card(FormCard.Sent sent) {
        List<CustomerView> customers = customers(new FormEntry(sent.form(), ZoneOffset.UTC));
        return new Card(
                FormCard.of(CODE, PlanPhrase.PLAN, FIELDS, choices(customers), sent, UTC, visit.wording()),
                customers.nonEmpty(),
                sent.complaint());
    }

    private List<CustomerView> customers(FormEntry entry) {
        return reception.customers(caller, entry.several(FormField.CUSTOMERS));
    }

    private Choices choices(List<CustomerView> customers) {
        Wording wording = visit.wording();
        return Choices.NONE
                .with(FormField.CUSTOMERS, customers.map(Reception::choice))
                .with(FormField.KIND, ChangeKind.values(), kind -> wording.of(RecordPhrase.nameOf(kind)))
                .with(FormField.TARGET, WorkTarget.values(), target -> wording.of(PlanPhrase.nameOf(target)))
                .with(FormField.WORK_IMPACT, WorkImpact.values(), impact -> wording.of(PlanPhrase.nameOf(impact)))
                .with(FormField.EMERGENCY, EmergencyReason.values(), reason -> wording.of(PlanPhrase.nameOf(reason)));
    }

    /** Plans the maintenance, and goes on to its page. */
    Answer answer(Submission submission) {
        FormEntry entry = submission.entry();
        List<CustomerView> customers = customers(entry);
        List<Region> regions = customers
                .filter(view -> entry.several(FormField.CUSTOMERS)
                        .contains(view.customer().id().value()))
                .map(view -> view.customer().profile().region())
                .distinct();
        Map<FormField, String> entered =
                entry.faults(FIELDS, choices(customers), reception.sentences(), visit.wording());
        Map<FormField, String> faults = entered.isEmpty() ? timeFaults(entry) : entered;
        Map<FormField, String> all = faults.containsKey(FormField.CUSTOMERS) || regions.size() == 1
                ? faults
                : faults.merge(
                        LinkedHashMap.of(FormField.CUSTOMERS, visit.wording().of(PlanPhrase.FAULT_REGIONS)));
        return all.nonEmpty()
                ? submission.faulty(all)
                : submission.carriedOut(
                        List.empty(),
                        Choices.NONE,
                        () -> reception
                                .diops()
                                .maintenance()
                                .plan(caller, command(entry, regions.head()), submission.once(this::next))
                                .map(planned -> planned.fold(this::next, before -> before)));
    }

    /** What is wrong with when it runs, where each entry by itself is well: no window, or half a period. */
    private Map<FormField, String> timeFaults(FormEntry entry) {
        boolean starts = entry.mayText(FormField.PERIOD_START).isDefined();
        boolean ends = entry.mayText(FormField.PERIOD_END).isDefined();
        if (starts != ends) {
            return fault(starts ? FormField.PERIOD_END : FormField.PERIOD_START, PlanPhrase.FAULT_HALF_PERIOD);
        }
        if (starts && !entry.moment(FormField.PERIOD_START).isBefore(entry.moment(FormField.PERIOD_END))) {
            return fault(FormField.PERIOD_END, PlanPhrase.FAULT_PERIOD_ORDER);
        }
        boolean ownPeriod = starts && entry.mayText(FormField.EMERGENCY).isDefined();
        return ownPeriod || entry.mayText(FormField.WINDOW_DATE).isDefined()
                ? LinkedHashMap.empty()
                : fault(FormField.WINDOW_DATE, PlanPhrase.FAULT_NO_WINDOW);
    }

    private Map<FormField, String> fault(FormField field, Said why) {
        return LinkedHashMap.of(field, visit.wording().of(why));
    }

    private String next(MaintenanceView planned) {
        return Reception.next("maintenance/" + planned.maintenance().plan().id(), visit);
    }

    private PlanMaintenance command(FormEntry entry, Region region) {
        return PlanMaintenance.builder()
                .customers(entry.several(FormField.CUSTOMERS)
                        .filter(CustomerId::isValid)
                        .map(CustomerId::of))
                .title(entry.text(FormField.TITLE))
                .kind(ChangeKind.valueOf(entry.text(FormField.KIND)))
                .work(new Work(
                        WorkTarget.valueOf(entry.text(FormField.TARGET)),
                        WorkImpact.valueOf(entry.text(FormField.WORK_IMPACT)),
                        entry.chosen(FormField.EMERGENCY, EmergencyReason.values())))
                .windowStart(entry.date(FormField.WINDOW_DATE)
                        .flatMap(date -> window(reception.diops().policy(), region, date))
                        .map(MaintenanceWindow::start))
                .period(Option.when(
                        entry.mayText(FormField.PERIOD_START).isDefined(),
                        () -> new WorkPeriod(entry.moment(FormField.PERIOD_START), entry.moment(FormField.PERIOD_END))))
                .severeVulnerability(entry.flag(FormField.SEVERE_VULNERABILITY))
                .release(entry.mayText(FormField.RELEASE))
                .build();
    }

    /** The window of a region that opens on that date there. */
    static Option<MaintenanceWindow> window(OperationsPolicy policy, Region region, LocalDate date) {
        Instant dayBefore = date.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant dayAfter = date.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        return policy.windows(List.of(region), dayBefore, dayAfter)
                .find(window -> window.date().equals(date));
    }
}
