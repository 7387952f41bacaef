package io.github.diops.domain.recovery;

import io.github.diops.domain.backup.DataKind;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * What a disaster would cost in data (DRS-02b).
 *
 * @param since when the restore point was completed; none without one
 * @param age how much time of changes is lost; none without a restore point
 * @param changed what comes back as it was at {@code since}
 * @param whole what does not come back at all
 */
public record Loss(Option<Instant> since, Option<Duration> age, List<DataKind> changed, List<DataKind> whole) {}
