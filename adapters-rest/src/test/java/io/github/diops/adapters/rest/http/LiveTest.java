package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.Role;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What open pages are told: that something of theirs changed, and nothing of others. */
class LiveTest {
    private static final Instant NOW = Instant.parse("2024-03-08T10:00:20Z");
    private static final String CUSTOMER =
            "{\"name\":\"Acme\",\"region\":\"AMER\",\"zone\":\"America/New_York\",\"applications\":[]}";
    private static final Duration PROMPT = Duration.ofSeconds(10);
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    private final RunningService service =
            RunningService.withAccess(NOW.toString(), Telemetry.counting(), Access::byKeys);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_change_is_told_to_those_who_may_see_it_and_to_nobody_else() throws IOException {
        String administrator = bearer(Role.PARTNER_ADMINISTRATOR, "acme");
        String engineer = bearer(Role.PARTNER_ENGINEER, "acme");
        String operator = bearer(Role.CISCO_OPERATOR, "");
        String foreign = bearer(Role.PARTNER_ENGINEER, "bolt");
        try (Page acme = opened(engineer);
                Page cisco = opened(operator);
                Page bolt = opened(foreign)) {
            assertThat(acme.status).isEqualTo("HTTP/1.1 200 OK");
            assertThat(acme.headers).contains("content-type: text/event-stream; charset=utf-8");
            assertThat(acme.isToldWithin(A_WHILE)).as("of nothing").isFalse();

            assertThat(service.post("/api/v1/customers", CUSTOMER, "Authorization", administrator)
                            .statusCode())
                    .isEqualTo(201);

            assertThat(acme.isToldWithin(PROMPT)).isTrue();
            assertThat(cisco.isToldWithin(PROMPT)).isTrue();
            assertThat(bolt.isToldWithin(A_WHILE)).as("of another partner's").isFalse();
            assertThat(acme.isToldWithin(A_WHILE)).as("again").isFalse();
        }
    }

    @Test
    void that_another_minute_has_begun_is_told() throws IOException {
        try (Page page = opened(bearer(Role.CUSTOMER, "acme", "acme-1"))) {
            service.setNow("2024-03-08T10:00:59Z");
            assertThat(page.isToldWithin(A_WHILE)).isFalse();
            service.setNow("2024-03-08T10:01:00Z");
            assertThat(page.isToldWithin(PROMPT)).isTrue();
        }
    }

    @Test
    void what_changed_between_a_page_and_its_stream_or_between_two_streams_is_told_at_once() throws IOException {
        String engineer = bearer(Role.PARTNER_ENGINEER, "acme");
        String heard;
        try (Page page = opened(engineer)) {
            heard = page.lastId();
        }
        try (Page again = opened(engineer, "/live", "Last-Event-ID: " + heard)) {
            assertThat(again.isToldWithin(A_WHILE)).as("of what it heard").isFalse();
        }
        service.post("/api/v1/customers", CUSTOMER, "Authorization", bearer(Role.PARTNER_ADMINISTRATOR, "acme"));
        try (Page again = opened(engineer, "/live", "Last-Event-ID: " + heard)) {
            assertThat(again.isToldWithin(PROMPT)).isTrue();
        }
        try (Page before = opened(engineer)) {
            assertThat(before.isToldWithin(PROMPT)).isTrue();
        }
        service.setNow("2024-03-08T10:00:40Z");
        try (Page after = opened(
                engineer, "/live?since=" + Instant.parse("2024-03-08T10:00:35Z").toEpochMilli())) {
            assertThat(after.isToldWithin(A_WHILE)).isFalse();
        }
        try (Page odd = opened(engineer, "/live?since=yesterday")) {
            assertThat(odd.isToldWithin(PROMPT)).isTrue();
        }
    }

