package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.Answer.Ending;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Problem;
import io.github.diops.domain.rule.Refusal;
import io.vavr.Function0;
import io.vavr.Function1;
import io.vavr.Function2;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/**
 * A form that was sent. Where it is not carried out, the page is shown again with what was entered and why.
 *
 * @param action what it asks
 * @param page the page, as it is shown again
 * @param nowhere what is shown where there is no such record
 */
record Submission(
        Visit visit,
        Sentences sentences,
        String action,
        FormEntry entry,
        Function2<Ending, FormCard.Sent, Answer> page,
        Function0<Answer> nowhere)
        implements Problem.Cases<Answer> {

    /**
     * What becomes of a form with those fields: {@code done} carries it out where nothing is wrong with them, and says
     * where to go on, relative to the page.
     */
    Answer carriedOut(List<FormField> fields, Choices offered, Function0<Either<Problem, String>> done) {
        Map<FormField, String> faults = entry.faults(fields, offered, sentences, visit.wording());
        return faults.nonEmpty()
                ? faulty(faults)
                : done.apply().fold(problem -> problem.match(this), next -> new Answer(Ending.DONE, next));
    }

    Answer faulty(Map<FormField, String> faults) {
        return page.apply(
                Ending.INVALID,
                new FormCard.Sent(
                        action,
                        entry.form(),
                        faults,
                        Option.some(new FormCard.Complaint(visit.wording().of(Phrase.FAULT_SUMMARY), Option.none()))));
    }

    /** Shows that the page has no form of that name. */
    Answer unknown() {
        return shown(Ending.INVALID, visit.wording().of(CasePhrase.UNKNOWN_ACTION), Option.none());
    }

    /** That the form was shown with the record's present version. */
    Occasion occasion() {
        String version = entry.form().value(FormCard.VERSION);
        return new Occasion(
                Option.none(), Option.some(HashSet.of(version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1L)));
    }

    /**
     * How a form for a new record makes one, however often it is sent as it is; sent with other fields it is another. A
     * form that names no key has none.
     *
     * @param next where to go on
     */
    <V> Option<Once<V>> once(Function1<V, String> next) {
        String key = entry.form().value(FormCard.KEY);
        return Option.when(key.matches("[0-9]{1,18}"), () -> {
            String content = Asset.digest(entry.form().values().toString().getBytes(StandardCharsets.UTF_8));
            return new Once<>("form:" + key + ":" + content, content, next);
        });
    }

    private Answer shown(Ending ending, String sentence, Option<String> rule) {
        return page.apply(
                ending,
                new FormCard.Sent(
                        action, entry.form(), HashMap.empty(), Option.some(new FormCard.Complaint(sentence, rule))));
    }

    @Override
    public Answer invalid(List<Fault> faults) {
        return shown(
                Ending.INVALID,
                faults.map(fault -> sentences.of(visit.language(), "fault." + fault.code(), fault.data()))
                        .mkString(" "),
                faults.headOption().flatMap(Fault::rule).map(rule -> rule.value()));
    }

    @Override
    public Answer refused(Refusal refusal) {
        return shown(
                Ending.REFUSED,
                visit.wording().of(CasePhrase.REFUSED) + " "
                        + sentences.of(
                                visit.language(), "refusal." + refusal.code().name(), refusal.data()),
                Option.some(refusal.rule().value()));
    }

    @Override
    public Answer missing() {
        return nowhere.apply();
    }

    @Override
    public Answer stale() {
        return shown(Ending.STALE, visit.wording().of(CasePhrase.STALE), Option.none());
    }

    @Override
    public Answer keyReused() {
        return stale();
    }

    @Override
    public Answer inProgress() {
        return shown(Ending.STALE, visit.wording().of(CasePhrase.SENT_TWICE), Option.none());
    }
}
