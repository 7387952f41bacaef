package io.github.diops.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A certificate takes exactly the steps of CRT-01f and CRT-02, by exactly those parties, in every order tried. */
class CertificateProperties {
    private static final Instant AT = Instant.parse("2024-03-01T12:00:00Z");
    private static final Instant EXPIRY = Instant.parse("2024-03-15T12:00:00Z");
    private static final String[] IN_ORDER = {"DISABLE_SSO", "REIMPORT_IDP_METADATA", "ENABLE_SSO", "VERIFY_SSO"};

    /**
     * What somebody tries.
     *
     * @param task the task said to be done; none for a renewal
     * @param days how much longer a renewal makes it valid
     */
    private record Attempt(Party party, Option<SsoTask> task, int days, boolean sso) {}

    @Provide
    Arbitrary<java.util.List<Attempt>> attempts() {
        Arbitrary<Option<SsoTask>> task =
                Arbitraries.of(SsoTask.class).optional(0.8).map(Option::ofOptional);
        return Combinators.combine(
                        Arbitraries.of(Party.CISCO, Party.CISCO, Party.PARTNER, Party.PARTNER, Party.CUSTOMER),
                        task,
                        Arbitraries.integers().between(-1, 2),
                        Arbitraries.of(true, true, false))
                .as(Attempt::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 3_000)
    void exactly_the_steps_of_the_policy_are_taken(@ForAll("attempts") java.util.List<Attempt> attempts) {
        Certificate certificate = recorded();
        Instant expiry = EXPIRY;
        int done = IN_ORDER.length;
        for (Attempt attempt : attempts) {
            Certificate before = certificate;
            Actor by = Actor.of("Somebody", attempt.party());
            Instant newExpiry = expiry.plus(Duration.ofDays(attempt.days()));
            boolean renewal = attempt.task().isEmpty();
            boolean allowed = renewal
                    ? attempt.party() == Party.CISCO && attempt.days() > 0
                    : attempt.party() == Party.PARTNER
                            && done < IN_ORDER.length
                            && attempt.task().get().name().equals(IN_ORDER[done]);

            Either<Refusal, ? extends CertificateEvent> event = renewal
                    ? before.renew(by, newExpiry, attempt.sso(), AT)
                    : before.complete(by, attempt.task().get(), AT);

            assertThat(event.isRight()).as("%s after %d tasks", attempt, done).isEqualTo(allowed);
            certificate = event.<Certificate>fold(refusal -> before, taken -> taken.after(Option.some(before)));
            if (allowed && renewal) {
                expiry = newExpiry;
                done = attempt.sso() ? 0 : IN_ORDER.length;
            } else if (allowed) {
                done++;
            }
            assertThat(certificate.expiresAt()).isEqualTo(expiry);
            assertThat(certificate.tasks()).hasSize(IN_ORDER.length - done);
            assertThat(certificate.isComplete()).isEqualTo(done >= 3);
        }
    }

    private static Certificate recorded() {
        CertificateOpening opening = CertificateOpening.builder()
                .id(CertificateId.of("t1"))
                .customer(CustomerId.of("u1"))
                .application(UcApplication.CUCM)
                .name("tomcat")
                .expiresAt(EXPIRY)
                .at(AT)
                .build();
        return Certificate.record(Actor.of("Cleo", Party.CISCO), opening, EditionName.of("2024.1"))
                .get()
                .after(Option.none());
    }
}
