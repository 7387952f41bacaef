package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.AssessmentCard.Choice;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.Function1;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cases in a list: those that wait for a response by the time they have left, or those that a filter asks for, the
 * latest opened first.
 *
 * @param words what was searched for, as entered
 * @param empty what to say where there is none
 * @param next where the list goes on, if it does
 * @param first where it begins, on a later page
 * @param exportQuery what the same list is exported with
 */
record CaseListCard(
        String title,
        String words,
        List<Choice> states,
        List<Choice> severities,
        List<CaseRow> rows,
        Option<String> empty,
        Option<String> next,
        Option<String> first,
        String exportQuery) {
    static final String STATE = "state";
    static final String SEVERITY = "severity";
    static final String WORDS = "q";
    static final String AFTER = "after";
    static final String CUSTOMER = "customer";

    /** How many cases are looked at to find those with the least time left. */
    static final int MOST_WAITING = 1000;

    private static final String ANY = "ANY";
    private static final int PAGE = 50;
    private static final Pattern POSITION = Pattern.compile("([0-9]{1,13})_([A-Za-z0-9._:-]{1,64})");
    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,4}");

    static CaseListCard of(DiOps diops, Caller caller, Visit visit) {
        PageQuery query = visit.asked();
        String asked = query.value(STATE);
        return asked.isEmpty() || asked.equals(CaseState.OPEN.name())
                ? waiting(diops, caller, visit)
                : found(diops, caller, visit);
    }

    private static CaseListCard waiting(DiOps diops, Caller caller, Visit visit) {
        PageQuery query = visit.asked();
        Wording wording = visit.wording();
        Waiting waiting = Waiting.read(
                diops, caller, filter(query).state(Option.some(CaseState.OPEN)).build());
        int from = OFFSET.matcher(query.value(AFTER)).matches() ? Integer.parseInt(query.value(AFTER)) : 0;
        List<CaseView> shown = waiting.byTimeLeft().drop(from).take(PAGE);
        boolean narrowed = query.hasAny(List.of(SEVERITY, WORDS, CUSTOMER));
        return new CaseListCard(
                wording.of(
                        waiting.more() ? CasePhrase.WAITING_MANY : CasePhrase.WAITING_TITLE,
                        waiting.byTimeLeft().size()),
                query.value(WORDS),
                states(query, wording),
                severities(query, wording),
                rows(shown, diops, caller, visit, ""),
                Option.when(
                        shown.isEmpty(),
                        () -> wording.of(narrowed ? CasePhrase.LIST_EMPTY : CasePhrase.LIST_EMPTY_WAITING)),
                Option.when(
                        waiting.byTimeLeft().size() > from + PAGE,
                        () -> query.with(AFTER, Integer.toString(from + PAGE)).href()),
                first(query),
                query.without(List.of(AFTER)).href());
    }

    private static CaseListCard found(DiOps diops, Caller caller, Visit visit) {
        PageQuery query = visit.asked();
        Wording wording = visit.wording();
        Option<CaseState> state =
                List.of(CaseState.values()).find(each -> each.name().equals(query.value(STATE)));
        Page<CaseView, SupportCaseList.Position> page =
                diops.cases().list(caller, filter(query).state(state).build(), position(query.value(AFTER)), PAGE);
        return new CaseListCard(
                wording.of(CasePhrase.FOUND_TITLE),
                query.value(WORDS),
                states(query, wording),
                severities(query, wording),
                rows(page.items(), diops, caller, visit, ""),
                Option.when(page.items().isEmpty(), () -> wording.of(CasePhrase.LIST_EMPTY)),
                page.next()
                        .map(last -> query.with(AFTER, last.openedAt().toEpochMilli() + "_" + last.id())
                                .href()),
                first(query),
                query.without(List.of(AFTER)).href());
    }

    private static Option<String> first(PageQuery query) {
        return Option.when(
                query.hasAny(List.of(AFTER)),
                () -> query.without(List.of(AFTER)).href());
    }

    /** The cases that wait for a response, the least time left first; {@code more} says that there are still others. */
    record Waiting(List<CaseView> byTimeLeft, boolean more) {
        static Waiting read(DiOps diops, Caller caller, SupportCaseList.Filter filter) {
            List<CaseView> read = List.empty();
            Option<SupportCaseList.Position> after = Option.none();
            do {
                Page<CaseView, SupportCaseList.Position> page =
                        diops.cases().list(caller, filter, after, Page.MAX_LIMIT);
                read = read.appendAll(page.items());
                after = page.next();
            } while (after.isDefined() && read.size() < MOST_WAITING);
            return new Waiting(read.sortBy(view -> view.supportCase().dueAt()), after.isDefined());
        }
    }

    /**
     * The rows of those cases.
     *
     * @param up the way to the first page, from where the way to a case's page goes
     */
    static List<CaseRow> rows(List<CaseView> views, DiOps diops, Caller caller, Visit visit, String up) {
        Map<String, String> names = views.map(
                        view -> view.supportCase().opening().customer())
                .distinct()
                .foldLeft(
                        HashMap.<String, String>empty(), (known, id) -> known.put(id.value(), name(diops, caller, id)));
        Function1<String, String> customer = id -> names.getOrElse(id, id);
        Instant now = visit.now();
        return views.map(view -> CaseRow.of(view, up + "cases/", customer, diops.policy(), now, visit.wording()));
    }

    /** The name of a customer; its id where it cannot be read. */
    static String name(DiOps diops, Caller caller, CustomerId id) {
        return diops.customers()
                .read(caller, id)
                .map(found -> found.customer().profile().name())
                .getOrElse(id::value);
    }

    private static SupportCaseList.Filter.Builder filter(PageQuery query) {
        return SupportCaseList.Filter.builder()
                .severity(List.of(Severity.values()).find(each -> each.name().equals(query.value(SEVERITY))))
                .customer(Option.some(query.value(CUSTOMER))
                        .filter(CustomerId::isValid)
                        .map(CustomerId::of))
                .words(List.of(query.value(WORDS).trim().split("\\s+", -1)).reject(String::isEmpty));
    }

    /** What a query asks for; the cases that wait for a response where it names no state. */
    static SupportCaseList.Filter asked(PageQuery query) {
        String state = query.value(STATE);
        return filter(query)
                .state(
                        state.isEmpty()
                                ? Option.some(CaseState.OPEN)
                                : List.of(CaseState.values())
                                        .find(each -> each.name().equals(state)))
                .build();
    }

    private static Option<SupportCaseList.Position> position(String after) {
        Matcher matcher = POSITION.matcher(after);
        return Option.when(
                matcher.matches(),
                () -> new SupportCaseList.Position(
                        Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), CaseId.of(matcher.group(2))));
    }

    private static List<Choice> states(PageQuery query, Wording wording) {
        return List.of(CaseState.values())
                .map(state -> new Choice(
                        state.name(),
                        wording.of(CasePhrase.nameOf(state)),
                        state.name().equals(query.value(STATE))))
                .append(new Choice(
                        ANY,
                        wording.of(CasePhrase.ANY_STATE),
                        query.value(STATE).equals(ANY)));
    }

    private static List<Choice> severities(PageQuery query, Wording wording) {
        return List.of(Severity.values())
                .map(severity -> new Choice(
                        severity.name(),
                        severity.name() + ": " + wording.of(Phrase.nameOf(severity)),
                        severity.name().equals(query.value(SEVERITY))));
    }
}
