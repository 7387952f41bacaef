package io.github.diops.domain.cop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** COP-06: the workflows against the language of their words, each letter a step and who takes it. */
class CopRequestProperties {
    private static final Instant OPENED = Instant.parse("2024-03-11T14:00:00Z");

    /** Every word of a workflow; nothing else is one. */
    private static List<String> words(CopScenario scenario) {
        return switch (scenario) {
            case CISCO_EMERGENCY -> List.of("ASSESS/CISCO SELECT_WINDOW/CISCO NOTIFY/CISCO INSTALL/CISCO ");
            case CISCO_SCHEDULED ->
                List.of(
                        "ASSESS/CISCO NOTIFY/CISCO INSTALL/CISCO CONFIRM/CISCO ",
                        "ASSESS/CISCO NOTIFY/CISCO ANSWER/PARTNER INSTALL/CISCO CONFIRM/CISCO ");
            case CUSTOMER_REQUEST ->
                List.of(
                        "OPEN_SERVICE_REQUEST/CUSTOMER UPLOAD_TO_SFTP/CISCO DOWNLOAD/PARTNER INSTALL/PARTNER ",
                        "OPEN_SERVICE_REQUEST/PARTNER UPLOAD_TO_SFTP/CISCO DOWNLOAD/PARTNER INSTALL/PARTNER ");
        };
    }

    private record Attempt(CopStep step, Party party) {
        String letter() {
            return step + "/" + party + " ";
        }
    }

    /** Every letter after every beginning: exactly the words of the language are accepted, and no others. */
    @Example
    void exactly_the_words_of_the_language_are_accepted() {
        for (CopScenario scenario : CopScenario.values()) {
            Set<String> complete = new TreeSet<>();
            explore(open(scenario), "", scenario, complete);
            assertThat(complete).isEqualTo(new TreeSet<>(words(scenario)));
        }
    }

    private static void explore(CopRequest request, String sofar, CopScenario scenario, Set<String> complete) {
        if (request.isDone()) {
            complete.add(sofar);
        }
        for (CopStep step : CopStep.values()) {
            for (Party party : Party.values()) {
                Attempt attempt = new Attempt(step, party);
                String word = sofar + attempt.letter();

                Either<Refusal, CopRequest> answer = attempt(request, attempt);

                assertThat(answer.isRight()).as(word).isEqualTo(begins(scenario, word));
                answer.forEach(after -> explore(after, word, scenario, complete));
            }
        }
    }

    @Property
    void whatever_is_tried_only_what_the_workflow_allows_happens(
            @ForAll CopScenario scenario, @ForAll("attempts") List<Attempt> attempts) {
        CopRequest request = open(scenario);
        String word = "";
        for (Attempt attempt : attempts) {
            CopRequest before = request;
            Either<Refusal, CopRequest> answer = attempt(before, attempt);
            if (begins(scenario, word + attempt.letter())) {
                word += attempt.letter();
                request = answer.get();
            } else {
                assertThat(answer.getLeft().rule().value()).isEqualTo("COP-06");
                assertThat(request).isEqualTo(before);
            }
        }

        assertThat(written(request)).isEqualTo(word);
        assertThat(request.isDone()).isEqualTo(words(scenario).contains(word));
        assertThat(letters(request)).isEqualTo(lettersAfter(scenario, word));
    }

    @Property
    void the_history_alone_gives_the_request(@ForAll CopScenario scenario, @ForAll("attempts") List<Attempt> attempts) {
        CopRequest request = open(scenario);
        List<CopEvent> history = new ArrayList<>(List.of(request.opening()));
        for (Attempt attempt : attempts) {
            Either<Refusal, CopEvent.StepTaken> event =
                    request.take(Actor.of("Eve", attempt.party()), attempt.step(), OPENED);
            event.forEach(history::add);
            CopRequest before = request;
            request = event.map(taken -> taken.after(Option.some(before))).getOrElse(before);
        }

        Option<CopRequest> folded = Option.none();
        for (CopEvent event : history) {
            folded = Option.some(event.after(folded));
        }
        assertThat(folded).isEqualTo(Option.some(request));
    }

    private static boolean begins(CopScenario scenario, String word) {
        return words(scenario).stream().anyMatch(whole -> whole.startsWith(word));
    }

    /** The letters with which a word that begins with {@code word} may go on. */
    private static Set<String> lettersAfter(CopScenario scenario, String word) {
        Set<String> letters = new TreeSet<>();
        words(scenario).stream()
                .filter(whole -> whole.startsWith(word) && whole.length() > word.length())
                .forEach(whole -> letters.add(whole.substring(word.length(), whole.indexOf(' ', word.length()) + 1)));
        return letters;
    }

    private static Set<String> letters(CopRequest request) {
        Set<String> letters = new TreeSet<>();
        request.next()
                .forEach(task -> task.actors().forEach(party -> letters.add(new Attempt(task.step(), party).letter())));
        return letters;
    }

    private static String written(CopRequest request) {
        return request.taken()
                .map(event -> new Attempt(event.step(), event.by()).letter())
                .mkString();
    }

    private static Either<Refusal, CopRequest> attempt(CopRequest request, Attempt attempt) {
        return request.take(Actor.of("Eve", attempt.party()), attempt.step(), OPENED)
                .map(event -> event.after(Option.some(request)));
    }

    private static CopRequest open(CopScenario scenario) {
        CopOpening.Builder opening = CopOpening.builder();
        opening.id(CopRequestId.of("cop-1"))
                .customer(CustomerId.of("c-1"))
                .region(Region.AMER)
                .inquiry(
                        switch (scenario) {
                            case CISCO_EMERGENCY -> CopInquiry.byCisco(CopReason.VULNERABILITY);
                            case CISCO_SCHEDULED -> CopInquiry.byCisco(CopReason.UTILITY);
                            case CUSTOMER_REQUEST -> CopInquiry.byCustomer(CopContent.LOCALE_PACK);
                        })
                .at(OPENED);
        return CopRequest.open(Actor.administrator("root"), opening.build(), EditionName.of("2024.1"))
                .get()
                .after(Option.none());
    }

    /** Mostly letters of the workflows, in no order, so that words grow long. */
    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(CopStep.class),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(Party.CISCO)),
                                Tuple.of(4, Arbitraries.just(Party.PARTNER)),
                                Tuple.of(1, Arbitraries.of(Party.class))))
                .as(Attempt::new)
                .list()
                .ofMaxSize(60);
    }
}
