package io.github.diops.domain.severity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SymptomProperties {

    @Property
    void one_symptom_more_never_lessens_urgency(
            @ForAll("symptoms") java.util.List<Symptom> seen, @ForAll("symptom") Symptom another) {
        List<Symptom> before = List.ofAll(seen);

        assertThat(Urgency.ofSymptoms(before.append(another))).isLessThanOrEqualTo(Urgency.ofSymptoms(before));
    }

    @Property
    void the_order_of_symptoms_does_not_matter(@ForAll("symptoms") java.util.List<Symptom> seen) {
        List<Symptom> symptoms = List.ofAll(seen);

        assertThat(Assessment.Gravity.ofSymptoms(symptoms.reverse()))
                .isEqualTo(Assessment.Gravity.ofSymptoms(symptoms));
    }

    @Provide
    Arbitrary<java.util.List<Symptom>> symptoms() {
        return symptom().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Symptom> symptom() {
        return Combinators.combine(
                        Arbitraries.of(Symptom.Function.class),
                        Arbitraries.of(Symptom.Condition.class),
                        Arbitraries.of(true, false))
                .as(Symptom::new);
    }
}
