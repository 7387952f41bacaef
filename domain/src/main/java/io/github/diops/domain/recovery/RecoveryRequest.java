package io.github.diops.domain.recovery;

import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Party;

/** Who asks for an application's backup to be restored, and why. */
public record RecoveryRequest(RecoveryPurpose purpose, Failure failure, UcApplication application, Party requestedBy) {}
