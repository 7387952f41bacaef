package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.AssessmentCard.Choice;
import io.github.diops.domain.responsibility.Duty;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.ResponsibilityRegister;
import io.vavr.collection.List;

/**
 * The register of duties, or those that words and party ask for (RSP-01 to RSP-43).
 *
 * @param title with the number of duties shown
 * @param words what was asked for, as entered
 * @param narrowed whether anything was asked for
 */
record ResponsibilityCard(String title, String words, List<Choice> parties, boolean narrowed, List<Entry> duties) {
    static final String WORDS = "q";
    static final String PARTY = "party";

    /** A duty: who holds it, and with whom or in which team. */
    record Entry(String id, String text, String section, String holders, List<String> with) {}

    static ResponsibilityCard of(PageQuery query, Wording wording) {
        String words = query.value(WORDS);
        String party = query.value(PARTY);
        List<Duty> duties = ResponsibilityRegister.about(words)
                .filter(duty -> party.isBlank()
                        || duty.holders().exists(holder -> holder.name().equals(party)));
        return new ResponsibilityCard(
                wording.of(
                        Phrase.REGISTER_TITLE,
                        duties.size(),
                        ResponsibilityRegister.duties().size()),
                words,
                List.of(Party.values())
                        .map(holder -> new Choice(
                                holder.name(),
                                wording.of(Phrase.nameOf(holder)),
                                holder.name().equals(party))),
                !words.isBlank() || !party.isBlank(),
                duties.map(duty -> entry(duty, wording)));
    }

    private static Entry entry(Duty duty, Wording wording) {
        return new Entry(
                duty.id().value(),
                wording.of(duty.rule().text()),
                wording.of(duty.rule().section()),
                duty.holders().map(holder -> wording.of(Phrase.nameOf(holder))).mkString(", "),
                duty.team()
                        .map(team -> wording.of(team.text()))
                        .toList()
                        .appendAll(duty.counterpart()
                                .map(party -> wording.of(Phrase.TOGETHER_WITH, wording.of(Phrase.nameOf(party))))));
    }
}
