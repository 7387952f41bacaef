package io.github.diops.application.port.in;

import io.github.diops.domain.response.AttainmentPeriod;
import io.github.diops.domain.response.AttainmentReport;
import io.github.diops.domain.rule.Explained;
import io.vavr.collection.List;
import java.time.Instant;
import java.time.YearMonth;

/**
 * How cases were answered, as a reader sees it (OBJ-04).
 *
 * @param asOf as of which instant
 * @param whole of the period
 * @param months of each calendar month that lies in it, wholly or in part (OBJ-04c)
 */
public record AttainmentView(
        AttainmentPeriod period, Instant asOf, Explained<AttainmentReport> whole, List<Month> months) {

    /** How the cases opened in a month, as far as it lies in the period, were answered. */
    public record Month(YearMonth month, AttainmentReport report) {}
}
