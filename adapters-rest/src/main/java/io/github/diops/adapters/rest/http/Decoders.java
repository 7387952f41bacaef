package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerDetails;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessHours;
import io.github.diops.domain.change.DateAgreement;
import io.github.diops.domain.change.EmergencyReason;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.response.SeverityHistory;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.SeverityRules;
import io.github.diops.domain.severity.Symptom;
import io.github.diops.domain.severity.Urgency;
import io.github.diops.domain.supportcase.ExternalReference;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** From request bodies to questions and commands: each gives the whole question, or every fault of the body. */
final class Decoders {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PROBLEM = 4000;
    private static final int LONGEST_REFERENCE = 200;
    private static final Pattern RELEASE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern CALENDAR_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /** What can be said of a customer. */
    private static final List<String> CUSTOMER = List.of(
            "name", "region", "zone", "holidayCalendar", "applications", "release", "capacity", "sso", "contacts");

    private Decoders() {}

    /** How a response deadline is asked for. */
    record DeadlineQuestion(SeverityHistory history, BusinessCalendar calendar) {}

    /** How it is asked whether work fits. */
    record FitQuestion(Region region, Work work, WorkPeriod period, DateAgreement agreement) {}

    static Either<List<Fault>, Assessment> severity(Json.Document body) {
        Fields in = Fields.of(body, "impact", "affected", "total", "urgency", "symptoms", "stated");
        Option<Assessment> assessment = assessment(in);
        Option<Severity> stated = in.may("stated").oneOf(Severity.class);
        return in.decoded(() -> {
            Assessment given = present(assessment);
            return stated.map(given::stating).getOrElse(given);
        });
    }

    /** An impact or counts, with an urgency or symptoms. */
    private static Option<Assessment> assessment(Fields in) {
        Option<Assessment.Extent> extent = extent(in);
        Option<Assessment.Gravity> gravity = gravity(in);
        return extent.flatMap(wide -> gravity.map(grave -> Assessment.of(wide, grave)));
    }

    private static Option<Assessment.Extent> extent(Fields in) {
        boolean counts = in.has("affected") || in.has("total");
        if (!counts) {
            return in.need("impact").oneOf(Impact.class).map(Assessment.Extent::named);
        }
        if (in.has("impact")) {
            in.may("impact").oneOf(Impact.class);
            in.fault("impact", "not_together");
        }
        Option<Long> affected = in.need("affected").whole(0, Long.MAX_VALUE);
        Option<Long> total = in.need("total").whole(1, Long.MAX_VALUE);
        if (affected.exists(part -> total.exists(whole -> part > whole))) {
            in.fault("affected", "more_than_total", SeverityRules.SEV_01A.id());
            return Option.none();
        }
        return affected.flatMap(part -> total.map(whole -> Assessment.Extent.ofAffected(part, whole)));
    }

    private static Option<Assessment.Gravity> gravity(Fields in) {
        if (!in.has("symptoms")) {
            return in.need("urgency").oneOf(Urgency.class).map(Assessment.Gravity::named);
        }
        if (in.has("urgency")) {
            in.may("urgency").oneOf(Urgency.class);
            in.fault("urgency", "not_together");
        }
        return in.may("symptoms")
                .list(item -> item.object(Decoders::symptom, "function", "condition", "redundancyCarries"))
                .flatMap(symptoms -> {
                    if (symptoms.isEmpty()) {
                        in.fault("symptoms", "empty", SeverityRules.SEV_03.id());
                        return Option.none();
                    }
                    return Option.some(Assessment.Gravity.ofSymptoms(symptoms));
                });
    }

    private static Option<Symptom> symptom(Fields in) {
        Option<Symptom.Function> function = in.need("function").oneOf(Symptom.Function.class);
        Option<Symptom.Condition> condition = in.need("condition").oneOf(Symptom.Condition.class);
        boolean carried = in.may("redundancyCarries").flag().getOrElse(false);
        return function.flatMap(what -> condition.map(how -> new Symptom(what, how, carried)));
    }

    static Either<List<Fault>, DeadlineQuestion> responseDeadline(Json.Document body) {
        Fields in = Fields.of(body, "severity", "openedAt", "changes", "calendar");
        Option<Severity> severity = in.need("severity").oneOf(Severity.class);
        Option<Instant> openedAt = in.need("openedAt").instant();
        Latest last = new Latest(openedAt);
        Option<List<SeverityHistory.Change>> changes =
                in.may("changes").list(item -> item.object(fields -> change(fields, last), "at", "severity"));
        BusinessCalendar calendar = calendar(in);
        return in.decoded(() -> new DeadlineQuestion(
                new SeverityHistory(present(openedAt), present(severity), changes.getOrElse(List.empty())), calendar));
    }

    /** The latest instant so far in a list that must be in order. */
    private static final class Latest {
        private Option<Instant> instant;

        Latest(Option<Instant> instant) {
            this.instant = instant;
        }

        boolean isAfter(Instant next) {
            return instant.exists(next::isBefore);
        }

        void move(Option<Instant> next) {
            instant = next.orElse(instant);
        }
    }

