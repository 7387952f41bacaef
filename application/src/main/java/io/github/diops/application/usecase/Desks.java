package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.CaseDesk;
import io.github.diops.application.port.in.CustomerDesk;
import io.github.diops.domain.edition.OperationsPolicy;
import java.time.InstantSource;

/** Puts the desks together. {@link io.github.diops.application.DiOps} is the door for everybody else. */
public final class Desks {
    private final CaseDesk cases;
    private final CustomerDesk customers;

    public Desks(OperationsPolicy policy, Ports ports, InstantSource clock) {
        Repetitions repetitions = new Repetitions(ports.journal(), clock);
        this.cases = new JournaledCaseDesk(policy, ports, clock, repetitions);
        this.customers = new JournaledCustomerDesk(policy, ports, clock, repetitions);
    }

    public CaseDesk cases() {
        return cases;
    }

    public CustomerDesk customers() {
        return customers;
    }
}
