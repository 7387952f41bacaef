package io.github.diops.adapters.rest.http;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.vavr.collection.List;
import java.time.temporal.ChronoUnit;

/** Thousands of windows as JSON text at once: the same as {@link Answers#window}, without an object for each field. */
final class WindowText {
    private static final int LENGTH = 256;

    private WindowText() {}

    static String of(List<MaintenanceWindow> windows) {
        StringBuilder text = new StringBuilder(windows.size() * LENGTH + LENGTH).append("{\"items\":[");
        String between = "";
        for (MaintenanceWindow window : windows) {
            text.append(between);
            append(text, window);
            between = ",";
        }
        return text.append("]}").toString();
    }

    /** None of these texts has a character that JSON would escape. */
    private static void append(StringBuilder text, MaintenanceWindow window) {
        text.append("{\"region\":\"")
                .append(window.region().name())
                .append("\",\"start\":\"")
                .append(window.start())
                .append("\",\"end\":\"")
                .append(window.endExclusive())
                .append("\",\"localStart\":\"")
                .append(window.localStart().truncatedTo(ChronoUnit.MINUTES))
                .append("\",\"localEnd\":\"")
                .append(window.localEndExclusive().truncatedTo(ChronoUnit.MINUTES))
                .append("\",\"zone\":\"")
                .append(window.zone().getId())
                .append("\",\"kind\":\"")
                .append(window.kind().name())
                .append("\"}");
    }
}
