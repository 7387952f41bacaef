package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static io.github.diops.application.usecase.Office.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CopDesk;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCopRequest;
import io.github.diops.application.port.in.RecordBackup;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.cop.CopReason;
import io.github.diops.domain.cop.CopRequestId;
import io.github.diops.domain.cop.CopStep;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the policy refuses leaves a row of the access trail, and nothing else. */
class DenialTest {
    private final Office office = new Office("2024-03-08T12:00:00Z");
    private final CopDesk desk = office.diops.cops();
    private final CustomerId customer = office.customer(ACME);

    private OpenCopRequest firmware() {
        return new OpenCopRequest(customer, CopInquiry.byCustomer(CopContent.PHONE_FIRMWARE), Option.none());
    }

    private List<TrailRow> denials(Caller reader) {
        return office.storage
                .trail()
                .page(reader.scope(), AccessTrail.Filter.EVERYTHING, Option.none(), 100)
                .filter(row -> row.outcome() == TrailRow.Outcome.DENIED);
    }

    @Test
    void a_refused_step_is_noted_with_who_asked_and_the_rule() {
        CopRequestId id = Office.done(desk.open(ACME, firmware(), Option.none()))
                .request()
                .opening()
                .id();
        assertThat(denials(ADMINISTRATOR)).isEmpty();
        office.setNow("2024-03-08T12:05:00Z");
        assertThat(desk.take(CISCO, id, CopStep.OPEN_SERVICE_REQUEST, Occasion.NOW, Option.none())
                        .map(Office::now)
                        .isLeft())
                .isTrue();

        TrailRow row = denials(ADMINISTRATOR).single();
        assertThat(row.tenant().value()).isEqualTo("acme");
        assertThat(row.at()).isEqualTo(Instant.parse("2024-03-08T12:05:00Z"));
        assertThat(row.actor()).isEqualTo("cisco");
        assertThat(row.party()).contains(Party.CISCO);
        assertThat(row.standsIn()).isFalse();
        assertThat(row.stream().map(Object::toString)).contains("cop/" + id);
        assertThat(row.customers()).containsExactly(customer);
        assertThat(row.version()).isEmpty();
        assertThat(row.type()).isEqualTo("STEP_OF_ANOTHER_PARTY");
        assertThat(row.rule().map(Object::toString)).contains("COP-06");
        assertThat(row.requestId()).isEqualTo("request-1");
        assertThat(denials(ACME)).containsExactly(row);
        assertThat(denials(OTHER)).isEmpty();
    }

    @Test
    void a_refused_creation_is_noted_though_there_is_no_record() {
        OpenCopRequest urgent =
                new OpenCopRequest(customer, CopInquiry.byCisco(CopReason.VULNERABILITY), Option.none());
        desk.open(ACME, urgent, Option.some(Office.once("key", "body")));
        TrailRow row = denials(ACME).single();
        assertThat(row.stream()).isEmpty();
        assertThat(row.customers()).containsExactly(customer);
        assertThat(row.rule().map(Object::toString)).contains("COP-06a");
        RecordBackup.Builder backup = RecordBackup.builder();
        backup.customer(customer)
                .application(UcApplication.CUCM)
                .completedAt(Instant.parse("2024-03-08T02:00:00Z"))
                .good(true);
        office.diops.backups().record(ACME, backup.build(), Option.none());
        assertThat(denials(ACME).map(TrailRow::type))
                .containsExactlyInAnyOrder("NOT_THEIRS_TO_OPEN", "ONLY_CISCO_BACKS_UP");
        assertThat(denials(Office.customer("acme", customer)))
                .as("whom it concerns is told")
                .isEqualTo(denials(ACME));
    }

    @Test
    void what_makes_no_sense_or_is_not_there_is_no_denial() {
        desk.open(
                ACME, new OpenCopRequest(CustomerId.of("nobody"), firmware().inquiry(), Option.none()), Option.none());
        desk.take(ACME, CopRequestId.of("nobodys"), CopStep.INSTALL, Occasion.NOW, Option.none())
                .map(Office::now);
        assertThat(denials(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void a_refusal_that_cannot_be_noted_fails() {
        AccessTrail full = new AccessTrail() {
            @Override
            public void denied(TrailRow row) {
                throw new StorageException("full");
            }

            @Override
            public List<TrailRow> page(Scope scope, Filter filter, Option<Position> after, int limit) {
                return List.empty();
            }
        };
        Ports.Builder ports = new Ports.Builder();
        ports.from(Ports.of(office.storage, Office.US_2024)).trail(full);
        DiOps deaf = DiOps.assemble(office.diops.policy(), ports.build(), office.diops::now);
        assertThatThrownBy(() -> deaf.cops().open(CISCO, firmware(), Option.none()))
                .isInstanceOf(StorageException.class);
        assertThat(deaf.cops().open(ACME, firmware(), Option.none()).isRight()).isTrue();
    }
}
