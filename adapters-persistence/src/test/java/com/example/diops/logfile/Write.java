package com.example.diops.logfile;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.application.spi.Storage;
import io.vavr.collection.List;
import java.time.Instant;

/** What changes storage; done again in the same order on storage that is empty, it comes to the same. */
sealed interface Write {
    void on(Storage storage);

    void to(EntryWriter entry);

    default byte[] encoded() {
        EntryWriter entry = new EntryWriter();
        entry.text(getClass().getSimpleName());
        to(entry);
        return entry.bytes();
    }

    /** The inverse of {@link #encoded}. */
    static Write decode(byte[] bytes) {
        EntryReader entry = new EntryReader(bytes);
        String kind = entry.text();
        return switch (kind) {
            case "Append" -> new Append(entry.commit());
            case "Fire" -> new Fire(entry.dueTimer(), entry.list(EntryReader::notice));
            case "Deny" -> new Deny(entry.trailRow());
            case "Store" -> new Store(entry.list(EntryReader::commit));
            case "Project" -> new Project(entry.commit());
            case "Add" -> new Add(entry.list(EntryReader::notice), entry.list(EntryReader::trailRow));
            case "Prune" -> new Prune(entry.instant(), entry.instant(), (int) entry.number());
            default -> throw new IllegalArgumentException("an entry of a newer version: " + kind);
        };
    }

    record Append(Commit commit) implements Write {
        @Override
        public void on(Storage storage) {
            storage.journal().append(new Scope.All(), commit);
        }

        @Override
        public void to(EntryWriter entry) {
            entry.commit(commit);
        }
    }

    record Fire(DueTimer timer, List<Notice> notices) implements Write {
        @Override
        public void on(Storage storage) {
            storage.timers().fire(timer, notices);
        }

        @Override
        public void to(EntryWriter entry) {
            entry.dueTimer(timer);
            entry.list(notices, EntryWriter::notice);
        }
    }

    record Deny(TrailRow row) implements Write {
        @Override
        public void on(Storage storage) {
            storage.trail().denied(row);
        }

        @Override
        public void to(EntryWriter entry) {
            entry.trailRow(row);
        }
    }

    record Store(List<Commit> commits) implements Write {
        @Override
        public void on(Storage storage) {
            storage.archive().store(commits);
        }

        @Override
        public void to(EntryWriter entry) {
            entry.list(commits, EntryWriter::commit);
        }
    }

    record Project(Commit whole) implements Write {
        @Override
        public void on(Storage storage) {
            storage.archive().project(whole);
        }

        @Override
        public void to(EntryWriter entry) {
            entry.commit(whole);
        }
    }

    record Add(List<Notice> notices, List<TrailRow> denials) implements Write {
        @Override
        public void on(Storage storage) {
            storage.archive().add(notices, denials);
        }

        @Override
        public void to(EntryWriter entry) {
            entry.list(notices, EntryWriter::notice);
            entry.list(denials, EntryWriter::trailRow);
        }
    }

    record Prune(Instant answersUntil, Instant noticesUntil, int limit) implements Write {
        @Override
        public void on(Storage storage) {
            storage.archive().prune(answersUntil, noticesUntil, limit);
        }

        @Override
        public void to(EntryWriter entry) {
            entry.instant(answersUntil);
            entry.instant(noticesUntil);
            entry.number(limit);
        }
    }
}
