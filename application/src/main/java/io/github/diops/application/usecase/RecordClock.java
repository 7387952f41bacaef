package io.github.diops.application.usecase;

import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.vavr.collection.List;
import java.time.Instant;

/** Words what a timer of one kind of record has to tell. */
@FunctionalInterface
interface RecordClock {
    /**
     * What is to be told at {@code now} because {@code due} has come; nothing where it no longer matters. The ids of
     * notices name what is told, so that nothing is told twice.
     */
    List<Notice> told(DueTimer due, Instant now);

    /** Tells what the timer itself says. */
    static List<Notice> asSet(DueTimer due, Instant now) {
        return List.of(Notice.builder()
                .tenant(due.tenant())
                .id(due.stream() + "/" + due.timer().kind() + "/"
                        + due.timer().dueAt().toEpochMilli())
                .kind(due.timer().kind())
                .dueAt(due.timer().dueAt())
                .recordedAt(now)
                .customers(due.customers())
                .stream(due.stream())
                .data(due.timer().data())
                .build());
    }
}