    /** A change that is not before {@code last}. */
    private static Option<SeverityHistory.Change> change(Fields in, Latest last) {
        Option<Instant> at = in.need("at").instant();
        if (at.exists(last::isAfter)) {
            in.fault("at", "out_of_order");
        } else {
            last.move(at);
        }
        Option<Severity> severity = in.need("severity").oneOf(Severity.class);
        return at.flatMap(when -> severity.map(what -> new SeverityHistory.Change(when, what)));
    }

    /** The calendar that a question brings, or the plain one of UTC. */
    static BusinessCalendar calendar(Fields in) {
        return in.may("calendar")
                .object(Decoders::ownCalendar, "zone", "opens", "closes", "workingDays", "holidays")
                .getOrElse(() -> BusinessCalendar.weekdays(ZoneId.of("UTC")));
    }

    private static Option<BusinessCalendar> ownCalendar(Fields in) {
        Option<ZoneId> zone = in.need("zone").zone();
        Option<LocalTime> opens = in.may("opens").clock();
        // 24:00 is the end of the day; the day's own midnight could only close before it opens.
        Option<LocalTime> closes = in.may("closes")
                .parsed(text -> text.equals("24:00")
                        ? Either.right(LocalTime.MIDNIGHT)
                        : Values.clock(text)
                                .filterOrElse(time -> !time.equals(LocalTime.MIDNIGHT), time -> "closes_first"));
        boolean readable = opens.isDefined() == in.has("opens") && closes.isDefined() == in.has("closes");
        LocalTime from = opens.getOrElse(BusinessHours.STANDARD.opens());
        LocalTime to = closes.getOrElse(BusinessHours.STANDARD.closesExclusive());
        boolean ordered = to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
        if (readable && !ordered) {
            in.fault(in.has("closes") ? "closes" : "opens", "closes_first", ResponseRules.OBJ_03A.id());
        }
        Option<List<DayOfWeek>> workingDays = in.may("workingDays").list(item -> item.oneOf(DayOfWeek.class));
        if (workingDays.exists(List::isEmpty)) {
            in.fault("workingDays", "empty", ResponseRules.OBJ_03A.id());
        }
        Option<List<java.time.LocalDate>> holidays = in.may("holidays").list(Fields.Field::date);
        return zone.filter(known -> ordered).map(known -> {
            BusinessCalendar calendar = BusinessCalendar.weekdays(known).withHours(BusinessHours.of(from, to));
            BusinessCalendar worked = workingDays
                    .filter(days -> !days.isEmpty())
                    .map(days -> calendar.withWorkingDays(days.toSet()))
                    .getOrElse(calendar);
            return holidays.map(dates -> worked.withHolidays(dates.toSet())).getOrElse(worked);
        });
    }

    static Either<List<Fault>, FitQuestion> windowFit(Json.Document body) {
        Fields in = Fields.of(body, "region", "work", "start", "end", "requestedByPartner", "offeredByCisco");
        Option<Region> region = in.need("region").oneOf(Region.class);
        Option<Work> work = work(in);
        Option<Instant> start = in.need("start").instant();
        Option<Instant> end = in.need("end").instant();
        boolean empty = start.exists(from -> end.exists(to -> !from.isBefore(to)));
        if (empty) {
            in.fault("end", "empty_work", MaintenanceRules.MNT_01A.id());
        }
        boolean requested = in.may("requestedByPartner").flag().getOrElse(false);
        boolean offered = in.may("offeredByCisco").flag().getOrElse(false);
        return in.decoded(() -> new FitQuestion(
                present(region),
                present(work),
                new WorkPeriod(present(start), present(end)),
                new DateAgreement(requested, offered)));
    }

    static Option<Work> work(Fields in) {
        return in.need("work").object(Decoders::ownWork, "target", "impact", "emergency");
    }

    private static Option<Work> ownWork(Fields in) {
        Option<WorkTarget> target = in.need("target").oneOf(WorkTarget.class);
        Option<WorkImpact> impact = in.need("impact").oneOf(WorkImpact.class);
        Option<EmergencyReason> emergency = in.may("emergency").oneOf(EmergencyReason.class);
        return target.flatMap(what -> impact.map(how -> new Work(what, how, emergency)));
    }

    static Either<List<Fault>, OpenCase> openCase(Json.Document body) {
        Fields in = Fields.of(
                body,
                "customer",
                "problem",
                "stated",
                "impact",
                "affected",
                "total",
                "urgency",
                "symptoms",
                "openedAt",
                "channel",
                "references");
        Option<CustomerId> customer =
                in.need("customer").form(CustomerId::isValid, "bad_id").map(CustomerId::of);
        Option<String> problem = in.need("problem").text(LONGEST_PROBLEM);
        Option<Severity> stated = in.may("stated").oneOf(Severity.class);
        boolean assessed =
                List.of("impact", "affected", "total", "urgency", "symptoms").exists(in::has);
        Option<Assessment> assessment = assessed || !in.has("stated") ? assessment(in) : Option.none();
        Option<Instant> openedAt = in.may("openedAt").recordedInstant();
        Option<SupportChannel> channel = in.may("channel").oneOf(SupportChannel.class);
        Option<List<ExternalReference>> references =
                in.may("references").list(item -> item.object(Decoders::reference, "system", "id"));
        return in.decoded(() -> OpenCase.builder()
                .customer(present(customer))
                .problem(present(problem))
                .severity(assessment
                        .map(given -> stated.map(given::stating).getOrElse(given))
                        .toEither(() -> present(stated)))
                .openedAt(openedAt)
                .channel(channel)
                .references(references.getOrElse(List.empty()))
                .build());
    }

