package io.github.diops.application.port.in;

import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The desk where support cases are opened, advanced and looked up. What it answers as done is durable. */
public interface CaseDesk {
    /**
     * Opens a case of a customer within the caller's scope, by the customer's calendar of that moment.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CaseView>> open(Caller caller, OpenCase command, Option<Once<CaseView>> once);

    /**
     * Does what is asked of a case, if the case allows it.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CaseView>> command(
            Caller caller, CaseId id, Occasion occasion, CaseCommand command, Option<Once<CaseView>> once);

    /** The case of that id within the caller's scope, or none. */
    Option<CaseView> read(Caller caller, CaseId id);

    /** At most {@code limit} cases within the caller's scope, latest opening first, after {@code after}. */
    Page<CaseView, SupportCaseList.Position> list(
            Caller caller, SupportCaseList.Filter filter, Option<SupportCaseList.Position> after, int limit);

    /**
     * At most {@code limit} steps of a case's history after version {@code afterVersion}, oldest first, each page's next
     * being the last version seen; none if there is no such case within the caller's scope.
     */
    Option<Page<TimelineEntry, Long>> timeline(Caller caller, CaseId id, long afterVersion, int limit);
}
