package io.github.diops.application.usecase;

import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopEvent;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.cop.CopReason;
import io.github.diops.domain.cop.CopRequest;
import io.github.diops.domain.cop.CopRequestId;
import io.github.diops.domain.cop.CopScenario;
import io.github.diops.domain.cop.CopStep;
import io.github.diops.domain.cop.Initiator;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import io.vavr.control.Option;
import java.time.Instant;

/** The stored form of COP requests. */
final class CopCodec implements RecordCodec<CopRequest, CopEvent> {
    private static final String OPENED = "OPENED";
    private static final String STEP_TAKEN = "STEP_TAKEN";

    @Override
    public Form form(CopEvent event) {
        return event instanceof CopEvent.Opened opened
                ? new Form(OPENED, 1, opening(opened))
                : new Form(STEP_TAKEN, 1, new StoredJson().with("step", ((CopEvent.StepTaken) event).step()));
    }

    @Override
    public CopEvent event(Form form, Envelope envelope) {
        StoredJson data = form.data();
        return switch (form.type() + " " + form.version()) {
            case OPENED + " 1" -> opening(data, envelope.at(), envelope.party());
            case STEP_TAKEN + " 1" ->
                new CopEvent.StepTaken(envelope.at(), envelope.party(), CopStep.valueOf(data.text("step")));
            default ->
                throw new IllegalStateException(
                        "a COP request has no event " + form.type() + " of version " + form.version());
        };
    }

    @Override
    public CopRequest after(Option<CopRequest> before, CopEvent event) {
        return event.after(before);
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public StoredJson state(CopRequest request) {
        return new StoredJson()
                .with("opening", opening(request.opening()))
                .with("openedAt", request.opening().at())
                .with("openedBy", request.opening().by())
                .with(
                        "taken",
                        request.taken()
                                .map(event -> new StoredJson()
                                        .with("at", event.at())
                                        .with("by", event.by())
                                        .with("step", event.step())));
    }

    @Override
    public CopRequest state(StoredJson stored) {
        return new CopRequest(
                opening(stored.object("opening"), stored.instant("openedAt"), Party.valueOf(stored.text("openedBy"))),
                stored.objects("taken")
                        .map(event -> new CopEvent.StepTaken(
                                event.instant("at"),
                                Party.valueOf(event.text("by")),
                                CopStep.valueOf(event.text("step")))));
    }

    private static StoredJson opening(CopEvent.Opened opened) {
        return new StoredJson()
                .with("id", opened.id())
                .with("customer", opened.customer())
                .with("region", opened.region())
                .with("initiator", opened.inquiry().initiator())
                .with("reason", opened.inquiry().reason())
                .with("content", opened.inquiry().content())
                .with("file", opened.file())
                .with("scenario", opened.scenario())
                .with("because", opened.because())
                .with("edition", opened.edition());
    }

    private static CopEvent.Opened opening(StoredJson stored, Instant at, Party by) {
        return CopEvent.Opened.builder()
                .id(CopRequestId.of(stored.text("id")))
                .customer(CustomerId.of(stored.text("customer")))
                .region(Region.valueOf(stored.text("region")))
                .inquiry(new CopInquiry(
                        Initiator.valueOf(stored.text("initiator")),
                        stored.option("reason").map(CopReason::valueOf),
                        stored.option("content").map(CopContent::valueOf)))
                .file(stored.option("file"))
                .scenario(CopScenario.valueOf(stored.text("scenario")))
                .because(stored.texts("because").map(RuleId::of))
                .edition(EditionName.of(stored.text("edition")))
                .at(at)
                .by(by)
                .build();
    }
}
