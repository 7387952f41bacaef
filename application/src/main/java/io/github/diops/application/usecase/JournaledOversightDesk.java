package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.AttainmentQuestion;
import io.github.diops.application.port.in.AttainmentView;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.OversightDesk;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.AttainmentPeriod;
import io.github.diops.domain.response.AttainmentReport;
import io.github.diops.domain.response.CaseResponse;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

final class JournaledOversightDesk implements OversightDesk {
    private static final int MONTHS = 12;

    /** The longest period, in months: what a report of it can hold stays small. */
    private static final long MOST_MONTHS = 5 * 12L;

    private static final int CASES_AT_ONCE = 500;

    /** No id of a case is less, so that a list goes on with the cases opened before an instant. */
    private static final CaseId LEAST = CaseId.of("-");

    private final OperationsPolicy policy;
    private final Ports ports;
    private final InstantSource clock;
    private final RecordStreams<SupportCase, CaseEvent> cases;

    JournaledOversightDesk(OperationsPolicy policy, Ports ports, InstantSource clock) {
        this.policy = policy;
        this.ports = ports;
        this.clock = clock;
        this.cases = new RecordStreams<>(ports.journal(), new CaseCodec());
    }

    @Override
    public Page<Notice, Position> notices(
            Caller caller, Option<Instant> since, Option<CustomerId> customer, Option<Position> after, int limit) {
        List<Notice> found = customer.forAll(caller.scope()::tellsOf)
                ? ports.notices().page(caller.scope(), since, customer, after, limit + 1)
                : List.empty();
        return Page.of(found, limit, last -> new Position(last.recordedAt(), last.id()))
                .map(notice -> Notice.builder()
                        .from(notice)
                        .customers(notice.customers().filter(caller.scope()::tellsOf))
                        .build());
    }

    @Override
    public Page<TrailRow, Position> trail(Caller caller, AccessTrail.Filter filter, Option<Position> after, int limit) {
        List<TrailRow> found = filter.customer().forAll(caller.scope()::tellsOf)
                ? ports.trail().page(caller.scope(), filter, after, limit + 1)
                : List.empty();
        return Page.of(found, limit, last -> new Position(last.at(), last.id()))
                .map(row -> TrailRow.builder()
                        .from(row)
                        .customers(row.customers().filter(caller.scope()::tellsOf))
                        .build());
    }

    @Override
    public void denied(Caller caller, String asked) {
        ports.trail()
                .denied(TrailRow.builder()
                        .tenant(caller.scope().partner().getOrElse(StreamKey.EVERYBODYS))
                        .id(RandomIds.id())
                        .at(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                        .actor(caller.actor().name())
                        .party(caller.actor().party())
                        .standsIn(caller.actor().party().isEmpty())
                        .customers(caller.scope().customer().toSet())
                        .type(asked)
                        .requestId(caller.requestId())
                        .outcome(TrailRow.Outcome.DENIED)
                        .build());
    }

    @Override
    public Either<Problem, AttainmentView> attainment(Caller caller, AttainmentQuestion question) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant to = question.toExclusive().getOrElse(now);
        Instant from = question.from()
                .getOrElse(
                        () -> start(YearMonth.from(to.atOffset(ZoneOffset.UTC)).minusMonths(MONTHS - 1)));
        if (to.isBefore(from)) {
            return invalid(question.toExclusive().isDefined() ? "to" : "from", "ends_first");
        }
        if (months(from, to).size() > MOST_MONTHS) {
            return invalid("from", "range_too_long");
        }
        List<CaseResponse> responses = responses(caller, question.customer(), from, to);
        // a clock that went back has not undone what was acknowledged before
        Instant asOf = responses
                .flatMap(CaseResponse::acknowledgedAt)
                .fold(now, (one, other) -> one.isAfter(other) ? one : other);
        AttainmentPeriod period = new AttainmentPeriod(from, to);
        return Either.right(new AttainmentView(
                period,
                asOf,
                byMonthToo(report(period, asOf, responses)),
                months(from, to)
                        .map(month -> new AttainmentView.Month(
                                month,
                                report(within(month, period), asOf, responses).value()))));
    }

    private static <T> Either<Problem, T> invalid(String parameter, String code) {
        return Either.left(new Problem.Invalid(List.of(Fault.of(parameter, code))));
    }

    private Explained<AttainmentReport> report(AttainmentPeriod period, Instant asOf, List<CaseResponse> responses) {
        return policy.attainment(period, asOf, responses)
                .toEither()
                .getOrElseThrow(faults -> new IllegalStateException("cases on record have faults: " + faults));
    }

    private static <T> Explained<T> byMonthToo(Explained<T> report) {
        return new Explained<>(report.value(), report.because().append(ResponseRules.OBJ_04C.id()), report.edition());
    }

    /** The responses of the cases opened in the period; of what was withdrawn without an outcome there is none. */
    private List<CaseResponse> responses(Caller caller, Option<CustomerId> customer, Instant from, Instant to) {
        SupportCaseList.Filter filter =
                SupportCaseList.Filter.builder().customer(customer).build();
        List<CaseResponse> found = List.empty();
        Option<SupportCaseList.Position> after = Option.some(new SupportCaseList.Position(to, LEAST));
        while (after.isDefined()) {
            List<StoredRecord> page = ports.supportCases().page(caller.scope(), filter, after, CASES_AT_ONCE);
            List<SupportCase> opened = page.map(
                            stored -> cases.loaded(caller.scope(), stored).state())
                    .takeWhile(each -> !each.opening().at().isBefore(from));
            found = found.prependAll(opened.flatMap(SupportCase::response));
            after = opened.size() < CASES_AT_ONCE
                    ? Option.none()
                    : opened.lastOption()
                            .map(last -> new SupportCaseList.Position(
                                    last.opening().at(), last.opening().id()));
        }
        return found;
    }

    /** The calendar months, in UTC, that have an instant in {@code [from, to)} (OBJ-04c). */
    private static List<YearMonth> months(Instant from, Instant to) {
        return Stream.iterate(YearMonth.from(from.atOffset(ZoneOffset.UTC)), month -> month.plusMonths(1))
                .takeWhile(month -> from.isBefore(to) && start(month).isBefore(to))
                .toList();
    }

    private static AttainmentPeriod within(YearMonth month, AttainmentPeriod period) {
        Instant start = start(month);
        Instant end = start(month.plusMonths(1));
        return new AttainmentPeriod(
                start.isBefore(period.from()) ? period.from() : start,
                end.isAfter(period.toExclusive()) ? period.toExclusive() : end);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
