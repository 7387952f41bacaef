/**
 * What follows when an incident arises: {@link io.github.diops.domain.incident.IncidentHandling} names each step and
 * whose it is. Rules INC-01 and INC-02; how severe an incident is, and by when Cisco responds, is decided in
 * {@code severity} and {@code response}.
 */
package io.github.diops.domain.incident;
