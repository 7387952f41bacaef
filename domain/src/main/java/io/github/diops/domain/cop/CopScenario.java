package io.github.diops.domain.cop;

import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;

/** How a COP file comes to be installed, each way with its workflow (COP-06). */
public enum CopScenario {
    /** Cisco's emergency fix (COP-01). */
    CISCO_EMERGENCY(
            CopTask.of(CopStep.ASSESS, Party.CISCO),
            CopTask.of(CopStep.SELECT_WINDOW, Party.CISCO),
            CopTask.of(CopStep.NOTIFY, Party.CISCO),
            CopTask.of(CopStep.INSTALL, Party.CISCO)),
    /** Regular maintenance by Cisco (COP-02). */
    CISCO_SCHEDULED(
            CopTask.of(CopStep.ASSESS, Party.CISCO),
            CopTask.of(CopStep.NOTIFY, Party.CISCO),
            CopTask.optional(CopStep.ANSWER, Party.PARTNER),
            CopTask.of(CopStep.INSTALL, Party.CISCO),
            CopTask.of(CopStep.CONFIRM, Party.CISCO)),
    /** The customer's own wish (COP-03). */
    CUSTOMER_REQUEST(
            CopTask.of(CopStep.OPEN_SERVICE_REQUEST, Party.CUSTOMER, Party.PARTNER),
            CopTask.of(CopStep.UPLOAD_TO_SFTP, Party.CISCO),
            CopTask.of(CopStep.DOWNLOAD, Party.PARTNER),
            CopTask.of(CopStep.INSTALL, Party.PARTNER));

    private final List<CopTask> steps;

    CopScenario(CopTask... steps) {
        this.steps = List.of(steps);
    }

    /** Its steps in order; the last one is never optional. */
    public List<CopTask> steps() {
        return steps;
    }
}
