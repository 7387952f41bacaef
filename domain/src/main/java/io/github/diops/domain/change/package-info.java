/**
 * Change management: what work is ({@link io.github.diops.domain.change.Work}), whether it may run in a given stretch
 * of time ({@link io.github.diops.domain.change.WindowFit}), how early it is announced
 * ({@link io.github.diops.domain.change.NoticePolicy}), whether it may be moved
 * ({@link io.github.diops.domain.change.ReschedulePolicy}), who does what for other changes
 * ({@link io.github.diops.domain.change.ChangeProcedure}), and its record
 * ({@link io.github.diops.domain.change.Maintenance}). Rules CHG-00 to CHG-12; the windows themselves are in
 * {@code maintenance}.
 */
package io.github.diops.domain.change;
