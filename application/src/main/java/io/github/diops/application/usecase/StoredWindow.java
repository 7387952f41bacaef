package io.github.diops.application.usecase;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowHours;
import io.github.diops.domain.maintenance.WindowKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The stored form of a maintenance window: whole, so that no later schedule moves it (GEN-03). */
final class StoredWindow {
    private StoredWindow() {}

    static StoredJson form(MaintenanceWindow window) {
        return new StoredJson()
                .with("region", window.region())
                .with("zone", window.zone())
                .with("date", window.date())
                .with("opens", window.hours().opens())
                .with("closes", window.hours().closes())
                .with("nextDay", window.hours().nextDay())
                .with("kind", window.kind());
    }

    static MaintenanceWindow read(StoredJson stored) {
        return MaintenanceWindow.of(
                Region.valueOf(stored.text("region")),
                ZoneId.of(stored.text("zone")),
                LocalDate.parse(stored.text("date")),
                new WindowHours(
                        LocalTime.parse(stored.text("opens")),
                        LocalTime.parse(stored.text("closes")),
                        stored.flag("nextDay"),
                        WindowKind.valueOf(stored.text("kind"))));
    }
}
