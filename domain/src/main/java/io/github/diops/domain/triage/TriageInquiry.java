package io.github.diops.domain.triage;

/**
 * What is known of a problem.
 *
 * @param nonTechnical whether it is no technical problem at all (RSP-07)
 * @param contractActive whether the equipment's service contract is known to be active; of no matter for anything but
 *     Cisco equipment
 */
public record TriageInquiry(IssueType issueType, Component component, boolean nonTechnical, boolean contractActive) {

    /** A technical problem of that component, without a service contract of its own. */
    public static TriageInquiry technical(IssueType issueType, Component component) {
        return new TriageInquiry(issueType, component, false, false);
    }
}
