package io.github.diops.domain.certificate;

import io.github.diops.domain.change.NoticeLimit;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** When a certificate is renewed, and what follows. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface RenewalPlan {
    /** The weekday windows in which it could be renewed as planned work, by start (CRT-01a). */
    List<MaintenanceWindow> candidates();

    RenewalWay way();

    /** The window chosen; none where it is renewed at once (CRT-01e). */
    Option<MaintenanceWindow> window();

    /** Until when the chosen candidate can be announced, also where that is missed; none in an emergency (CHG-03). */
    Option<NoticeLimit> notice();

    /** What follows the renewal, in order; empty without single sign-on (CRT-02). */
    List<SsoTask> tasks();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a plan; every part is mandatory. */
    class Builder extends ImmutableRenewalPlan.Builder {}
}
