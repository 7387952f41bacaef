package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.ReleasesView;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.release.ReleaseTerms;
import io.github.diops.domain.release.Version;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vertx.core.http.HttpMethod;

/** The releases as publications have left them, and what rests on them. */
final class ReleaseRecords {
    private final DiOps diops;

    ReleaseRecords(DiOps diops) {
        this.diops = diops;
    }

    List<Operation> operations() {
        return List.of(
                Operation.onRecords(HttpMethod.GET, "/api/v1/releases", this::list),
                Operation.onRecords(HttpMethod.POST, "/api/v1/releases/{version}/publish", this::publish),
                Operation.onRecords(HttpMethod.GET, "/api/v1/policy/editions", this::editions),
                Operation.onRecords(HttpMethod.POST, "/api/v1/decisions/upgrade", this::upgrade));
    }

    /** A release and what is said of it. */
    private record Publication(Version version, RecordProtocol.Timed<ReleaseTerms> terms) {
        RecordProtocol.Timed<Publication> timed() {
            return new RecordProtocol.Timed<>(terms.at(), this);
        }
    }

    private Reply publish(Exchange exchange) {
        return RecordProtocol.<Publication, ReleasesView>change(
                exchange,
                body -> Exchange.together(version(exchange), PlanDecoders.release(body), Publication::new)
                        .map(Publication::timed),
                view -> releases(exchange, view),
                (caller, publication, occasion) -> diops.releases()
                        .publish(
                                caller,
                                publication.version(),
                                publication.terms().command(),
                                occasion));
    }

    private static Either<List<Fault>, Version> version(Exchange exchange) {
        String version = exchange.pathParameter("version");
        return Version.isValid(version)
                ? Either.right(Version.parse(version))
                : Either.left(List.of(Fault.of("version", "bad_version")));
    }

    private Reply list(Exchange exchange) {
        return exchange.called(caller -> releases(exchange, diops.releases().read()));
    }

    private static Reply releases(Exchange exchange, ReleasesView view) {
        return Reply.json(200, exchange.registers(view.policy()).releases())
                .with("ETag", RecordProtocol.tag(view.version(), "RELEASES", exchange));
    }

    private Reply editions(Exchange exchange) {
        return exchange.looked(
                () -> exchange.registers(diops.releases().read().policy()).editions(diops.policy()));
    }

    private Reply upgrade(Exchange exchange) {
        OperationsPolicy current = diops.releases().read().policy();
        return exchange.decided(
                body -> ChangeDecoders.upgrade(body, current),
                request -> Decisions.answered(exchange, current.upgrade(request), exchange.decisions()::upgrade));
    }
}
