package io.github.diops.domain.backup;

/** One night of an application, and what is known of it. */
public record NightReport(BackupNight night, NightState state) {}
