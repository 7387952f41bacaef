package io.github.diops.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A certificate on record, its renewals and what follows them (CRT-01f, CRT-02). */
class CertificateTest {
    private static final Instant AT = Instant.parse("2024-03-01T12:00:00Z");
    private static final Instant EXPIRY = Instant.parse("2024-03-15T12:00:00Z");
    private static final Instant NEW_EXPIRY = Instant.parse("2025-03-15T12:00:00Z");
    private static final EditionName EDITION = EditionName.of("2024.1");
    private static final Actor CISCO = Actor.of("Cleo", Party.CISCO);
    private static final Actor PARTNER = Actor.of("Pat", Party.PARTNER);

    private static final CertificateOpening OPENING = CertificateOpening.builder()
            .id(CertificateId.of("t1"))
            .customer(CustomerId.of("u1"))
            .application(UcApplication.CUCM)
            .name("tomcat")
            .expiresAt(EXPIRY)
            .at(AT)
            .build();

    private static Certificate recorded() {
        return Certificate.record(CISCO, OPENING, EDITION).get().after(Option.none());
    }

    private static Certificate renewed(boolean sso) {
        Certificate before = recorded();
        return before.renew(CISCO, NEW_EXPIRY, sso, AT).get().after(Option.some(before));
    }

    private static Either<Refusal, Certificate> done(Certificate before, SsoTask task) {
        return before.complete(PARTNER, task, AT).map(event -> event.after(Option.some(before)));
    }

    @Test
    void cisco_puts_it_on_record_with_its_expiry() {
        Certificate certificate = recorded();

        assertThat(certificate.expiresAt()).isEqualTo(EXPIRY);
        assertThat(certificate.tasks()).isEmpty();
        assertThat(certificate.isComplete()).isTrue();
        assertThat(certificate.recorded().by()).isEqualTo(Party.CISCO);
        assertThat(certificate.recorded().rule().value()).isEqualTo("CRT-01f");
        assertThat(certificate.recorded().edition()).isEqualTo(EDITION);
        assertThat(certificate.lastEventAt()).isEqualTo(AT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"PARTNER", "CUSTOMER", "VENDOR"})
    void nobody_else_records_or_renews_it(Party party) {
        Actor other = Actor.of("Eve", party);

        assertThat(Certificate.record(other, OPENING, EDITION).getLeft().code())
                .isEqualTo(CertificateRefusal.ONLY_CISCO_RENEWS);
        assertThat(recorded()
                        .renew(other, NEW_EXPIRY, true, AT)
                        .getLeft()
                        .rule()
                        .value())
                .isEqualTo("CRT-01f");
    }

    @Test
    void a_renewed_one_is_valid_longer() {
        Refusal refusal = recorded().renew(CISCO, EXPIRY, false, AT).getLeft();

        assertThat(refusal.code()).isEqualTo(CertificateRefusal.NOT_LONGER_VALID);
        assertThat(refusal.data().toJavaMap())
                .containsEntry("expiresAt", EXPIRY.toString())
                .containsEntry("newExpiresAt", EXPIRY.toString());
        assertThat(recorded().renew(CISCO, EXPIRY.plusNanos(1), false, AT).isRight())
                .isTrue();
        assertThat(renewed(false).expiresAt()).isEqualTo(NEW_EXPIRY);
    }

    @Test
    void without_single_sign_on_nothing_follows() {
        Certificate certificate = renewed(false);

        assertThat(certificate.isComplete()).isTrue();
        assertThat(certificate
                        .complete(PARTNER, SsoTask.DISABLE_SSO, AT)
                        .getLeft()
                        .code())
                .isEqualTo(CertificateRefusal.NOTHING_TO_DO);
    }

    @Test
    void with_it_three_tasks_follow_in_order_and_an_advice() {
        Certificate disabled = done(renewed(true), SsoTask.DISABLE_SSO).get();
        Certificate imported = done(disabled, SsoTask.REIMPORT_IDP_METADATA).get();
        Certificate enabled = done(imported, SsoTask.ENABLE_SSO).get();

        assertThat(renewed(true).isComplete()).isFalse();
        assertThat(imported.isComplete()).isFalse();
        assertThat(enabled.isComplete()).isTrue();
        assertThat(enabled.tasks()).containsExactly(SsoTask.VERIFY_SSO);
        assertThat(done(enabled, SsoTask.VERIFY_SSO).get().tasks()).isEmpty();
        CertificateEvent.TaskDone event =
                enabled.complete(PARTNER, SsoTask.VERIFY_SSO, AT).get();
        assertThat(event.by()).isEqualTo(Party.PARTNER);
        assertThat(event.rule().value()).isEqualTo("RSP-40");
    }

    @ParameterizedTest
    @EnumSource(
            value = SsoTask.class,
            names = {"REIMPORT_IDP_METADATA", "ENABLE_SSO", "VERIFY_SSO"})
    void a_task_out_of_order_names_the_next(SsoTask task) {
        Refusal refusal = done(renewed(true), task).getLeft();

        assertThat(refusal.code()).isEqualTo(CertificateRefusal.TASK_OUT_OF_ORDER);
        assertThat(refusal.rule().value()).isEqualTo("CRT-02");
        assertThat(refusal.data().toJavaMap())
                .containsEntry("next", "DISABLE_SSO")
                .containsEntry("task", task.name());
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"CISCO", "CUSTOMER", "VENDOR"})
    void the_tasks_are_the_partners(Party party) {
        Refusal refusal = renewed(true)
                .complete(Actor.of("Eve", party), SsoTask.DISABLE_SSO, AT)
                .getLeft();

        assertThat(refusal.code()).isEqualTo(CertificateRefusal.TASK_OF_ANOTHER_PARTY);
        assertThat(refusal.data().toJavaMap()).containsEntry("holder", "PARTNER");
    }

    @Test
    void the_next_renewal_begins_its_tasks_anew() {
        Certificate halfway = done(renewed(true), SsoTask.DISABLE_SSO).get();

        CertificateEvent.Renewed again =
                halfway.renew(CISCO, NEW_EXPIRY.plusSeconds(1), true, AT).get();

        assertThat(again.after(Option.some(halfway)).tasks()).containsExactly(SsoTask.values());
        assertThat(again.rule().value()).isEqualTo("CRT-01");
        assertThat(again.by()).isEqualTo(Party.CISCO);
    }

    @Test
    void time_does_not_run_backwards() {
        Instant before = AT.minusNanos(1);

        assertThatIllegalArgumentException().isThrownBy(() -> recorded().renew(CISCO, NEW_EXPIRY, true, before));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> renewed(true).complete(PARTNER, SsoTask.DISABLE_SSO, before));
    }

    @Test
    void a_history_that_cannot_be_is_no_certificate() {
        CertificateEvent.Recorded recorded = recorded().recorded();
        CertificateEvent.Renewed renewed = new CertificateEvent.Renewed(AT, EXPIRY, true);
        CertificateEvent.TaskDone done = new CertificateEvent.TaskDone(AT, SsoTask.DISABLE_SSO);

        assertThatIllegalStateException().isThrownBy(() -> recorded.after(Option.some(recorded())));
        assertThatIllegalStateException().isThrownBy(() -> renewed.after(Option.none()));
        assertThatIllegalStateException().isThrownBy(() -> renewed.after(Option.some(recorded())));
        assertThatIllegalStateException().isThrownBy(() -> done.after(Option.some(recorded())));
    }

    @Test
    void an_id_has_the_form_of_ids() {
        assertThat(CertificateId.of("a-1").toString()).isEqualTo("a-1");
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateId.of("a b"));
    }
}
