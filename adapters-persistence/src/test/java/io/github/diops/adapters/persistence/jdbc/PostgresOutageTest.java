package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.spi.Storage;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database goes away, and comes back. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class PostgresOutageTest {
    private static final Scope EVERYONE = new Scope.All();

    private final SampleRecords acme = SampleRecords.of("partner-a", "acme");
    private final Commit opening = acme.opening("c1", "111-111-111").build();
    private CutWire wire;
    private Storage storage;

    @BeforeEach
    void open() throws Exception {
        String url = TestPostgres.emptyDatabase("outage");
        URI server = URI.create(url.substring("jdbc:".length()));
        wire = new CutWire(new InetSocketAddress(server.getHost(), server.getPort()));
        storage = new PostgresProvider()
                .open(url.replace(server.getHost() + ":" + server.getPort(), "127.0.0.1:" + wire.port()));
        assertThat(storage.journal().append(EVERYONE, opening)).isEqualTo(CommitOutcome.COMMITTED);
    }

    @AfterEach
    void close() {
        storage.close();
        wire.close();
    }

    @Test
    void a_database_that_is_gone_is_told_and_found_again_without_a_restart() throws Exception {
        wire.cut();
        long gone = System.nanoTime();
        assertThatThrownBy(() -> append(opening)).isInstanceOf(StorageException.class);
        told("writing while it is gone", gone);
        long asked = System.nanoTime();
        assertThatThrownBy(() -> storage.journal().read(EVERYONE, opening.stream()))
                .isInstanceOf(StorageException.class);
        told("reading while it is gone", asked);
        assertThat(storage.isReady()).isFalse();

        wire.join();
        long back = System.nanoTime();
        goesOnAfter(opening);
        told("the first commit after it is back", back);
    }

    @Test
    void a_database_that_says_nothing_is_as_good_as_gone() throws Exception {
        wire.silence();
        long gone = System.nanoTime();
        assertThatThrownBy(() -> append(opening)).isInstanceOf(StorageException.class);
        told("writing while it is silent", gone);
        assertThat(storage.isReady()).isFalse();

        wire.cut();
        wire.join();
        goesOnAfter(opening);
    }

    @Test
    void a_read_whose_connection_has_died_is_asked_again() throws Exception {
        wire.cut();
        wire.join();
        assertThat(storage.journal().read(EVERYONE, opening.stream()).map(StoredRecord::head))
                .contains(opening.reached());
        assertThat(append(SampleRecords.following(opening, "{}").build())).isEqualTo(CommitOutcome.COMMITTED);
    }

    @Test
    void a_database_that_is_not_there_cannot_be_opened() {
        wire.close();
        assertThatThrownBy(() -> new PostgresProvider()
                        .open("jdbc:postgresql://127.0.0.1:" + wire.port() + "/nowhere?user=nobody&password=secret"))
                .isInstanceOf(StorageException.class)
                .hasMessageNotContaining("secret");
    }

    private CommitOutcome append(Commit commit) {
        return storage.journal().append(EVERYONE, commit);
    }

    /** The class's time limit is the only one: how long it takes depends on the machine. */
    private void goesOnAfter(Commit last) throws InterruptedException {
        Commit next = SampleRecords.following(last, "{}").build();
        while (true) {
            try {
                assertThat(append(next)).isEqualTo(CommitOutcome.COMMITTED);
                break;
            } catch (StorageException e) {
                Thread.sleep(50);
            }
        }
        assertThat(storage.isReady()).isTrue();
        assertThat(storage.journal().events(EVERYONE, last.stream(), 0, 9))
                .isEqualTo(last.events().appendAll(next.events()));
    }

    private static void told(String what, long since) {
        System.out.printf("%s: %d ms%n", what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
    }
}
