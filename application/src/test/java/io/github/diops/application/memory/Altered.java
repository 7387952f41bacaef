package io.github.diops.application.memory;

import io.github.diops.application.port.out.AccessKeys;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Contacts;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.Notices;
import io.github.diops.application.port.out.RecordList;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.port.out.TimerQueue;
import io.github.diops.application.spi.Storage;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** A storage as good as the one behind it, until a subclass breaks it. */
class Altered implements Storage, Journal {
    private final Storage sound;

    Altered(Storage sound) {
        this.sound = sound;
    }

    @Override
    public CommitOutcome append(Scope scope, Commit commit) {
        return sound.journal().append(scope, commit);
    }

    @Override
    public Option<StoredRecord> read(Scope scope, StreamKey stream) {
        return sound.journal().read(scope, stream);
    }

    @Override
    public List<StoredEvent> events(Scope scope, StreamKey stream, long afterVersion, int limit) {
        return sound.journal().events(scope, stream, afterVersion, limit);
    }

    @Override
    public Option<RecordedAnswer> answer(Scope scope, RequestKey key, Instant now) {
        return sound.journal().answer(scope, key, now);
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public SupportCaseList supportCases() {
        return sound.supportCases();
    }

    @Override
    public Contacts contacts() {
        return sound.contacts();
    }

    @Override
    public RecordList records() {
        return sound.records();
    }

    @Override
    public TimerQueue timers() {
        return sound.timers();
    }

    @Override
    public Notices notices() {
        return sound.notices();
    }

    @Override
    public AccessTrail trail() {
        return sound.trail();
    }

    @Override
    public AccessKeys keys() {
        return sound.keys();
    }

    @Override
    public Archive archive() {
        return sound.archive();
    }

    @Override
    public boolean isReady() {
        return sound.isReady();
    }

    @Override
    public void close() {
        sound.close();
    }
}
