package io.github.diops.domain.severity;

import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What the partner says of an incident: how much is affected, how badly, and the severity it states, if it does.
 *
 * @param extent the impact and how it was found
 * @param gravity the urgency and how it was found
 * @param stated the severity that the partner states; it stands, whatever the matrix proposes (SEV-08a)
 */
public record Assessment(Extent extent, Gravity gravity, Option<Severity> stated) {

    /** An assessment in which the partner leaves severity to the matrix. */
    public static Assessment of(Extent extent, Gravity gravity) {
        return new Assessment(extent, gravity, Option.none());
    }

    /** The same with the severity that the partner states. */
    public Assessment stating(Severity severity) {
        return new Assessment(extent, gravity, Option.some(severity));
    }

    /** An impact with the rules by which it was found; none where it was named outright. */
    public record Extent(Impact impact, List<RuleId> because) {
        public static Extent named(Impact impact) {
            return new Extent(impact, List.empty());
        }

        /**
         * The impact of {@code affected} out of {@code total}.
         *
         * @throws IllegalArgumentException as {@link Impact#ofAffected}
         */
        public static Extent ofAffected(long affected, long total) {
            List<RuleId> rules = List.of(SeverityRules.SEV_01.id(), SeverityRules.SEV_01A.id());
            return new Extent(
                    Impact.ofAffected(affected, total),
                    Impact.isOnEdge(affected, total) ? rules.append(SeverityRules.SEV_02.id()) : rules);
        }
    }

    /** An urgency with the rules by which it was found; none where it was named outright. */
    public record Gravity(Urgency urgency, List<RuleId> because) {
        public static Gravity named(Urgency urgency) {
            return new Gravity(urgency, List.empty());
        }

        /**
         * The urgency of the gravest of {@code symptoms}.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Gravity ofSymptoms(Seq<Symptom> symptoms) {
            Urgency urgency = Urgency.ofSymptoms(symptoms);
            List<RuleId> rules = symptoms.filter(symptom -> symptom.urgency() == urgency)
                    .map(Symptom::rule)
                    .toList();
            return new Gravity(
                    urgency,
                    (symptoms.size() > 1 ? rules.append(SeverityRules.SEV_05.id()) : rules)
                            .distinct()
                            .sortBy(RuleId::value));
        }
    }
}
