package io.github.diops.adapters.rest.http;

import static io.github.diops.adapters.rest.http.Decoders.present;

import io.github.diops.adapters.rest.http.RecordProtocol.Timed;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.Fault;
import io.github.diops.domain.severity.Severity;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** From request bodies to what is asked of a case: each gives the whole command, or every fault of the body. */
final class CaseDecoders {
    private static final int LONGEST_TEXT = 4000;

    private CaseDecoders() {}

    static Either<List<Fault>, Timed<CaseCommand>> acknowledge(Json.Document body) {
        return bare(body, new CaseCommand.Acknowledge());
    }

    static Either<List<Fault>, Timed<CaseCommand>> changeSeverity(Json.Document body) {
        Fields in = Fields.of(body, "severity", "reason", "at");
        Option<Severity> severity = in.need("severity").oneOf(Severity.class);
        Option<String> reason = in.need("reason").text(LONGEST_TEXT);
        return Timed.decoded(in, at -> new CaseCommand.ChangeSeverity(present(severity), present(reason)));
    }

    static Either<List<Fault>, Timed<CaseCommand>> requestSeverity(Json.Document body) {
        Fields in = Fields.of(body, "severity", "businessImpactChange", "at");
        Option<Severity> severity = in.need("severity").oneOf(Severity.class);
        // one that says nothing can be read, and is refused by the policy
        Option<String> change = in.need("businessImpactChange").words(LONGEST_TEXT);
        return Timed.decoded(in, at -> new CaseCommand.RequestSeverity(present(severity), present(change)));
    }

    static Either<List<Fault>, Timed<CaseCommand>> giveStatus(Json.Document body) {
        Fields in = Fields.of(body, "text", "actionPlan", "at");
        Option<String> text = in.need("text").text(LONGEST_TEXT);
        Option<String> actionPlan = in.may("actionPlan").text(LONGEST_TEXT);
        return Timed.decoded(in, at -> new CaseCommand.GiveStatus(present(text), actionPlan));
    }

    static Either<List<Fault>, Timed<CaseCommand>> loseContact(Json.Document body) {
        return bare(body, new CaseCommand.LoseContact());
    }

    static Either<List<Fault>, Timed<CaseCommand>> regainContact(Json.Document body) {
        return bare(body, new CaseCommand.RegainContact());
    }

    static Either<List<Fault>, Timed<CaseCommand>> observe(Json.Document body) {
        Fields in = Fields.of(body, "until", "at");
        Option<Instant> until = in.need("until").recordedInstant();
        return Timed.decoded(in, at -> new CaseCommand.Observe(present(until)));
    }

    static Either<List<Fault>, Timed<CaseCommand>> resolve(Json.Document body) {
        return saying("resolution", body, CaseCommand.Resolve::new);
    }

    static Either<List<Fault>, Timed<CaseCommand>> reopen(Json.Document body) {
        return saying("reason", body, CaseCommand.Reopen::new);
    }

    static Either<List<Fault>, Timed<CaseCommand>> close(Json.Document body) {
        return bare(body, new CaseCommand.Close());
    }

    static Either<List<Fault>, Timed<CaseCommand>> withdraw(Json.Document body) {
        return saying("reason", body, CaseCommand.Withdraw::new);
    }

    static Either<List<Fault>, Timed<CaseCommand>> escalate(Json.Document body) {
        return saying("reason", body, CaseCommand.Escalate::new);
    }

    /** A command of which nothing need be said but when. */
    private static Either<List<Fault>, Timed<CaseCommand>> bare(Json.Document body, CaseCommand command) {
        Fields in = Fields.of(body, "at");
        return Timed.decoded(in, at -> command);
    }

    /** A command that says something in {@code field}. */
    private static Either<List<Fault>, Timed<CaseCommand>> saying(
            String field, Json.Document body, Function1<String, CaseCommand> command) {
        Fields in = Fields.of(body, field, "at");
        Option<String> text = in.need(field).text(LONGEST_TEXT);
        return Timed.decoded(in, at -> command.apply(present(text)));
    }
}
