/**
 * A customer of a partner: its region, zone, holidays, applications and contacts. Enter at
 * {@link io.github.diops.domain.customer.Customer}. The vocabulary is the guide's; RSP-15 decides who keeps it.
 */
package io.github.diops.domain.customer;
