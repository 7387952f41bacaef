package io.github.diops.adapters.rest.console;

import io.github.diops.application.DiOps;
import java.util.Map;

/** The pages that show records, as far as their reader may see them. Knows no HTTP. Thread-safe. */
public final class RecordConsole {
    private final DiOps diops;

    /** The pages on the records of that application. */
    public RecordConsole(DiOps diops) {
        this.diops = diops;
    }

    /** What burns and by when, and which windows are open and come next. */
    public String now(Visit visit) {
        return Console.rendered(
                "now-page",
                Map.of(
                        "frame",
                        Frame.of(
                                Section.NOW,
                                Phrase.NOW_TITLE,
                                Phrase.NOW_LEAD,
                                visit,
                                diops.policy().name().value()),
                        "windows",
                        NowCard.of(diops.policy(), visit.wording(), visit.now())));
    }
}
