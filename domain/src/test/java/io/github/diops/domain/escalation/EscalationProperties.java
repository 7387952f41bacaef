package io.github.diops.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** ESC-05 for every draft. */
class EscalationProperties {
    @Provide
    Arbitrary<EscalationDraft> drafts() {
        Arbitrary<Option<String>> number = part("Sub-1", "1 2");
        return Combinators.combine(
                        number,
                        number,
                        Arbitraries.of(true, false),
                        part("Ann", "Ann"),
                        part("+12125550100", "12"),
                        part("a@b.c", "a"),
                        part("Acme", "Acme"))
                .as((subscription, contract, member, name, phone, email, problem) -> EscalationDraft.builder()
                        .subscriptionNumber(subscription)
                        .contractNumber(contract)
                        .partnerSupportMember(member)
                        .contactName(name)
                        .contactPhone(phone)
                        .contactEmail(email)
                        .partner(Option.some("Acme"))
                        .customer(Option.some("Globex"))
                        .problem(problem)
                        .build());
    }

    private static Arbitrary<Option<String>> part(String good, String bad) {
        return Arbitraries.of(List.of(Option.<String>none(), Option.some(" "), Option.some(bad), Option.some(good))
                .asJava());
    }

    @Property
    void a_field_has_one_fault_at_most_and_an_escalation_none(@ForAll("drafts") EscalationDraft draft) {
        List<EscalationField> faulty = Escalation.of(draft)
                .fold(faults -> List.ofAll(faults).map(EscalationFault::field), any -> List.empty());

        assertThat(faulty).doesNotHaveDuplicates();
        assertThat(faulty.isEmpty())
                .isEqualTo((draft.subscriptionNumber().contains("Sub-1")
                                || draft.contractNumber().contains("Sub-1"))
                        && !draft.subscriptionNumber().contains("1 2")
                        && !draft.contractNumber().contains("1 2")
                        && draft.partnerSupportMember()
                        && draft.contactName().contains("Ann")
                        && draft.contactPhone().contains("+12125550100")
                        && draft.contactEmail().contains("a@b.c")
                        && draft.problem().contains("Acme"));
    }
}
