package io.github.diops.adapters.persistence.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of one test's own that waits for the disk at each commit, to be killed with all its processes. */
final class PrivateCluster implements AutoCloseable {
    // it tells in full that what was killed cannot be stopped; held here, since the JDK forgets a logger nobody holds
    private static final Logger LOG = Logger.getLogger("io.zonky.test");

    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    PrivateCluster(Path data) throws IOException {
        LOG.setLevel(Level.OFF);
        this.data = data;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** Starts it on the data that it left, which it recovers. */
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    /** Kills the server and every process that it has started, and waits until they are gone. */
    void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        ProcessHandle main = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(main), main.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        stop();
    }

    private void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                // there is nothing left to stop
            }
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
