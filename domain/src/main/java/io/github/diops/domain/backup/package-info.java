/**
 * Nightly backups. {@link io.github.diops.domain.backup.RetentionPolicy} says how each of a customer's
 * {@link io.github.diops.domain.backup.Backups} is kept and what a run of failed nights would cost,
 * {@link io.github.diops.domain.backup.BackupNights} which nights are gaps,
 * {@link io.github.diops.domain.backup.BackupContents} what a backup brings back, and
 * {@link io.github.diops.domain.backup.BackupLog} is the record of one application's backups: the fold of its
 * {@link io.github.diops.domain.backup.BackupEvent}s. Rules BKP-01 to BKP-08; recovery from a backup is in
 * {@code recovery}.
 */
package io.github.diops.domain.backup;
