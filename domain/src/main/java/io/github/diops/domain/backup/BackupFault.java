package io.github.diops.domain.backup;

/**
 * What is wrong with one backup of a list.
 *
 * @param index its place in the list, from 0
 * @param code {@link BackupRefusal#DUPLICATE_ID} or {@link BackupRefusal#COMPLETED_IN_THE_FUTURE}
 */
public record BackupFault(int index, BackupId id, BackupRefusal code) {}
