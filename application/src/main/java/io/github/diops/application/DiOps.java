package io.github.diops.application;

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
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.usecase.Desks;
import io.github.diops.domain.edition.OperationsPolicy;
import java.time.Instant;
import java.time.InstantSource;

/** The application, assembled: a policy, the desks that work by it, and a clock. */
public final class DiOps {
    private final OperationsPolicy policy;
    private final InstantSource clock;
    private final Desks desks;
    private final HolidayCalendars holidays;

    private DiOps(OperationsPolicy policy, InstantSource clock, Desks desks, HolidayCalendars holidays) {
        this.policy = policy;
        this.clock = clock;
        this.desks = desks;
        this.holidays = holidays;
    }

    /** The application under {@code policy}, on those adapters, with that clock. */
    public static DiOps assemble(OperationsPolicy policy, Ports ports, InstantSource clock) {
        return new DiOps(policy, clock, new Desks(policy, ports, clock), ports.holidays());
    }

    public OperationsPolicy policy() {
        return policy;
    }

    /** The clock's instant now. */
    public Instant now() {
        return clock.instant();
    }

    /** The holiday calendars that a customer may name. */
    public HolidayCalendars holidays() {
        return holidays;
    }

    public CaseDesk cases() {
        return desks.cases();
    }

    public CustomerDesk customers() {
        return desks.customers();
    }

    public CopDesk cops() {
        return desks.cops();
    }

    public CapacityDesk capacities() {
        return desks.capacities();
    }

    public BackupDesk backups() {
        return desks.backups();
    }

    public MaintenanceDesk maintenance() {
        return desks.maintenance();
    }

    public CertificateDesk certificates() {
        return desks.certificates();
    }

    public ReleaseDesk releases() {
        return desks.releases();
    }

    public OversightDesk oversight() {
        return desks.oversight();
    }

    /** Where keys are handed out and looked at. */
    public KeyDesk keys() {
        return desks.keys();
    }

    /** What tells of instants that have come; whoever runs the service looks again and again. */
    public Clocks clocks() {
        return desks.clocks();
    }

    /** For whoever runs the installation: to verify, move and project the journal. */
    public Upkeep upkeep() {
        return desks.upkeep();
    }
}
