/**
 * Whose a problem is: {@link io.github.diops.domain.triage.Triage} names its first owner, its route and what to check
 * and collect; {@link io.github.diops.domain.triage.IssueType} holds the guide's table of questions and problems. Rules
 * TRI-01 to TRI-04.
 */
package io.github.diops.domain.triage;
