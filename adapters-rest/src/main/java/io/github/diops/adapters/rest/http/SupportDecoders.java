package io.github.diops.adapters.rest.http;

import static io.github.diops.adapters.rest.http.Decoders.present;

import io.github.diops.application.port.in.Fault;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.escalation.Escalation;
import io.github.diops.domain.escalation.EscalationDraft;
import io.github.diops.domain.escalation.EscalationFault;
import io.github.diops.domain.escalation.EscalationField;
import io.github.diops.domain.network.EndKind;
import io.github.diops.domain.network.NetworkEnd;
import io.github.diops.domain.network.NetworkRules;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.triage.Component;
import io.github.diops.domain.triage.IssueType;
import io.github.diops.domain.triage.TriageInquiry;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** From bodies to questions about triage, escalation, capacity and monitoring. */
final class SupportDecoders {
    private static final int LONGEST_PART = 200;
    private static final int LONGEST_PROBLEM = 4000;

    private SupportDecoders() {}

    /** An escalation, and the party that is said to ask for it. */
    record EscalationQuestion(Escalation escalation, Option<Party> requestedBy) {}

    /** What was committed, what is configured of it, and what is to be added. */
    record CapacityQuestion(Capacity committed, Capacity configured, Capacity adding) {}

    /** The two ends of a connection. */
    record Connection(NetworkEnd near, NetworkEnd far) {}

    static Either<List<Fault>, TriageInquiry> triage(Json.Document body) {
        Fields in = Fields.of(body, "issueType", "component", "nonTechnical", "contractActive");
        Option<IssueType> issueType = in.need("issueType").oneOf(IssueType.class);
        Option<Component> component = in.need("component").oneOf(Component.class);
        boolean nonTechnical = in.may("nonTechnical").flag().getOrElse(false);
        boolean contractActive = in.may("contractActive").flag().getOrElse(false);
        return in.decoded(
                () -> new TriageInquiry(present(issueType), present(component), nonTechnical, contractActive));
    }

    /** The form of the parts and what the rules ask of them, every fault at once (ESC-05). */
    static Either<List<Fault>, EscalationQuestion> escalation(Json.Document body) {
        Fields in = Fields.of(
                body,
                "requestedBy",
                "subscriptionNumber",
                "contractNumber",
                "partnerSupportMember",
                "contact",
                "partner",
                "customer",
                "problem");
        Option<Party> requestedBy = in.may("requestedBy").oneOf(Party.class);
        EscalationDraft.Builder draft = EscalationDraft.builder()
                .subscriptionNumber(in.may("subscriptionNumber").words(LONGEST_PART))
                .contractNumber(in.may("contractNumber").words(LONGEST_PART))
                .partnerSupportMember(in.need("partnerSupportMember").flag().getOrElse(false))
                .partner(in.may("partner").words(LONGEST_PART))
                .customer(in.may("customer").words(LONGEST_PART))
                .problem(in.may("problem").words(LONGEST_PROBLEM));
        boolean[] team = {false};
        in.need("contact")
                .object(
                        contact -> {
                            team[0] = contact.has("team");
                            if (team[0] && contact.has("name")) {
                                contact.fault("team", "not_together");
                            }
                            draft.contactName(contact.may(team[0] ? "team" : "name")
                                            .words(LONGEST_PART))
                                    .contactPhone(contact.may("phone").words(LONGEST_PART))
                                    .contactEmail(contact.may("email").words(LONGEST_PART));
                            return Option.some(contact);
                        },
                        "name",
                        "team",
                        "phone",
                        "email");
        Option<Escalation> escalation = Escalation.of(draft.build())
                .fold(
                        faults -> {
                            faults.forEach(fault -> note(in, fault, team[0]));
                            return Option.none();
                        },
                        Option::some);
        return in.decoded(() -> new EscalationQuestion(present(escalation), requestedBy));
    }

    /** A part that has another fault already is not called missing too. */
    private static void note(Fields in, EscalationFault fault, boolean team) {
        String pointer = pointer(fault.field(), team);
        boolean numbered = fault.field() == EscalationField.SUBSCRIPTION_NUMBER && in.isFaulty("/contractNumber");
        if (!numbered && !in.isFaulty(pointer)) {
            in.fault(Fault.of(pointer, code(fault)).by(fault.rule()));
        }
    }

    private static String pointer(EscalationField field, boolean team) {
        return switch (field) {
            case SUBSCRIPTION_NUMBER -> "/subscriptionNumber";
            case CONTRACT_NUMBER -> "/contractNumber";
            case PARTNER_SUPPORT_MEMBER -> "/partnerSupportMember";
            case CONTACT_NAME -> team ? "/contact/team" : "/contact/name";
            case CONTACT_PHONE -> "/contact/phone";
            case CONTACT_EMAIL -> "/contact/email";
            case PARTNER -> "/partner";
            case CUSTOMER -> "/customer";
            case PROBLEM -> "/problem";
        };
    }

    private static String code(EscalationFault fault) {
        return switch (fault.kind()) {
            case MISSING -> "missing";
            case NOT_A_MEMBER -> "not_a_member";
            case MALFORMED ->
                switch (fault.field()) {
                    case CONTACT_PHONE -> "bad_phone";
                    case CONTACT_EMAIL -> "bad_email";
                    default -> "bad_number";
                };
        };
    }

    static Either<List<Fault>, CapacityQuestion> capacity(Json.Document body) {
        Fields in = Fields.of(body, "committed", "configured", "adding");
        Option<Capacity> committed = counts(in, "committed");
        Option<Capacity> configured = counts(in, "configured");
        Option<Capacity> adding = counts(in, "adding");
        return in.decoded(() -> new CapacityQuestion(present(committed), present(configured), present(adding)));
    }

    private static Option<Capacity> counts(Fields in, String field) {
        return in.need(field).object(Decoders::capacity, "knowledgeWorkers", "workspaces");
    }

    static Either<List<Fault>, Connection> monitoring(Json.Document body) {
        Fields in = Fields.of(body, "near", "far");
        Option<NetworkEnd> near = in.need("near").object(SupportDecoders::end, "kind", "managedBy");
        Option<NetworkEnd> far = in.need("far").object(SupportDecoders::end, "kind", "managedBy");
        return in.decoded(() -> new Connection(present(near), present(far)));
    }

    private static Option<NetworkEnd> end(Fields in) {
        Option<EndKind> kind = in.need("kind").oneOf(EndKind.class);
        Option<Party> managedBy = in.need("managedBy").oneOf(Party.class);
        if (kind.exists(what -> managedBy.exists(who -> !NetworkEnd.isPossible(what, who)))) {
            in.fault("managedBy", "impossible", NetworkRules.NET_01A.id());
            return Option.none();
        }
        return kind.flatMap(what -> managedBy.map(who -> new NetworkEnd(what, who)));
    }
}
