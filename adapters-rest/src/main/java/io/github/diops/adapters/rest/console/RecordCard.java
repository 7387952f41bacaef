package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.CaseCard.Fact;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.ZoneId;

/**
 * What the page of a record shows that goes through steps of the parties.
 *
 * @param rules on which its steps rest
 */
record RecordCard(
        List<Fact> facts,
        List<Step> steps,
        List<String> rules,
        long version,
        List<FormCard> forms,
        List<FormCard.Refused> refused,
        Option<FormCard.Complaint> complaint,
        HistoryCard history) {

    /** A step: whose it is, and whether it is done, next, or still to come. */
    record Step(String name, String holders, String state, String style) {
        static Step done(String name, List<Party> holders, String when, Wording wording) {
            return of(name, holders, when, "met", wording);
        }

        static Step next(String name, List<Party> holders, Wording wording) {
            return of(name, holders, wording.of(PlanPhrase.STEP_IS_NEXT), "waiting", wording);
        }

        static Step inGeneral(String name, List<Party> holders, Wording wording) {
            return of(name, holders, "", "later", wording);
        }

        static Step later(String name, List<Party> holders, Wording wording) {
            return of(name, holders, wording.of(PlanPhrase.STEP_IS_LATER), "later", wording);
        }

        private static Step of(String name, List<Party> holders, String state, String style, Wording wording) {
            return new Step(
                    name, holders.map(party -> wording.of(Phrase.nameOf(party))).mkString(", "), state, style);
        }

        boolean isNext() {
            return style.equals("waiting");
        }
    }

    /** Something that can be asked, and why it cannot be now. */
    record Asked(String code, Said label, List<FormField> fields, Either<Refusal, ?> allowed) {
        FormCard form(FormCard.Sent sent, ZoneId zone, Wording wording) {
            return FormCard.of(code, label, fields, Choices.NONE, sent, zone, wording);
        }
    }

    /** The forms of what is allowed, and of what was sent, so that nothing entered is lost. */
    static List<FormCard> forms(List<Asked> asked, FormCard.Sent sent, ZoneId zone, Wording wording) {
        return asked.filter(each -> each.allowed().isRight() || sent.isOf(each.code()))
                .map(each -> each.form(sent, zone, wording));
    }

    static List<FormCard.Refused> refused(List<Asked> asked, Sentences sentences, Wording wording) {
        return asked.flatMap(each -> each.allowed()
                .swap()
                .toOption()
                .map(refusal -> FormCard.Refused.of(each.label(), refusal, sentences, wording)));
    }
}
