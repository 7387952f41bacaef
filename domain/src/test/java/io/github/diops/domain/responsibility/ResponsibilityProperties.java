package io.github.diops.domain.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Finding duties by their own words. */
class ResponsibilityProperties {
    @Provide
    Arbitrary<Duty> duties() {
        return Arbitraries.of(ResponsibilityRegister.duties().asJava());
    }

    @Property(tries = 500)
    void a_duty_is_found_by_any_of_its_words_in_any_case_and_order(
            @ForAll("duties") Duty duty, @ForAll boolean russian, @ForAll boolean upper) {
        String text =
                russian ? duty.rule().text().russian() : duty.rule().text().english();
        for (String word : text.split("\\s+", -1)) {
            assertThat(ResponsibilityRegister.about(upper ? word.toUpperCase(Locale.ROOT) : word))
                    .contains(duty);
        }
        assertThat(ResponsibilityRegister.about(
                        List.of(text.split("\\s+", -1)).reverse().mkString("  ")))
                .contains(duty);
    }

    @Property(tries = 200)
    void every_duty_has_a_holder_and_is_found_with_each(@ForAll("duties") Duty duty) {
        assertThat(duty.holders()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(duty.holders())
                .allMatch(party -> ResponsibilityRegister.heldBy(party).contains(duty));
    }
}