    @Test
    void one_reader_opens_so_many_and_another_in_the_place_of_one_that_he_closes() throws Exception {
        String engineer = bearer(Role.PARTNER_ENGINEER, "acme");
        String colleague = bearer(Role.PARTNER_ENGINEER, "acme");
        List<Page> pages = new ArrayList<>();
        try {
            for (int page = 0; page < Live.MOST_EACH; page++) {
                pages.add(opened(engineer));
            }
            assertThat(pages).allMatch(page -> page.status.equals("HTTP/1.1 200 OK"));
            RawHttp.Answer refused =
                    RawHttp.send(service.port(), RawHttp.bare("GET", "/live", "Authorization: " + engineer));
            SoundProblem.of(refused, 429);
            assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
            try (Page other = opened(colleague)) {
                assertThat(other.status).isEqualTo("HTTP/1.1 200 OK");
            }
            pages.remove(0).close();
            long until = System.nanoTime() + PROMPT.toNanos();
            String status = "";
            while (!status.equals("HTTP/1.1 200 OK") && System.nanoTime() < until) {
                try (Page next = opened(engineer)) {
                    status = next.status;
                }
                Thread.sleep(100);
            }
            assertThat(status).isEqualTo("HTTP/1.1 200 OK");
        } finally {
            for (Page page : pages) {
                page.close();
            }
        }
    }

    @Test
    void nobody_unknown_is_told_anything() {
        SoundProblem.of(RawHttp.send(service.port(), RawHttp.bare("GET", "/live")), 401);
    }

    @Test
    void the_service_stops_though_pages_are_open() throws IOException {
        try (Page page = opened(bearer(Role.PARTNER_ENGINEER, "acme"))) {
            service.stopServing();
            assertThat(page.endsWithin(PROMPT)).isTrue();
        }
    }

    private Page opened(String bearer) throws IOException {
        return opened(bearer, "/live?since=" + NOW.toEpochMilli());
    }

    private Page opened(String bearer, String path, String... headers) throws IOException {
        return new Page(service.port(), bearer, path, headers);
    }

    private String bearer(Role role, String partner) {
        return bearer(role, partner, "");
    }

    private String bearer(Role role, String partner, String customer) {
        // long before, since that it was handed out stands in the trail
        service.setNow("2024-03-08T09:00:00Z");
        Principal.Claim claim = new Principal.Claim(
                role,
                Option.when(!partner.isEmpty(), () -> PartnerId.of(partner)),
                Option.when(!customer.isEmpty(), () -> CustomerId.of(customer)),
                HashSet.empty());
        String secret = service.diops()
                .keys()
                .create(
                        Principal.administrator().caller("test"),
                        new KeyDesk.Wanted("test", claim, NOW.plus(Duration.ofDays(1))))
                .get()
                .secret();
        service.setNow(NOW.toString());
        return "Bearer " + secret;
    }

    /** A page that listens. */
    private static final class Page implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;
        private final String status;
        private final List<String> headers = new ArrayList<>();

        private Page(int port, String bearer, String path, String... more) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(RawHttp.PATIENCE_MILLIS);
            List<String> sent = new ArrayList<>(List.of("Host: 127.0.0.1", "Authorization: " + bearer));
            sent.addAll(List.of(more));
            socket.getOutputStream().write(RawHttp.request("GET " + path + " HTTP/1.1", sent, new byte[0]));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            status = lines.readLine();
            for (String header = lines.readLine(); !header.isEmpty(); header = lines.readLine()) {
                headers.add(header.toLowerCase(Locale.ROOT));
            }
        }

        boolean isToldWithin(Duration patience) throws IOException {
            return comes("event: change", patience);
        }

        /** The last chunk, which is empty. */
        boolean endsWithin(Duration patience) throws IOException {
            return comes("0", patience);
        }

        private boolean comes(String wanted, Duration patience) throws IOException {
            socket.setSoTimeout((int) patience.toMillis());
            try {
                String line = lines.readLine();
                while (line != null && !line.equals(wanted)) {
                    line = lines.readLine();
                }
                return line != null;
            } catch (SocketTimeoutException e) {
                return false;
            }
        }

        String lastId() throws IOException {
            String line = lines.readLine();
            while (!line.startsWith("id: ")) {
                line = lines.readLine();
            }
            return line.substring("id: ".length());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
