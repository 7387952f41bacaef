package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.escalation.Escalation;
import io.github.diops.domain.escalation.EscalationDraft;
import io.github.diops.domain.escalation.EscalationFault;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Function;

/** {@code escalation}. */
final class EscalationVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS =
            HashMap.of("escalation", EscalationVectors::escalation);

    private EscalationVectors() {}

    private static ObjectNode escalation(Input input) {
        Party by = input.option("requestedBy", Party::valueOf).getOrElse(Party.PARTNER);
        return Escalation.of(draft(input))
                .fold(
                        faults -> Output.object().set("faults", faults(faults)),
                        escalation -> Answer.of(
                                OperationsPolicy.standard().escalation(Actor.of("caller", by), escalation),
                                accepted -> Output.object().put("accepted", true)));
    }

    private static EscalationDraft draft(Input input) {
        Option<Input> contact = Option.when(input.has("contact"), () -> input.object("contact"));
        return EscalationDraft.builder()
                .subscriptionNumber(text(input, "subscriptionNumber"))
                .contractNumber(text(input, "contractNumber"))
                .partnerSupportMember(input.flag("partnerSupportMember"))
                .contactName(contact.flatMap(part -> text(part, "name").orElse(text(part, "team"))))
                .contactPhone(contact.flatMap(part -> text(part, "phone")))
                .contactEmail(contact.flatMap(part -> text(part, "email")))
                .partner(text(input, "partner"))
                .customer(text(input, "customer"))
                .problem(text(input, "problem"))
                .build();
    }

    private static Option<String> text(Input input, String field) {
        return input.option(field, text -> text);
    }

    private static ArrayNode faults(Seq<EscalationFault> faults) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        faults.forEach(fault -> found.addObject()
                .put("field", fault.field().name())
                .put("kind", fault.kind().name())
                .put("rule", fault.rule().value()));
        return found;
    }
}
