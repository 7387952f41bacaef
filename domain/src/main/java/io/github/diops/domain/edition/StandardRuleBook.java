package io.github.diops.domain.edition;

import io.github.diops.domain.backup.BackupRules;
import io.github.diops.domain.calendar.CalendarRules;
import io.github.diops.domain.capacity.CapacityRules;
import io.github.diops.domain.certificate.CertificateRules;
import io.github.diops.domain.change.ChangeRules;
import io.github.diops.domain.cop.CopRules;
import io.github.diops.domain.customer.CustomerRules;
import io.github.diops.domain.escalation.EscalationRules;
import io.github.diops.domain.incident.IncidentRules;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.network.NetworkRules;
import io.github.diops.domain.recovery.RecoveryRules;
import io.github.diops.domain.release.ReleaseRules;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.RuleBook;
import io.github.diops.domain.severity.SeverityRules;
import io.github.diops.domain.supportcase.CaseRules;
import io.github.diops.domain.triage.TriageRules;
import io.vavr.collection.List;

/** The rules of every area, in the order of the guide. */
final class StandardRuleBook {
    static final RuleBook BOOK = RuleBook.of(List.of(
                    CalendarRules.all(),
                    EditionRules.all(),
                    ResponsibilityRules.all(),
                    CustomerRules.all(),
                    TriageRules.all(),
                    EscalationRules.all(),
                    SeverityRules.all(),
                    ResponseRules.all(),
                    CaseRules.all(),
                    MaintenanceRules.all(),
                    ChangeRules.all(),
                    ReleaseRules.all(),
                    CertificateRules.all(),
                    IncidentRules.all(),
                    CopRules.all(),
                    CapacityRules.all(),
                    NetworkRules.all(),
                    BackupRules.all(),
                    RecoveryRules.all())
            .flatMap(rules -> rules));

    private StandardRuleBook() {}
}
