package io.github.diops.adapters.rest.feed;

import io.github.diops.domain.maintenance.WindowKind;
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
    HOURS_AND_MINUTES("%1$s h %2$s min", "%1$s ч %2$s мин");

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

    String in(Language language, Object... facts) {
        return String.format(Locale.ROOT, text.in(language), facts);
    }
}
