package io.github.diops.adapters.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.http.Access;
import io.github.diops.adapters.rest.http.Front;
import io.github.diops.adapters.rest.http.Limits;
import io.github.diops.adapters.rest.http.Telemetry;
import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.control.Option;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS, by clients that trust the certificates made here and no other. */
@SuppressWarnings("NullAway.Init")
class TlsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int HANDSHAKE = 0x16;
    private static final int ALERT = 0x15;
    private static final int PROTOCOL_VERSION = 70;

    @TempDir
    static Path made;

    private static TlsPair first;
    private static TlsPair second;

    @TempDir
    Path directory;

    private final Vertx vertx = Vertx.vertx();
    private final MemoryStorage storage = new MemoryStorage();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Logger log = Logger.getLogger(HttpService.class.getName());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private HttpService service;
    private Path certificate;
    private Path key;

    @BeforeAll
    static void make() {
        first = TlsPair.made(made, "first", "RSA");
        second = TlsPair.made(made, "second", "EC");
    }

    @BeforeEach
    void start() {
        log.addHandler(listener);
        certificate = directory.resolve("tls.crt");
        key = directory.resolve("tls.key");
        first.write(certificate, key);
        DiOps diops = DiOps.assemble(
                OperationsPolicy.standard(),
                Ports.of(storage, HolidayCalendars.NONE),
                () -> Instant.parse("2024-03-08T10:00:00Z"));
        Site site = new Site(
                "127.0.0.1",
                0,
                Front.NONE,
                Option.some(TlsFiles.read(vertx, certificate, key).get()));
        service = HttpService.start(
                vertx, diops, Telemetry.counting(), Access.local(diops), Limits.none(), Router.router(vertx), site);
    }

    @AfterEach
    void stop() throws Exception {
        log.removeHandler(listener);
        service.stop(Duration.ofSeconds(5));
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void clients_that_trust_the_certificate_are_answered_and_told_to_come_back_so(String protocol) throws Exception {
        try (SSLSocket client = connected(first, protocol)) {
            assertThat(client.getSession().getProtocol()).isEqualTo(protocol);
            assertThat(asked(client))
                    .startsWith("HTTP/1.1 200 ")
                    .containsIgnoringCase("\r\nStrict-Transport-Security: max-age=31536000\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, ALERT", "3, HANDSHAKE"})
    void an_older_version_than_1_2_is_refused(int minor, String answered) throws Exception {
        byte[] answer = helloOfVersion(minor);
        assertThat((int) answer[0]).isEqualTo(answered.equals("ALERT") ? ALERT : HANDSHAKE);
        if (answered.equals("ALERT")) {
            assertThat((int) answer[6]).isEqualTo(PROTOCOL_VERSION);
        }
    }

    /** The first bytes that the service answers to a client that speaks TLS up to that minor version of "3". */
    private byte[] helloOfVersion(int minor) throws IOException {
        byte[] hello = new byte[5 + 4 + 2 + 32 + 1 + 2 + 2 + 2];
        System.arraycopy(new byte[] {HANDSHAKE, 3, 1, 0, (byte) (hello.length - 5)}, 0, hello, 0, 5);
        System.arraycopy(new byte[] {1, 0, 0, (byte) (hello.length - 9), 3, (byte) minor}, 0, hello, 5, 6);
        // no session, the one suite ECDHE_RSA_WITH_AES_128_CBC_SHA, no compression
        System.arraycopy(new byte[] {0, 0, 2, (byte) 0xc0, 0x13, 1, 0}, 0, hello, 43, 7);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(hello);
            return socket.getInputStream().readNBytes(7);
        }
    }

    @Test
    void a_client_that_speaks_no_tls_gets_no_answer() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .doesNotContain("HTTP/");
        }
    }

    @Test
    void a_new_certificate_serves_new_connections_and_open_ones_go_on() throws Exception {
        try (SSLSocket before = connected(first, "TLSv1.3")) {
            assertThat(asked(before)).startsWith("HTTP/1.1 200 ");
            second.write(certificate, key);
            assertThat(servedBy(second)).isTrue();
            assertThat(asked(before)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_pair_that_is_no_good_changes_nothing_and_is_told() throws Exception {
        TlsPair.write(certificate, second.certificate());
        awaitLogged("must be a certificate and its own private key");
        try (SSLSocket client = connected(first, "TLSv1.3")) {
            assertThat(asked(client)).startsWith("HTTP/1.1 200 ");
        }
        TlsPair.write(key, "no key at all");
        awaitLogged("certificate of TLS stays what it was");
        Files.delete(key);
        awaitLogged("--tls-key: " + key + " cannot be read");
        Thread.sleep(2 * HttpService.RENEWAL.toMillis());
        try (SSLSocket client = connected(first, "TLSv1.3")) {
            assertThat(asked(client)).startsWith("HTTP/1.1 200 ");
        }

        second.write(certificate, key);
        assertThat(servedBy(second)).isTrue();
        assertThat(logged.stream().filter(line -> line.contains("cannot be read")))
                .as("each change is told once")
                .hasSize(1);
    }

    // what is wrong at the start

    @ParameterizedTest
    @ValueSource(strings = {"--tls-cert=tls.crt", "--tls-key=tls.key"})
    void one_of_the_two_is_wrong_usage(String option) throws Exception {
        assertThat(started(option)).isEqualTo("2 diops: --tls-cert and --tls-key go together (see --help)\n");
    }

    @Test
    void files_that_cannot_be_used_are_wrong_usage() throws Exception {
        Path nowhere = directory.resolve("nowhere");
        assertThat(started("--tls-cert=" + nowhere, "--tls-key=" + key))
                .isEqualTo("2 diops: --tls-cert: " + nowhere + " cannot be read\n");
        TlsPair.write(key, TlsPair.made(made, "other", "RSA").key());
        assertThat(started("--tls-cert=" + certificate, "--tls-key=" + key))
                .isEqualTo("2 diops: --tls-key is not the key of --tls-cert\n");
        assertThat(TlsFiles.read(vertx, key, certificate).getLeft()).contains("in PEM");
    }

    /** The exit code, and what the program said on both streams. */
    private String started(String... options) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--port=0",
                "--data=" + directory.resolve("data")));
        command.addAll(List.of(options));
        Path told = directory.resolve("told");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(told);
        assertThat(ended).as("it started: " + said).isTrue();
        return process.exitValue() + " "
                // what a library says of itself
                + said.lines().filter(line -> !line.startsWith("SLF4J")).collect(Collectors.joining("\n", "", "\n"));
    }

    private void awaitLogged(String part) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (logged.stream().noneMatch(line -> line.contains(part))) {
            assertThat(Instant.now()).as("logged: " + logged).isBefore(until);
            Thread.sleep(50);
        }
    }

    /** Whether clients that trust that pair alone are served soon. */
    private boolean servedBy(TlsPair pair) throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            try (SSLSocket client = connected(pair, "TLSv1.3")) {
                return asked(client).startsWith("HTTP/1.1 200 ");
            } catch (javax.net.ssl.SSLException e) {
                Thread.sleep(50);
            }
        }
        return false;
    }

    private SSLSocket connected(TlsPair trusted, String protocol) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        X509Certificate only = trusted.parsed();
        store.setCertificateEntry("only", only);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", service.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setEnabledProtocols(new String[] {protocol});
        socket.startHandshake();
        Certificate shown = socket.getSession().getPeerCertificates()[0];
        assertThat(shown).isEqualTo(only);
        return socket;
    }

    /** The answer to a request that keeps the connection open. */
    private static String asked(SSLSocket client) throws IOException {
        client.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        InputStream in = client.getInputStream();
        while (!answer.toString(US_ASCII).endsWith("{\"status\":\"UP\"}")) {
            int next = in.read();
            assertThat(next).isNotNegative();
            answer.write(next);
        }
        return answer.toString(US_ASCII);
    }
}
