/**
 * Disaster recovery: {@link io.github.diops.domain.recovery.RecoveryPolicy} says whether and how an application is
 * restored from its backups, and what would be lost if it died now. Rules DRS-01 to DRS-07; which backup is the restore
 * point, and what it holds, is in {@code backup}.
 */
package io.github.diops.domain.recovery;
