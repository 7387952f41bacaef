package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.CaseCard.Fact;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CertificateView;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.Page;
import io.github.diops.domain.backup.BackupNight;
import io.github.diops.domain.capacity.CapacityRequest;
import io.github.diops.domain.certificate.CertificateOpening;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.release.ReleaseCatalogue;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.release.Version;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Where a customer stands: profile, contacts, certificates with their renewal, backups. */
record CustomerCard(
        String name,
        String id,
        List<Fact> profile,
        List<Fact> contacts,
        List<Certificate> certificates,
        CertificateForm.Card recording,
        List<Expansion> expansions,
        List<BackupStrip> backups) {

    /** Capacity that is asked for: how much, and what is to be done next, by whom. */
    record Expansion(String adding, String tacCase, String next) {}

    /** A certificate, until when it is valid, and how it is renewed. */
    record Certificate(
            String name, String href, String application, Moment expires, List<String> plan, Option<String> planHref) {}

    static CustomerCard of(CustomerView view, Reception reception, Caller caller, Visit visit, FormCard.Sent sent) {
        DiOps diops = reception.diops();
        CustomerProfile profile = view.customer().profile();
        CustomerId id = view.customer().id();
        Wording wording = visit.wording();
        return new CustomerCard(
                profile.name(),
                id.value(),
                profile(view, diops, wording),
                view.contacts()
                        .map(contact -> new Fact(
                                contact.name(),
                                List.of(
                                                contact.phone().map(PhoneNumber::value),
                                                contact.email().map(EmailAddress::value))
                                        .flatMap(means -> means)
                                        .mkString(", "),
                                Option.none())),
                diops.certificates()
                        .list(caller, Option.some(id), Option.none(), Page.DEFAULT_LIMIT)
                        .items()
                        .map(certificate -> certificate(certificate, profile.zone(), visit)),
                new CertificateForm(reception, caller, visit).card(view, sent),
                diops.capacities()
                        .list(caller, Option.some(id), Option.none(), Page.DEFAULT_LIMIT)
                        .items()
                        .flatMap(request -> expansion(request.request(), wording)),
                backups(view, diops, caller, visit));
    }

    /** What is left to do of a request; none where it is done. */
    private static Option<Expansion> expansion(CapacityRequest request, Wording wording) {
        return request.next()
                .map(task -> new Expansion(
                        counts(request.opened().opening().adding(), wording),
                        request.opened().opening().tacCase(),
                        wording.of(
                                RecordPhrase.NEXT_STEP,
                                task.step().text().in(wording.language()),
                                task.holders()
                                        .map(party -> wording.of(Phrase.nameOf(party)))
                                        .mkString(", "))));
    }

    private static String counts(Capacity capacity, Wording wording) {
        return wording.of(RecordPhrase.CAPACITY_COUNTS, capacity.knowledgeWorkers(), capacity.workspaces());
    }

    /** The release that runs, and where it stands among those published (REL-02). */
    private static Fact release(String release, DiOps diops, Wording wording) {
        ReleaseCatalogue catalogue = diops.releases().read().policy().releases();
        String standing = Option.some(release)
                .filter(Version::isValid)
                .flatMap(valid -> catalogue.standingOf(Version.parse(valid)))
                .map(known -> wording.of(
                        RecordPhrase.STANDING,
                        known.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        catalogue.latest()))
                .getOrElse(() -> wording.of(RecordPhrase.STANDING_UNKNOWN, catalogue.latest()));
        return new Fact(wording.of(RecordPhrase.RELEASE), release, Option.some(standing));
    }

    private static List<Fact> profile(CustomerView view, DiOps diops, Wording wording) {
        CustomerProfile profile = view.customer().profile();
        return List.of(
                        Option.some(fact(
                                CasePhrase.PARTNER, view.customer().partner().value(), wording)),
                        Option.some(fact(RecordPhrase.REGION, profile.region().name(), wording)),
                        Option.some(fact(CasePhrase.ZONE, profile.zone().getId(), wording)),
                        profile.release().map(release -> release(release, diops, wording)),
                        profile.capacity()
                                .map(capacity -> fact(RecordPhrase.CAPACITY, counts(capacity, wording), wording)),
                        Option.some(fact(
                                RecordPhrase.SSO,
                                wording.of(profile.sso() ? RecordPhrase.YES : RecordPhrase.NO),
                                wording)),
                        Option.when(
                                profile.applications().nonEmpty(),
                                () -> fact(
                                        RecordPhrase.APPLICATIONS,
                                        profile.applications()
                                                .map(installed ->
                                                        installed.application().name())
                                                .mkString(", "),
                                        wording)))
                .flatMap(fact -> fact);
    }

    private static Fact fact(Said name, String value, Wording wording) {
        return new Fact(wording.of(name), value, Option.none());
    }

    private static Certificate certificate(CertificateView view, ZoneId zone, Visit visit) {
        Wording wording = visit.wording();
        RenewalPlan plan = view.plan().value();
        return new Certificate(
                view.certificate().recorded().opening().name(),
                Reception.next(
                        "../certificates/"
                                + view.certificate().recorded().opening().id(),
                        visit),
                view.certificate().recorded().opening().application().name(),
                Moment.of(view.certificate().expiresAt(), zone, wording),
                List.of(wording.of(RecordPhrase.nameOf(plan.way())))
                        .appendAll(plan.window()
                                .map(window -> wording.moment(window.start(), zone) + " – "
                                        + wording.moment(window.endExclusive(), zone)))
                        .appendAll(plan.notice()
                                .map(limit -> wording.of(
                                        RecordPhrase.NOTICE_BY,
                                        wording.day(limit.date()) + " "
                                                + limit.date().getYear()))),
                plan.window().map(window -> planHref(view, window, visit)));
    }

    /** The form that plans the renewal in its window, already filled in. */
    private static String planHref(CertificateView view, MaintenanceWindow window, Visit visit) {
        CertificateOpening opening = view.certificate().recorded().opening();
        return "../maintenance"
                + PageQuery.of(java.util.Map.of(
                                PageQuery.LANGUAGE, visit.language().tag()))
                        .with(
                                FormEntry.ticked(
                                        FormField.CUSTOMERS, opening.customer().value()),
                                "on")
                        .with(
                                FormField.TITLE.code(),
                                visit.wording().of(PlanPhrase.CERTIFICATE_OF, opening.name(), opening.application()))
                        .with(FormField.KIND.code(), ChangeKind.CERTIFICATE_RENEWAL.name())
                        .with(FormField.TARGET.code(), WorkTarget.CERTIFICATE.name())
                        .with(FormField.WORK_IMPACT.code(), WorkImpact.MINIMAL.name())
                        .with(FormField.WINDOW_DATE.code(), window.date().toString())
                        .href("planning");
    }

    private static List<BackupStrip> backups(CustomerView view, DiOps diops, Caller caller, Visit visit) {
        CustomerId id = view.customer().id();
        CustomerProfile profile = view.customer().profile();
        LocalDate last = BackupNight.at(profile.region(), visit.now()).date();
        var gaps = diops.backups()
                .gaps(caller, id, Either.left(last.minusDays(BackupStrip.NIGHTS - 1L)), Either.left(last.plusDays(1)))
                .map(found -> found.gaps().value())
                .getOrElse(List.empty());
        return profile.applications()
                .map(installed -> installed.application())
                .distinct()
                .flatMap((UcApplication application) -> diops.backups()
                        .retention(caller, id, application, Option.none())
                        .toOption()
                        .map(plan -> BackupStrip.of(
                                application.name(),
                                profile.region(),
                                plan.value(),
                                HashSet.ofAll(gaps.filter(gap -> gap.application() == application)
                                        .map(gap -> gap.night().date())),
                                profile.zone(),
                                visit.wording())));
    }
}
