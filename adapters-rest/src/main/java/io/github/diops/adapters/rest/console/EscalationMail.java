package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.MailText.Line;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.escalation.EscalationAdvice;
import io.github.diops.domain.escalation.EscalationDraft;
import io.github.diops.domain.escalation.EscalationField;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.ZoneId;

/** The text by which the partner escalates a case to TAC (ESC-01 to ESC-07): what records know of it, the rest marked. */
final class EscalationMail {
    private EscalationMail() {}

    static MailText of(CaseView view, String customer, OperationsPolicy policy, Wording wording) {
        SupportCase supportCase = view.supportCase();
        EscalationDraft draft = EscalationDraft.builder()
                .partner(Option.some(view.partner().value()))
                .customer(Option.some(customer))
                .problem(Option.some(supportCase.opening().problem()))
                .build();
        EscalationAdvice advice =
                policy.escalationAdvice(draft, supportCase.severity()).value();
        ZoneId zone = supportCase.opening().calendar().zone();
        Moment due = Moment.of(supportCase.dueAt(), zone, wording);
        String number = supportCase.opening().number().value();
        return MailText.of(
                wording.of(MailPhrase.ESCALATION_TITLE),
                wording.of(MailPhrase.ESCALATION_LEAD, wording.of(Phrase.nameOf(advice.channel()))),
                "",
                wording.of(MailPhrase.ESCALATION_SUBJECT, number, supportCase.severity(), customer),
                wording.of(MailPhrase.ESCALATION_OPENING),
                List.of(
                        Line.known(MailPhrase.CASE, number + ", " + supportCase.severity(), wording),
                        Line.known(
                                MailPhrase.DUE,
                                due.local()
                                        + due.utc().map(utc -> " (" + utc + ")").getOrElse(""),
                                wording),
                        line(
                                MailPhrase.SUBSCRIPTION,
                                draft.subscriptionNumber(),
                                advice,
                                wording,
                                EscalationField.SUBSCRIPTION_NUMBER,
                                EscalationField.CONTRACT_NUMBER),
                        line(MailPhrase.MEMBER, Option.none(), advice, wording, EscalationField.PARTNER_SUPPORT_MEMBER),
                        line(
                                MailPhrase.CONTACT_NAME,
                                draft.contactName(),
                                advice,
                                wording,
                                EscalationField.CONTACT_NAME),
                        line(
                                MailPhrase.CONTACT_PHONE,
                                draft.contactPhone(),
                                advice,
                                wording,
                                EscalationField.CONTACT_PHONE),
                        line(
                                MailPhrase.CONTACT_EMAIL,
                                draft.contactEmail(),
                                advice,
                                wording,
                                EscalationField.CONTACT_EMAIL),
                        line(CasePhrase.PARTNER, draft.partner(), advice, wording, EscalationField.PARTNER),
                        line(CasePhrase.CUSTOMER, draft.customer(), advice, wording, EscalationField.CUSTOMER),
                        line(MailPhrase.PROBLEM, draft.problem(), advice, wording, EscalationField.PROBLEM)),
                wording);
    }

    /** A line that escalations need; marked where the policy finds one of {@code fields} at fault. */
    private static Line line(
            Said label, Option<String> value, EscalationAdvice advice, Wording wording, EscalationField... fields) {
        return advice.faults()
                .find(fault -> List.of(fields).contains(fault.field()))
                .map(fault -> Line.missing(label, label, fault.rule().value(), wording))
                .getOrElse(() -> Line.known(label, value.getOrElse(""), wording));
    }
}