    private static Option<ExternalReference> reference(Fields in) {
        Option<String> system = in.need("system").text(LONGEST_REFERENCE);
        Option<String> id = in.need("id").text(LONGEST_REFERENCE);
        return system.flatMap(where -> id.map(what -> new ExternalReference(where, what)));
    }

    static Either<List<Fault>, CreateCustomer> createCustomer(Json.Document body) {
        Fields in = Fields.of(body, CUSTOMER.append("partner").toJavaArray(String[]::new));
        Option<PartnerId> partner =
                in.may("partner").form(PartnerId::isValid, "bad_partner").map(PartnerId::of);
        return customerDetails(in).map(details -> new CreateCustomer(partner, details.profile(), details.contacts()));
    }

    /** All that is known of a customer, but whose it is. */
    static Either<List<Fault>, CustomerDetails> customerDetails(Json.Document body) {
        return customerDetails(Fields.of(body, CUSTOMER.toJavaArray(String[]::new)));
    }

    private static Either<List<Fault>, CustomerDetails> customerDetails(Fields in) {
        Option<String> name = in.need("name").text(LONGEST_NAME);
        Option<Region> region = in.need("region").oneOf(Region.class);
        Option<ZoneId> zone = in.need("zone").zone();
        Option<HolidaySource> holidays = in.may("holidayCalendar").object(Decoders::holidays, "calendar", "dates");
        Option<List<Installation>> applications =
                in.need("applications").list(item -> item.object(Decoders::installation, "application", "since"));
        applications
                .filter(given -> given.distinctBy(Installation::application).size() < given.size())
                .forEach(given -> in.fault("applications", "listed_twice"));
        Option<String> release = in.may("release").form(Decoders::isRelease, "bad_id");
        Option<Capacity> capacity = in.may("capacity").object(Decoders::capacity, "knowledgeWorkers", "workspaces");
        boolean sso = in.may("sso").flag().getOrElse(false);
        Option<List<Contact>> contacts =
                in.may("contacts").list(item -> item.object(Decoders::contact, "name", "team", "phone", "email"));
        return in.decoded(() -> {
            CustomerProfile.Builder profile = CustomerProfile.builder();
            profile.name(present(name))
                    .region(present(region))
                    .zone(present(zone))
                    .applications(present(applications))
                    .release(release)
                    .capacity(capacity)
                    .sso(sso);
            holidays.forEach(profile::holidays);
            return new CustomerDetails(profile.build(), contacts.getOrElse(List.empty()));
        });
    }

    /** Whether a customer may be said to run a release of that name. */
    static boolean isRelease(String name) {
        return RELEASE.matcher(name).matches();
    }

    private static Option<HolidaySource> holidays(Fields in) {
        if (in.has("dates")) {
            if (in.has("calendar")) {
                in.fault("calendar", "not_together");
            }
            return in.may("dates")
                    .list(Fields.Field::date)
                    .map(dates -> new HolidaySource.Listed(TreeSet.ofAll(dates)));
        }
        return in.need("calendar")
                .form(text -> CALENDAR_ID.matcher(text).matches(), "bad_id")
                .map(HolidaySource.Named::new);
    }

    private static Option<Installation> installation(Fields in) {
        Option<UcApplication> application = in.need("application").oneOf(UcApplication.class);
        Option<Instant> since = in.may("since").recordedInstant();
        return application.map(given -> new Installation(given, since));
    }

    static Option<Capacity> capacity(Fields in) {
        Option<Long> knowledgeWorkers = in.need("knowledgeWorkers").whole(0, Long.MAX_VALUE);
        Option<Long> workspaces = in.need("workspaces").whole(0, Long.MAX_VALUE);
        return knowledgeWorkers.flatMap(users -> workspaces.map(devices -> new Capacity(users, devices)));
    }

    private static Option<Contact> contact(Fields in) {
        boolean team = in.has("team");
        if (team && in.has("name")) {
            in.fault("team", "not_together");
        }
        Option<String> name = in.need(team ? "team" : "name").text(LONGEST_NAME);
        Option<PhoneNumber> phone =
                in.may("phone").form(PhoneNumber::isValid, "bad_phone").map(PhoneNumber::new);
        Option<EmailAddress> email =
                in.may("email").form(EmailAddress::isValid, "bad_email").map(EmailAddress::new);
        return name.map(given -> new Contact(given, team, phone, email));
    }

    /** A value of which decoding without a fault makes sure. */
    static <T> T present(Option<T> value) {
        return value.getOrElseThrow(() -> new IllegalStateException("decoded without a fault, yet absent"));
    }
}
