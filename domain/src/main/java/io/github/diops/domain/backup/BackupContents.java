package io.github.diops.domain.backup;

import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;

/**
 * What an application's backup brings back.
 *
 * @param restores what it brings back, as it was when the backup was completed
 * @param notRestored what the application holds and no backup brings back
 */
public record BackupContents(List<DataKind> restores, List<DataKind> notRestored) {

    /** What a backup of {@code application} brings back (BKP-07, BKP-07a). */
    public static Ruling<BackupContents> of(UcApplication application) {
        return switch (application) {
            case CUCM -> Ruling.of(restoring(DataKind.CONFIGURATION), BackupRules.BKP_07);
            case CUC -> Ruling.of(restoring(DataKind.CONFIGURATION, DataKind.VOICEMAILS), BackupRules.BKP_07);
            case IMP ->
                Ruling.of(
                        new BackupContents(List.of(DataKind.CONFIGURATION), List.of(DataKind.INSTANT_MESSAGES)),
                        BackupRules.BKP_07);
            case EXPRESSWAY -> Ruling.of(restoring(DataKind.CUSTOM_BACKUP), BackupRules.BKP_07);
            case CER -> Ruling.of(restoring(DataKind.CONFIGURATION), BackupRules.BKP_07A);
            case SME -> Ruling.of(of(UcApplication.CUCM).value(), BackupRules.BKP_07A, BackupRules.BKP_07);
        };
    }

    private static BackupContents restoring(DataKind... kinds) {
        return new BackupContents(List.of(kinds), List.empty());
    }
}
