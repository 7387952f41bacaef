package io.github.diops.adapters.rest.feed;

import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.ChangeRules;
import io.github.diops.domain.change.ConcernedCustomer;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenancePlan;
import io.github.diops.domain.change.MaintenanceState;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.Rule;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Maintenance on record as a calendar: each change of it, a notice, another date, the end, is the next state of the same
 * event (CHG-12). Beside what calendars read, it carries what network tools do: the maintenance notification properties
 * of NANOG, {@code X-MAINTNOTE-…}.
 *
 * <p>Titles are their authors' words; they are escaped, and nothing else of them is trusted.
 */
public final class MaintenanceFeed {
    /** What a file of the calendar is called. */
    public static final String FILE_NAME = "maintenance.ics";

    private static final String ID_SPACE = "@maintenance.diops.github.io";

    /** Where the partner asks Cisco for another date (CHG-07). */
    private static final String ORGANIZER = "ORGANIZER;CN=Cisco";

    private static final String ADDRESS = "mailto:ucm-cloud-change-management@cisco.com";

    private final Language language;
    private final Option<CustomerId> reader;
    private final ContentLines lines = new ContentLines();

    private MaintenanceFeed(Language language, Option<CustomerId> reader) {
        this.language = language;
        this.reader = reader;
    }

    /**
     * Maintenance as it stands after {@code version} of its events.
     */
    public record Entry(Maintenance maintenance, long version) {}

    /**
     * The calendar of {@code entries}, in their order.
     *
     * @param reader the one customer who reads it, and is told of no other; none where a partner or Cisco does
     */
    public static String text(List<Entry> entries, Option<CustomerId> reader, Language language) {
        MaintenanceFeed feed = new MaintenanceFeed(language, reader);
        feed.write(entries);
        return feed.lines.toString();
    }

    private void write(List<Entry> entries) {
        Instant changedAt =
                entries.map(entry -> entry.maintenance().lastEventAt()).max().getOrElse(Instant.EPOCH);
        FeedHead.write(
                lines, FeedPhrase.MAINTENANCE.in(language), FeedPhrase.ABOUT_MAINTENANCE.in(language), changedAt);
        entries.forEach(this::event);
        lines.end("VCALENDAR");
    }

    private void event(Entry entry) {
        Maintenance maintenance = entry.maintenance();
        MaintenancePlan plan = maintenance.plan();
        WorkPeriod runs = maintenance.window().equals(plan.window())
                ? plan.runs()
                : new WorkPeriod(
                        maintenance.window().start(), maintenance.window().endExclusive());
        lines.begin("VEVENT")
                .line("UID", plan.id().value() + ID_SPACE)
                .line("SEQUENCE", Long.toString(entry.version() - 1))
                .utc("DTSTAMP", maintenance.lastEventAt())
                .utc("LAST-MODIFIED", maintenance.lastEventAt())
                .utc("CREATED", plan.at())
                .utc("DTSTART", runs.start())
                .utc("DTEND", runs.endExclusive())
                .words("SUMMARY", plan.title())
                .words("DESCRIPTION", description(maintenance))
                .line("CATEGORIES", maintenance.window().region() + "," + plan.kind())
                .line("STATUS", status(maintenance.state()))
                .line("TRANSP", "TRANSPARENT");
        boolean ciscos = maintenance.planned().by() == Party.CISCO;
        if (ciscos) {
            lines.line(ORGANIZER, ADDRESS);
        }
        lines.line("X-MAINTNOTE-PROVIDER", ciscos ? "cisco.com" : plan.partner().value())
                .line("X-MAINTNOTE-ACCOUNT", plan.partner().value())
                .line(
                        "X-MAINTNOTE-MAINTENANCE-ID;X-MAINTNOTE-PRECEDENCE=PRIMARY",
                        plan.id().value());
        plan.customers()
                .map(ConcernedCustomer::id)
                .filter(customer -> reader.forAll(customer::equals))
                .forEach(customer -> lines.line("X-MAINTNOTE-OBJECT-ID", customer.value()));
        lines.line("X-MAINTNOTE-IMPACT", impact(plan.work().impact()))
                .line("X-MAINTNOTE-STATUS", noteStatus(maintenance.state()))
                .end("VEVENT");
    }

    private String description(Maintenance maintenance) {
        MaintenancePlan plan = maintenance.plan();
        Option<Rule> rule = Option.when(
                plan.work().emergency().isEmpty(),
                () -> plan.work().impact() == WorkImpact.DISRUPTS_CALLING ? ChangeRules.CHG_01 : ChangeRules.CHG_02);
        return List.of(
                        FeedPhrase.state(maintenance.state()).in(language),
                        FeedPhrase.impact(plan.work().impact()).in(language),
                        FeedPhrase.KIND.in(
                                language,
                                plan.kind(),
                                plan.work().target(),
                                maintenance.window().region()))
                .insertAll(
                        1,
                        maintenance
                                .outcome()
                                .map(ended ->
                                        (ended.successful() ? FeedPhrase.SUCCEEDED : FeedPhrase.FAILED).in(language)))
                .appendAll(plan.work().emergency().map(reason -> FeedPhrase.EMERGENCY.in(language, reason)))
                .appendAll(plan.release()
                        .filter(release -> plan.kind() == ChangeKind.UPGRADE)
                        .map(release -> FeedPhrase.RELEASE.in(language, release)))
                .appendAll(maintenance.schedule().noticeAt().map(at -> FeedPhrase.NOTICE.in(language, at)))
                .appendAll(rule.map(
                        cited -> cited.id().value() + ": " + cited.text().in(language)))
                .append(FeedPhrase.EDITION.in(
                        language, maintenance.planned().edition().value()))
                .mkString("\n");
    }

    private static String status(MaintenanceState state) {
        return switch (state) {
            case PLANNED -> "TENTATIVE";
            case NOTIFIED, STARTED, COMPLETED -> "CONFIRMED";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static String noteStatus(MaintenanceState state) {
        return switch (state) {
            case PLANNED -> "TENTATIVE";
            case NOTIFIED -> "CONFIRMED";
            case STARTED -> "IN-PROCESS";
            case COMPLETED -> "COMPLETED";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static String impact(WorkImpact impact) {
        return switch (impact) {
            case MINIMAL -> "NO-IMPACT";
            case DISRUPTS_CALLING -> "OUTAGE";
        };
    }
}
