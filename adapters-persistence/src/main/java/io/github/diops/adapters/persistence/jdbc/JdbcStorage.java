package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.AccessKeys;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Contacts;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.Notices;
import io.github.diops.application.port.out.RecordList;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.port.out.TimerQueue;
import io.github.diops.application.spi.Storage;

/** The ports on one database. */
record JdbcStorage(Database database) implements Storage {
    @Override
    public Journal journal() {
        return new JdbcJournal(database);
    }

    @Override
    public SupportCaseList supportCases() {
        return new JdbcSupportCases(database);
    }

    @Override
    public Contacts contacts() {
        return new JdbcContacts(database);
    }

    @Override
    public RecordList records() {
        return new JdbcRecordList(database);
    }

    @Override
    public TimerQueue timers() {
        return new JdbcTimers(database);
    }

    @Override
    public Notices notices() {
        return new JdbcNotices(database);
    }

    @Override
    public AccessTrail trail() {
        return new JdbcTrail(database);
    }

    @Override
    public AccessKeys keys() {
        return new JdbcKeys(database);
    }

    @Override
    public Archive archive() {
        return new JdbcArchive(database.atLeisure());
    }

    @Override
    public boolean isReady() {
        try {
            return database.read(
                    new Scope.All(),
                    session -> session.query(row -> true, Sql.of("SELECT count(*) FROM tenant"))
                            .nonEmpty());
        } catch (StorageException e) {
            return false;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
