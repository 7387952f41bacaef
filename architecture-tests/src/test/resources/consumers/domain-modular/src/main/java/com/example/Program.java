package com.example;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Urgency;
import io.vavr.collection.List;

/** Asks the domain jar from a named module. */
public final class Program {
    public static void main(String[] args) {
        List<Object> modules = List.of(Program.class, OperationsPolicy.class, List.class)
                .map(type -> type.getModule().getName());
        System.out.println("modules " + modules.mkString(" "));
        System.out.println("severity "
                + OperationsPolicy.standard()
                        .severity(Impact.WIDESPREAD, Urgency.CRITICAL)
                        .value()
                        .severity());
    }
}
