package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.BackupDesk;
import io.github.diops.application.port.in.CapacityDesk;
import io.github.diops.application.port.in.CaseDesk;
import io.github.diops.application.port.in.CertificateDesk;
import io.github.diops.application.port.in.Clocks;
import io.github.diops.application.port.in.CopDesk;
import io.github.diops.application.port.in.CustomerDesk;
import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.MaintenanceDesk;
import io.github.diops.application.port.in.OversightDesk;
import io.github.diops.application.port.in.ReleaseDesk;
import io.github.diops.application.port.in.Upkeep;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.collection.HashMap;
import java.time.InstantSource;

/** Puts the desks together. {@link io.github.diops.application.DiOps} is the door for everybody else. */
public final class Desks {
    private final CaseDesk cases;
    private final CustomerDesk customers;
    private final CopDesk cops;
    private final CapacityDesk capacities;
    private final BackupDesk backups;
    private final MaintenanceDesk maintenance;
    private final CertificateDesk certificates;
    private final ReleaseDesk releases;
    private final OversightDesk oversight;
    private final KeyDesk keys;
    private final Clocks clocks;
    private final Upkeep upkeep;

    public Desks(OperationsPolicy policy, Ports ports, InstantSource clock) {
        Repetitions repetitions = new Repetitions(ports.journal(), clock);
        this.cases = new JournaledCaseDesk(policy, ports, clock, repetitions);
        this.customers = new JournaledCustomerDesk(policy, ports, clock, repetitions);
        this.cops = new JournaledCopDesk(policy, ports, clock, repetitions);
        this.capacities = new JournaledCapacityDesk(policy, ports, clock, repetitions);
        this.backups = new JournaledBackupDesk(policy, ports, clock, repetitions);
        this.maintenance = new JournaledMaintenanceDesk(policy, ports, clock, repetitions);
        this.certificates = new JournaledCertificateDesk(policy, ports, clock, repetitions);
        this.releases = new JournaledReleaseDesk(policy, ports, clock, repetitions);
        this.oversight = new JournaledOversightDesk(policy, ports, clock);
        this.keys = new StoredKeyDesk(ports.keys(), clock);
        RecordClock backupClock = new BackupClock(policy, ports, clock, repetitions);
        this.clocks = new JournaledClocks(
                ports.timers(),
                HashMap.of(
                        StreamKey.Kind.SUPPORT_CASE,
                        new CaseClock(policy, ports),
                        StreamKey.Kind.CUSTOMER,
                        backupClock,
                        StreamKey.Kind.BACKUP_LOG,
                        backupClock),
                clock);
        this.upkeep = new JournalUpkeep(policy, ports, clock);
    }

    public CaseDesk cases() {
        return cases;
    }

    public CustomerDesk customers() {
        return customers;
    }

    public CopDesk cops() {
        return cops;
    }

    public CapacityDesk capacities() {
        return capacities;
    }

    public BackupDesk backups() {
        return backups;
    }

    public MaintenanceDesk maintenance() {
        return maintenance;
    }

    public CertificateDesk certificates() {
        return certificates;
    }

    public ReleaseDesk releases() {
        return releases;
    }

    public OversightDesk oversight() {
        return oversight;
    }

    public KeyDesk keys() {
        return keys;
    }

    public Clocks clocks() {
        return clocks;
    }

    public Upkeep upkeep() {
        return upkeep;
    }
}
