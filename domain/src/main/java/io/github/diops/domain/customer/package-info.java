/**
 * A customer of a partner: its region, zone, holidays, applications and contacts. Enter at
 * {@link io.github.diops.domain.customer.Customer}. The vocabulary is the guide's; RSP-15, RSP-15a and RSP-27a decide who keeps it and how.
 */
package io.github.diops.domain.customer;
