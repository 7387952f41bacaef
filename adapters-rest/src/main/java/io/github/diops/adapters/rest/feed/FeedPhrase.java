package io.github.diops.adapters.rest.feed;

import io.github.diops.domain.change.MaintenanceState;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.Text;
import java.util.Locale;

/** Every sentence of the feeds that is not the domain's own, in both languages. Facts stand as {@code %1$s}. */
enum FeedPhrase {
    WINDOWS_OF_A_REGION("Maintenance windows %1$s", "Окна обслуживания %1$s"),
    WINDOWS_OF_ALL("Maintenance windows", "Окна обслуживания"),
    ABOUT_PLANNED("Windows for planned work.", "Окна для плановых работ."),
    ABOUT_INFRASTRUCTURE(
            "All windows; those of the weekend are for Cisco's infrastructure only.",
            "Все окна; в выходные – только для инфраструктуры Cisco."),
    EDITION("Edition %1$s of the policy.", "Редакция правил %1$s."),
    WEEKDAY_WINDOW("%1$s maintenance window", "%1$s: окно обслуживания"),
    WEEKEND_WINDOW("%1$s maintenance window, infrastructure only", "%1$s: окно обслуживания, только инфраструктура"),
    ODD_NIGHT("%1$s (%2$s, the clocks change)", "%1$s (%2$s, перевод часов)"),
    HOURS("%1$s h", "%1$s ч"),
    HOURS_AND_MINUTES("%1$s h %2$s min", "%1$s ч %2$s мин"),

    MAINTENANCE("Maintenance", "Обслуживание"),
    ABOUT_MAINTENANCE(
            "Maintenance on record: planned, announced, moved, ended or called off.",
            "Учтённые работы: запланированные, объявленные, перенесённые, завершённые и отменённые."),
    STATE_PLANNED("Planned; no notice of this window was sent.", "Запланировано; об этом окне не уведомляли."),
    STATE_NOTIFIED("Announced.", "Объявлено."),
    STATE_STARTED("The work has begun.", "Работы начались."),
    STATE_COMPLETED("The work has ended.", "Работы завершены."),
    STATE_CANCELLED("Called off.", "Отменено."),
    SUCCEEDED("It was successful.", "Успешно."),
    FAILED("It was not successful.", "Неуспешно."),
    IMPACT_MINIMAL("Minimal risk of impact.", "Риск влияния минимален."),
    IMPACT_DISRUPTS_CALLING("Customers cannot call meanwhile.", "В это время звонить нельзя."),
    KIND("%1$s, work on %2$s, region %3$s.", "%1$s, объект работ %2$s, регион %3$s."),
    EMERGENCY("Emergency: %1$s.", "Экстренно: %1$s."),
    RELEASE("To release %1$s.", "До версии %1$s."),
    NOTICE("Notice sent at %1$s.", "Уведомление отправлено %1$s.");

    private final Text text;

    FeedPhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    /** What a window of that kind is called. */
    static FeedPhrase window(WindowKind kind) {
        return switch (kind) {
            case WEEKDAY -> WEEKDAY_WINDOW;
            case WEEKEND -> WEEKEND_WINDOW;
        };
    }

    static FeedPhrase state(MaintenanceState state) {
        return switch (state) {
            case PLANNED -> STATE_PLANNED;
            case NOTIFIED -> STATE_NOTIFIED;
            case STARTED -> STATE_STARTED;
            case COMPLETED -> STATE_COMPLETED;
            case CANCELLED -> STATE_CANCELLED;
        };
    }

    static FeedPhrase impact(WorkImpact impact) {
        return switch (impact) {
            case MINIMAL -> IMPACT_MINIMAL;
            case DISRUPTS_CALLING -> IMPACT_DISRUPTS_CALLING;
        };
    }

    String in(Language language, Object... facts) {
        return String.format(Locale.ROOT, text.in(language), facts);
    }
}
