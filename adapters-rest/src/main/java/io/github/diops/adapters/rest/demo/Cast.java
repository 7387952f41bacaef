package io.github.diops.adapters.rest.demo;

import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.Installation;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.release.UcApplication;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The customers of the demonstration, one or two a region.
 *
 * @param harbor in New York, with single sign-on and every application
 * @param nordlicht in Berlin
 * @param sakura in Tokyo
 * @param outback in Canberra
 * @param gulf in Dubai, served from Europe
 */
record Cast(Customer harbor, Customer nordlicht, Customer sakura, Customer outback, Customer gulf) {

    /** Creates them, each application in service from that moment on. */
    static Cast create(Stage stage) {
        return new Cast(
                create(
                        stage,
                        profile("Harbor Logistics", Region.AMER, "America/New_York", holidays(stage, "US"))
                                .applications(installed(stage, UcApplication.values()))
                                .release(Option.some("14.0-SU3"))
                                .capacity(Option.some(new Capacity(1_200, 150)))
                                .sso(true),
                        person("Dana Whitfield", "+1 212 555 0142", "dana.whitfield@harbor.example"),
                        team("Voice operations", "+1 212 555 0100", "voice@harbor.example")),
                create(
                        stage,
                        profile("Nordlicht Kliniken", Region.EMEA, "Europe/Berlin", holidays(stage, "DE"))
                                .applications(
                                        installed(stage, UcApplication.CUCM, UcApplication.CUC, UcApplication.IMP))
                                .release(Option.some("12.5-SU8"))
                                .capacity(Option.some(new Capacity(800, 60))),
                        person("Jonas Ahrens", "+49 30 5550 171", "jonas.ahrens@nordlicht.example")),
                create(
                        stage,
                        profile("Sakura Precision", Region.APJC, "Asia/Tokyo", holidays(stage, "JP"))
                                .applications(installed(stage, UcApplication.CUCM, UcApplication.CUC))
                                .release(Option.some("14.0-SU3"))
                                .capacity(Option.some(new Capacity(450, 40))),
                        person("Haruka Mori", "+81 3 5550 0118", "haruka.mori@sakura.example")),
                create(
                        stage,
                        profile("Outback Energy", Region.AUS, "Australia/Canberra", holidays(stage, "AU-ACT"))
                                .applications(
                                        installed(stage, UcApplication.CUCM, UcApplication.IMP, UcApplication.CER))
                                .capacity(Option.some(new Capacity(300, 25))),
                        team("Service desk", "+61 2 5550 0133", "desk@outback.example")),
                create(
                        stage,
                        profile(
                                        "Gulf Trading House",
                                        Region.EMEA,
                                        "Asia/Dubai",
                                        new HolidaySource.Listed(TreeSet.empty()))
                                .applications(installed(stage, UcApplication.CUCM, UcApplication.SME))
                                .release(Option.some("14.0-SU3")),
                        person("Layla Rahman", "+971 4 555 0164", "layla.rahman@gulf.example")));
    }

    List<Customer> all() {
        return List.of(harbor, nordlicht, sakura, outback, gulf);
    }

    private static Customer create(Stage stage, CustomerProfile.Builder profile, Contact... contacts) {
        return Stage.made(stage.diops()
                        .customers()
                        .create(
                                stage.partner,
                                new CreateCustomer(Option.none(), profile.build(), List.of(contacts)),
                                Option.none()))
                .customer();
    }

    private static CustomerProfile.Builder profile(String name, Region region, String zone, HolidaySource holidays) {
        CustomerProfile.Builder profile = CustomerProfile.builder();
        profile.name(name).region(region).zone(ZoneId.of(zone)).holidays(holidays);
        return profile;
    }

    private static HolidaySource holidays(Stage stage, String calendar) {
        return stage.knowsHolidays(calendar)
                ? new HolidaySource.Named(calendar)
                : new HolidaySource.Listed(TreeSet.empty());
    }

    private static List<Installation> installed(Stage stage, UcApplication... applications) {
        Instant since = stage.diops().now();
        return List.of(applications).map(application -> new Installation(application, Option.some(since)));
    }

    private static Contact person(String name, String phone, String email) {
        return new Contact(name, false, Option.some(new PhoneNumber(phone)), Option.some(new EmailAddress(email)));
    }

    private static Contact team(String name, String phone, String email) {
        return new Contact(name, true, Option.some(new PhoneNumber(phone)), Option.some(new EmailAddress(email)));
    }
}
