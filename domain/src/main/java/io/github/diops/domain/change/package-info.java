/**
 * Change management: what work is ({@link io.github.diops.domain.change.Work}) and whether it may run in a given
 * stretch of time ({@link io.github.diops.domain.change.WindowFit}). Rules CHG-05, CHG-05a, CHG-10, CHG-10a; the
 * windows themselves are in {@code maintenance}.
 */
package io.github.diops.domain.change;
