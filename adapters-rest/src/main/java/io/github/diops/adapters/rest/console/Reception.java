package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.Answer.Ending;
import io.github.diops.adapters.rest.console.AssessmentCard.Choice;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.Page;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Map;

/** What every page of records is made with. */
record Reception(DiOps diops, Sentences sentences) {
    private static final String BELOW = "../";

    /** The frame of a section's own page. */
    Frame frame(Section section, Said title, Said lead, Visit visit) {
        return Frame.of(section, title, lead, visit, edition());
    }

    /** The frame of the page of one record. */
    Frame below(Section section, String title, String lead, Visit visit) {
        return Frame.of(section, BELOW, title, lead, visit, edition());
    }

    /** The page of a record. */
    static Answer shown(Ending ending, String template, Frame frame, Object card) {
        return new Answer(ending, Console.rendered(template, Map.of("frame", frame, "card", card)));
    }

    Answer missing(Section section, Said title, Said lead, Visit visit) {
        Wording wording = visit.wording();
        return new Answer(
                Ending.MISSING,
                Console.rendered(
                        "missing-page", Map.of("frame", below(section, wording.of(title), wording.of(lead), visit))));
    }

    /** The name of a customer; its id where it cannot be read. */
    String name(Caller caller, CustomerId id) {
        return diops.customers()
                .read(caller, id)
                .map(found -> found.customer().profile().name())
                .getOrElse(id::value);
    }

    /** The customers to choose from, by name: the latest recorded, and those of {@code ids}. */
    List<CustomerView> customers(Caller caller, List<String> ids) {
        List<CustomerView> latest =
                diops.customers().list(caller, Option.none(), Page.MAX_LIMIT).items();
        return latest.appendAll(ids.filter(CustomerId::isValid)
                        .map(CustomerId::of)
                        .reject(id -> latest.exists(view -> view.customer().id().equals(id)))
                        .flatMap(id -> diops.customers().read(caller, id)))
                .sortBy(view -> view.customer().profile().name());
    }

    /** A customer as a choice. */
    static Choice choice(CustomerView view) {
        return Choices.choice(
                view.customer().id().value(),
                view.customer().profile().name() + " (" + view.customer().partner() + ", "
                        + view.customer().profile().region() + ")");
    }

    /** Where a page of that language goes on. */
    static String next(String path, Visit visit) {
        return path + "?" + PageQuery.LANGUAGE + "=" + visit.language().tag();
    }

    private String edition() {
        return diops.policy().name().value();
    }
}
