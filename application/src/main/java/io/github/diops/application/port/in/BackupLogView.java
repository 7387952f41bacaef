package io.github.diops.application.port.in;

import io.github.diops.domain.backup.BackupLog;
import io.github.diops.domain.customer.PartnerId;

/**
 * The backups of one application as a reader sees them. Where each lies says
 * {@link io.github.diops.domain.backup.BackupLocation#shownTo} to those who may know.
 *
 * @param version the number of its events
 */
public record BackupLogView(PartnerId partner, BackupLog log, long version) {}
