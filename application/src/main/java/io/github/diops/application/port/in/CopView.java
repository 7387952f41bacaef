package io.github.diops.application.port.in;

import io.github.diops.domain.cop.CopRequest;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A COP request as a reader sees it.
 *
 * @param window of an emergency fix: the window selected, or else the next one from the moment of reading (COP-01b)
 * @param because the rules of its workflow and of its window
 * @param version the number of its events
 */
public record CopView(
        PartnerId partner, CopRequest request, Option<MaintenanceWindow> window, List<RuleId> because, long version) {}
