package io.github.diops.domain.backup;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * One backup and how it is kept.
 *
 * @param expiresAt the last instant at which it is stored, itself included; for {@link Tier#EXTENDED} only, since a
 *     primary one is kept until newer ones replace it
 */
public record RetainedBackup(Backup backup, Tier tier, Option<Instant> expiresAt) {}
