package io.github.diops.domain.customer;

/** The counts committed at activation: the end state, and so the limit (CAP-01, CAP-02a). */
public record Capacity(long knowledgeWorkers, long workspaces) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Capacity {
        if (knowledgeWorkers < 0 || workspaces < 0) {
            throw new IllegalArgumentException("counts are not negative: " + knowledgeWorkers + ", " + workspaces);
        }
    }

    /** Whether neither count exceeds the other's; equal is within (CAP-02a). */
    public boolean isWithin(Capacity limit) {
        return knowledgeWorkers <= limit.knowledgeWorkers && workspaces <= limit.workspaces;
    }
}
