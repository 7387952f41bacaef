/**
 * The application: use cases over the domain's policy, behind ports. Enter at
 * {@link io.github.diops.application.DiOps}, the one public door.
 */
package io.github.diops.application;
