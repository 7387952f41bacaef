package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCopRequest;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RecordBackup;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.application.port.in.Upkeep;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.backup.BackupNight;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Made-up cases of 500 customers of five partners, as the command {@code generate} makes them, and of every partner
 * alike maintenance that lies ahead, certificates and COP requests, and one customer more with forty nights of backups.
 *
 * @param each how many of maintenance events, certificates and COP requests there are
 * @param customer the id of one of {@link #PARTNER}'s, as all that follow
 * @param backedUp the id of one with backups of three applications
 */
record ManyRecords(
        int customers,
        int each,
        String customer,
        String backedUp,
        String openCase,
        String closedCase,
        String maintenance,
        String certificate,
        String cop) {
    static final String NOW = "2024-03-08T10:00:00Z";
    static final int PARTNERS = 5;
    static final String PARTNER = "partner-0";

    private static final Instant PRESENT = Instant.parse(NOW);
    private static final int CUSTOMERS = 500;
    private static final int EACH = 100;
    private static final int NIGHTS = 40;
    private static final List<UcApplication> APPLICATIONS =
            List.of(UcApplication.CUCM, UcApplication.CUC, UcApplication.IMP);
    private static final Caller CISCO = new Caller(Actor.of("cisco", Party.CISCO), new Scope.All(), "many");

    static ManyRecords make(RunningService service, int cases) {
        DiOps diops = service.diops();
        diops.upkeep()
                .makeUp(new Upkeep.Size(PARTNERS, CUSTOMERS, cases), progress -> {})
                .get();
        Vector<CustomerView> customers = customers(diops)
                .groupBy(customer -> customer.customer().partner())
                .values()
                .flatMap(own -> own.take(EACH / PARTNERS))
                .toVector();
        Vector<String> maintenance = customers.zipWithIndex().map(at -> planned(diops, at._1(), at._2()));
        Vector<String> certificates = customers.zipWithIndex().map(at -> recorded(diops, at._1(), at._2()));
        Vector<String> cops = customers.map(customer -> asked(diops, customer));
        int own = customers.indexWhere(
                customer -> customer.customer().partner().value().equals(PARTNER));
        List<CustomerView> backedUp = List.range(0, PARTNERS).map(n -> backedUp(diops, n));
        return new ManyRecords(
                CUSTOMERS + PARTNERS,
                EACH,
                customers.get(own).customer().id().value(),
                backedUp.head().customer().id().value(),
                caseOf(diops, CaseState.OPEN),
                caseOf(diops, CaseState.CLOSED),
                maintenance.get(own),
                certificates.get(own),
                cops.get(own));
    }

    private static Vector<CustomerView> customers(DiOps diops) {
        Vector<CustomerView> read = Vector.empty();
        Option<Position> after = Option.none();
        do {
            Page<CustomerView, Position> page = diops.customers().list(CISCO, after, Page.MAX_LIMIT);
            read = read.appendAll(page.items());
            after = page.next();
        } while (after.isDefined());
        return read;
    }

    private static Caller partner(String id) {
        return new Caller(Actor.of("partner/" + id, Party.PARTNER), new Scope.OfPartner(PartnerId.of(id)), "many");
    }

    private static String caseOf(DiOps diops, CaseState state) {
        Page<CaseView, SupportCaseList.Position> page = diops.cases()
                .list(
                        partner(PARTNER),
                        SupportCaseList.Filter.builder()
                                .state(Option.some(state))
                                .build(),
                        Option.none(),
                        1);
        return page.items().head().supportCase().opening().id().value();
    }

    private static String planned(DiOps diops, CustomerView customer, int number) {
        Region region = customer.customer().profile().region();
        Instant after = PRESENT.plus(Duration.ofDays(24L + number % 20));
        MaintenanceView plan = done(diops.maintenance()
                .plan(
                        CISCO,
                        PlanMaintenance.builder()
                                .customers(List.of(customer.customer().id()))
                                .title("Upgrade " + number)
                                .kind(ChangeKind.UPGRADE)
                                .work(Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING))
                                .windowStart(Option.some(WindowCalendar.of(region)
                                        .next(after, Purpose.PLANNED)
                                        .start()))
                                .build(),
                        Option.none()));
        if (number % 2 == 0) {
            done(diops.maintenance().sendNotice(CISCO, plan.maintenance().plan().id(), Occasion.NOW, Option.none()));
        }
        return plan.maintenance().plan().id().value();
    }

    private static String recorded(DiOps diops, CustomerView customer, int number) {
        return done(diops.certificates()
                        .record(
                                CISCO,
                                new RecordCertificate(
                                        customer.customer().id(),
                                        UcApplication.CUCM,
                                        "tomcat",
                                        PRESENT.plus(Duration.ofDays(20L + number))),
                                Option.none()))
                .certificate()
                .recorded()
                .opening()
                .id()
                .value();
    }

    private static String asked(DiOps diops, CustomerView customer) {
        return done(diops.cops()
                        .open(
                                partner(customer.customer().partner().value()),
                                new OpenCopRequest(
                                        customer.customer().id(),
                                        CopInquiry.byCustomer(CopContent.LOCALE_PACK),
                                        Option.some("po-locale-ja_JP-14.0.1.cop")),
                                Option.none()))
                .request()
                .opening()
                .id()
                .value();
    }

    /** A customer of each partner in turn. */
    private static CustomerView backedUp(DiOps diops, int number) {
        CustomerProfile profile = CustomerProfile.builder()
                .name("Backed up " + number)
                .region(Region.EMEA)
                .zone(Region.EMEA.zone())
                .holidays(new HolidaySource.Listed(TreeSet.empty()))
                .applications(APPLICATIONS.map(application ->
                        new Installation(application, Option.some(PRESENT.minus(Duration.ofDays(NIGHTS))))))
                .build();
        CustomerView customer = done(diops.customers()
                .create(
                        partner("partner-" + number),
                        new CreateCustomer(Option.none(), profile, List.empty()),
                        Option.none()));
        BackupNight tonight = BackupNight.at(Region.EMEA, PRESENT);
        for (int ago = NIGHTS; ago >= 1; ago--) {
            Instant completed = new BackupNight(Region.EMEA, tonight.date().minusDays(ago))
                    .endInclusive()
                    .minus(Duration.ofHours(4));
            boolean good = ago % 11 != 0;
            APPLICATIONS.forEach(application -> done(diops.backups()
                    .record(
                            CISCO,
                            RecordBackup.builder()
                                    .customer(customer.customer().id())
                                    .application(application)
                                    .completedAt(completed)
                                    .good(good)
                                    .build(),
                            Option.none())));
        }
        return customer;
    }

    private static <V> V done(Either<Problem, Outcome<V>> answer) {
        return answer.getOrElseThrow(problem -> new IllegalStateException("not done: " + problem))
                .fold(value -> value, again -> {
                    throw new IllegalStateException("answered before: " + again);
                });
    }
}
