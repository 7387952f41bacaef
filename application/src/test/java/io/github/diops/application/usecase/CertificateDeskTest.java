package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static io.github.diops.application.usecase.Office.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CertificateView;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.domain.certificate.CertificateId;
import io.github.diops.domain.certificate.RenewalWay;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.release.UcApplication;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates of a customer in New York, and when they are renewed. */
class CertificateDeskTest {
    private static final String TUE_2024_02_20 = "2024-02-20T12:00:00Z";

    /** Friday, 08:00 in New York. */
    private static final Instant FRI_2024_03_15 = Instant.parse("2024-03-15T12:00:00Z");

    private static final Instant NEXT_YEAR = Instant.parse("2025-03-15T12:00:00Z");

    private final Office office = new Office(TUE_2024_02_20);
    private final CustomerId customer = office.customer(ACME);

    private Either<Problem, Outcome<CertificateView>> record(Caller caller, CustomerId of, Instant expiresAt) {
        return office.diops
                .certificates()
                .record(caller, new RecordCertificate(of, UcApplication.CUCM, "tomcat", expiresAt), Option.none());
    }

    private CertificateView recorded() {
        return Office.done(record(CISCO, customer, FRI_2024_03_15));
    }

    private CertificateView recordedWithSso() {
        CustomerProfile profile = CustomerProfile.builder()
                .from(Office.newYork(Office.none()))
                .sso(true)
                .build();
        CustomerId sso = Office.done(office.diops
                        .customers()
                        .create(ACME, new CreateCustomer(Option.none(), profile, List.empty()), Option.none()))
                .customer()
                .id();
        return Office.done(record(CISCO, sso, FRI_2024_03_15));
    }

    private static CertificateId id(CertificateView view) {
        return view.certificate().recorded().opening().id();
    }

    private void assertRefused(Either<Problem, CertificateView> outcome, String rule, CertificateView before) {
        assertThat(Office.refusal(outcome).rule().value()).isEqualTo(rule);
        assertThat(office.diops.certificates().read(CISCO, id(before))).isEqualTo(Option.some(before));
        assertThat(timeline(before)).hasSize((int) before.version());
    }

