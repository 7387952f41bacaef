package io.github.diops.domain.edition;

import io.github.diops.domain.backup.RetentionPolicy;
import io.github.diops.domain.certificate.RenewalPolicy;
import io.github.diops.domain.change.NoticePolicy;
import io.github.diops.domain.change.ReschedulePolicy;
import io.github.diops.domain.maintenance.WindowSchedule;
import io.github.diops.domain.recovery.RecoveryPolicy;
import io.github.diops.domain.release.ReleaseCatalogue;
import io.github.diops.domain.response.AttainmentTarget;
import io.github.diops.domain.response.ResponseObjectives;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleBook;
import io.github.diops.domain.severity.SeverityMatrix;
import io.vavr.collection.List;
import org.immutables.value.Value;

/**
 * What one edition of the policy may set otherwise than another: its name, its tables and numbers, and the rule book
 * that its answers cite (GEN-03). All but the name is the standard edition's unless set. Each part checks itself when it
 * is made; together they must know every rule that a decision can cite.
 */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Edition {
    EditionName name();

    /** Severity by impact and urgency (SEV-06). */
    @Value.Default
    default SeverityMatrix severityMatrix() {
        return SeverityMatrix.standard();
    }

    /** Within what time Cisco acknowledges a case (OBJ-01). */
    @Value.Default
    default ResponseObjectives objectives() {
        return ResponseObjectives.standard();
    }

    /** What share of S3 and S4 cases Cisco acknowledges in time (OBJ-04). */
    @Value.Default
    default AttainmentTarget attainment() {
        return AttainmentTarget.standard();
    }

    /** When each region's maintenance windows are open (MNT-01 to MNT-05). */
    @Value.Default
    default WindowSchedule windows() {
        return WindowSchedule.standard();
    }

    /** How early maintenance is announced, and until when an answer is timely (CHG-01, CHG-02a, CHG-04a). */
    @Value.Default
    default NoticePolicy notice() {
        return NoticePolicy.standard();
    }

    /** How often and until when the partner may move an upgrade (CHG-08). */
    @Value.Default
    default ReschedulePolicy rescheduling() {
        return ReschedulePolicy.standard();
    }

    /** How long before expiry certificates are renewed (CRT-01). */
    @Value.Default
    default RenewalPolicy renewal() {
        return RenewalPolicy.standard();
    }

    /** The releases that customers run, may move to, or must leave (REL-07). */
    @Value.Default
    default ReleaseCatalogue releases() {
        return ReleaseCatalogue.standard();
    }

    /** How long backups are kept (BKP-02). */
    @Value.Default
    default RetentionPolicy retention() {
        return RetentionPolicy.standard();
    }

    /** How soon an application is meant to serve again (DRS-03). */
    @Value.Default
    default RecoveryPolicy recovery() {
        return RecoveryPolicy.standard();
    }

    /** The rules by id; one's own may word them anew and add to them, never lack one. */
    @Value.Default
    default RuleBook ruleBook() {
        return StandardRuleBook.BOOK;
    }

    @Value.Check
    default void check() {
        List<Rule> missing = StandardRuleBook.BOOK
                .rules()
                .filter(rule -> ruleBook().rule(rule.id()).isEmpty());
        if (missing.nonEmpty()) {
            throw new IllegalArgumentException("edition " + name() + " cites rules that its book lacks: "
                    + missing.map(Rule::id).mkString(", "));
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /**
     * Builds an edition; only the name must be set.
     *
     * <p>{@code build()} throws an IllegalArgumentException if the rule book lacks a rule that a decision can cite, and
     * names all it lacks.
     */
    class Builder extends ImmutableEdition.Builder {}
}
