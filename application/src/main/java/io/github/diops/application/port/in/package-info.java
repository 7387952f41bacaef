/**
 * What can be asked of the application: one interface a conversation. Enter at
 * {@link io.github.diops.application.port.in.CaseDesk} and
 * {@link io.github.diops.application.port.in.CustomerDesk}. Each call names its
 * {@link io.github.diops.application.port.in.Caller}; an expected "no" is a
 * {@link io.github.diops.application.port.in.Problem}.
 */
package io.github.diops.application.port.in;