    private List<String> timeline(CertificateView view) {
        return office.diops
                .certificates()
                .timeline(CISCO, id(view), 0, 50)
                .get()
                .items()
                .map(TimelineEntry::type);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-20T12:00:00Z, CANDIDATE,        2024-03-08",
        "2024-02-29T12:00:00Z, CANDIDATE,        2024-03-11",
        "2024-03-05T12:00:00Z, SHORT_NOTICE,     2024-03-08",
        "2024-03-12T16:00:00Z, EMERGENCY_WINDOW, 2024-03-12",
        "2024-03-15T04:30:00Z, AT_ONCE,          ",
    })
    void its_plan_is_the_best_that_can_still_be_had(String now, RenewalWay way, String window) {
        CertificateView recorded = recorded();
        office.setNow(now);
        CertificateView view =
                office.diops.certificates().read(ACME, id(recorded)).get();

        assertThat(view.plan().value().way()).isEqualTo(way);
        assertThat(view.plan().value().window().map(found -> found.date().toString()))
                .isEqualTo(Option.of(window));
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.partner().value()).isEqualTo("acme");
    }

    @Test
    void it_is_planned_however_far_the_holidays_are_known() {
        CustomerId american =
                office.customer(ACME, new HolidaySource.Named("US")).customer().id();
        // the holidays of 2027 are not reviewed; expiry on Wednesday, 5 May 2027, 08:00 in New York
        CertificateView view = Office.done(record(CISCO, american, Instant.parse("2027-05-05T12:00:00Z")));

        assertThat(view.plan().value().window().get().date()).hasToString("2027-04-28");
        assertThat(view.plan().value().notice().get().date()).hasToString("2027-04-18");
    }

    @Test
    void the_clock_is_told_when_the_plan_is_due_and_of_a_renewal_anew() {
        CertificateView view = recorded();
        // the last notice date of Friday's window, Tuesday, 27 February, begins at 05:00Z in New York
        assertThat(timersDueBy("2024-02-27T04:59:59.999Z")).isEmpty();
        assertThat(timersDueBy("2024-02-27T05:00:00Z"))
                .containsExactly("CERTIFICATE_PLAN_DUE 2024-02-27T05:00:00Z {\"application\":\"CUCM\","
                        + "\"expiresAt\":\"2024-03-15T12:00:00Z\",\"name\":\"tomcat\",\"plan\":\"CANDIDATE\","
                        + "\"windowStart\":\"2024-03-09T02:00:00Z\"}");
        office.diops
                .certificates()
                .renew(CISCO, id(view), NEXT_YEAR, Occasion.NOW, Option.none())
                .map(Office::now)
                .get();
        assertThat(timersDueBy("2025-02-28T04:59:59.999Z")).isEmpty();
        // ten days before Monday, 10 March 2025
        assertThat(timersDueBy("2025-02-28T05:00:00Z")).hasSize(1);
    }

    @Test
    void a_plan_that_is_an_emergency_is_due_at_once_and_a_task_done_keeps_the_clock() {
        Office.done(record(CISCO, customer, Instant.parse("2024-02-21T12:00:00Z")));
        assertThat(timersDueBy(TUE_2024_02_20))
                .allMatch(timer -> timer.startsWith("CERTIFICATE_PLAN_DUE 2024-02-20T12:00:00Z"))
                .hasSize(1);
        CertificateView view = recordedWithSso();
        office.diops
                .certificates()
                .renew(CISCO, id(view), NEXT_YEAR, Occasion.NOW, Option.none())
                .map(Office::now)
                .get();
        List<String> before = timersDueBy("2026-01-01T00:00:00Z");
        complete(ACME, view, SsoTask.DISABLE_SSO).get();
        assertThat(timersDueBy("2026-01-01T00:00:00Z")).isEqualTo(before);
    }

    private List<String> timersDueBy(String instant) {
        return office.storage
                .timers()
                .due(Instant.parse(instant), 10)
                .map(due -> due.timer().kind() + " " + due.timer().dueAt() + " "
                        + due.timer().data());
    }

    @Test
    void cisco_and_the_administrator_put_certificates_on_record_and_nobody_else() {
        for (Caller caller : List.of(CISCO, ADMINISTRATOR)) {
            assertThat(record(caller, customer, FRI_2024_03_15).isRight()).isTrue();
        }
        for (Caller caller : List.of(ACME, Office.customer("acme", customer))) {
            assertThat(Office.refusal(record(caller, customer, FRI_2024_03_15))
                            .rule()
                            .value())
                    .isEqualTo("CRT-01f");
        }
        assertThat(Office.faults(record(CISCO, CustomerId.of("nobody"), FRI_2024_03_15)))
                .containsExactly("/customer unknown_record");
        assertThat(Office.faults(record(OTHER, customer, FRI_2024_03_15))).containsExactly("/customer unknown_record");
    }

    @Test
    void a_renewed_certificate_is_valid_longer_and_planned_anew() {
        CertificateView view = recorded();
        assertRefused(
                office.diops
                        .certificates()
                        .renew(CISCO, id(view), FRI_2024_03_15, Occasion.NOW, Option.none())
                        .map(Office::now),
                "CRT-01f",
                view);
        assertRefused(
                office.diops
                        .certificates()
                        .renew(ACME, id(view), NEXT_YEAR, Occasion.NOW, Option.none())
                        .map(Office::now),
                "CRT-01f",
                view);
        CertificateView renewed = office.diops
                .certificates()
                .renew(CISCO, id(view), NEXT_YEAR, Occasion.NOW, Option.none())
                .map(Office::now)
                .get();

        assertThat(renewed.certificate().expiresAt()).isEqualTo(NEXT_YEAR);
        assertThat(renewed.certificate().tasks()).isEmpty();
        // 168 h before Saturday, 15 March 2025, is a Saturday: the first weekday after is Monday
        assertThat(renewed.plan().value().window().get().date()).hasToString("2025-03-10");
        assertThat(timeline(renewed)).containsExactly("RECORDED", "RENEWED");
    }

    @Test
    void with_single_sign_on_the_partner_takes_the_steps_after_a_renewal_in_order() {
        CertificateView view = recordedWithSso();
        assertThat(view.plan().value().tasks()).hasSize(4);
        assertRefused(complete(ACME, view, SsoTask.DISABLE_SSO), "CRT-02", view);
        CertificateView renewed = office.diops
                .certificates()
                .renew(CISCO, id(view), NEXT_YEAR, Occasion.NOW, Option.none())
                .map(Office::now)
                .get();
        assertThat(renewed.certificate().tasks()).containsExactly(SsoTask.values());
        assertRefused(complete(ACME, renewed, SsoTask.ENABLE_SSO), "CRT-02", renewed);
        assertRefused(complete(CISCO, renewed, SsoTask.DISABLE_SSO), "CRT-02", renewed);

        CertificateView done = List.of(SsoTask.values())
                .map(task -> complete(ACME, renewed, task).get())
                .last();
        assertThat(done.certificate().tasks()).isEmpty();
        assertThat(done.version()).isEqualTo(6);
        assertRefused(complete(ACME, done, SsoTask.VERIFY_SSO), "CRT-02", done);
        assertThat(timeline(done))
                .containsExactly("RECORDED", "RENEWED", "TASK_DONE", "TASK_DONE", "TASK_DONE", "TASK_DONE");
    }

    private Either<Problem, CertificateView> complete(Caller caller, CertificateView view, SsoTask task) {
        return office.diops
                .certificates()
                .complete(caller, id(view), task, Occasion.NOW, Option.none())
                .map(Office::now);
    }

    @Test
    void its_customer_and_partner_see_it_and_nobody_else() {
        CertificateView view = recorded();
        for (Caller insider : List.of(CISCO, ACME, Office.customer("acme", customer))) {
            assertThat(all(insider, Option.none())).containsExactly(view);
        }
        CustomerId sister = office.customer(ACME);
        for (Caller stranger : List.of(OTHER, Office.customer("acme", sister))) {
            assertThat(office.diops.certificates().read(stranger, id(view))).isEqualTo(Option.none());
            assertThat(office.diops.certificates().timeline(stranger, id(view), 0, 9))
                    .isEqualTo(Option.none());
            assertThat(Office.told(complete(stranger, view, SsoTask.DISABLE_SSO)))
                    .isEqualTo(new Problem.Missing());
            assertThat(all(stranger, Option.none())).isEmpty();
        }
        assertThat(all(CISCO, Option.some(sister))).isEmpty();
        assertThat(all(CISCO, Option.some(customer))).containsExactly(view);
    }

    private List<CertificateView> all(Caller caller, Option<CustomerId> of) {
        return office.diops.certificates().list(caller, of, Option.none(), 50).items();
    }

    @Test
    void a_command_goes_ahead_only_on_a_version_it_expects_and_not_in_the_future() {
        CertificateView view = recorded();
        assertThat(Office.told(office.diops
                        .certificates()
                        .renew(
                                CISCO,
                                id(view),
                                NEXT_YEAR,
                                new Occasion(Option.none(), Option.some(HashSet.of(2L))),
                                Option.none())
                        .map(Office::now)))
                .isEqualTo(new Problem.Stale());
        assertThat(Office.faults(office.diops
                        .certificates()
                        .renew(
                                CISCO,
                                id(view),
                                NEXT_YEAR,
                                new Occasion(Option.some(Instant.parse("2024-02-20T12:00:00.001Z")), Option.none()),
                                Option.none())
                        .map(Office::now)))
                .containsExactly("/at in_the_future");
    }

    @Test
    void a_certificate_is_recorded_once_under_one_key() {
        RecordCertificate command = new RecordCertificate(customer, UcApplication.CUC, "tomcat", FRI_2024_03_15);
        Office.done(office.diops.certificates().record(CISCO, command, Option.some(Office.once("k", "f"))));
        assertThat(office.diops
                        .certificates()
                        .record(CISCO, command, Option.some(Office.once("k", "f")))
                        .get())
                .isEqualTo(new Outcome.Repeated<>("answer to f"));
        assertThat(all(CISCO, Option.none())).hasSize(1);
    }
}
