package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.console.ConsoleDocument;
import io.github.diops.adapters.rest.instances.Postgres;
import io.vavr.collection.List;
import io.vertx.core.json.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each page that shows records, each list of the API and each export, asked of many cases by the administrator and by a
 * partner, one request after the other. It prints how long the answers take and weigh, and asserts only what a loaded
 * machine cannot spoil: that each shows all that it must. {@code -Ddiops.test.pages=10000} says how many cases are many.
 */
@Timeout(7_200)
class PageTimesTest {
    private static final int CASES = Integer.getInteger("diops.test.pages", 1_500);

    /** How often each is asked; in a short run it is not worth the time. */
    private static final int TIMES = CASES < 10_000 ? 1 : 100;

    private static final int WARMED_UP = CASES < 10_000 ? 0 : 50;
    private static final int OPEN = 1_000;
    private static final int MOST_EXPORTED = 10_000;
    private static final int PAGE = 50;

    /** Of what an answer must show something, and how often. */
    private record Asked(String path, String shown, int times) {}

    @Test
    void pages_of_a_database_in_one_file_are_whole(@TempDir Path directory) {
        ask("jdbc:sqlite:" + directory.resolve("diops.db"));
    }

    @Test
    void pages_of_a_database_server_are_whole() throws IOException {
        try (EmbeddedPostgres server = Postgres.start()) {
            ask(Postgres.url(server));
        }
    }

    private static void ask(String url) {
        try (RunningService service = RunningService.on(url, ManyRecords.NOW, Access::local)) {
            ManyRecords records = ManyRecords.make(service, CASES);
            System.out.printf(
                    "%nof %d cases, %s:%n%-70s %8s %8s %8s %8s%n",
                    CASES, url.split(":", 3)[1], "", "p50 ms", "p99 ms", "bytes", "partner's p99 ms");
            for (int n = 0; n < asked(records, 1).size(); n++) {
                Asked all = asked(records, 1).get(n);
                Taken administrator = taken(service, all, "Act-As", "cisco");
                Taken partner = taken(
                        service,
                        asked(records, ManyRecords.PARTNERS).get(n),
                        "Act-As",
                        "partner/" + ManyRecords.PARTNER);
                System.out.printf(
                        "%-70s %8.1f %8.1f %8d %8.1f%n",
                        all.path(), administrator.p50(), administrator.p99(), administrator.bytes(), partner.p99());
            }
        }
    }

    /** What is asked by one who sees what one of {@code share} partners has. */
    private static List<Asked> asked(ManyRecords records, int share) {
        String row = "//tbody/tr";
        String title = "//h1";
        String item = "items";
        int planned = records.each() / share;
        return List.of(
                new Asked("/", "//section[@id='cases']//tbody/tr", 12),
                new Asked("/cases", row, PAGE),
                new Asked("/cases?after=150", row, PAGE),
                new Asked("/cases?severity=S3", row, PAGE),
                new Asked("/cases?state=ANY", row, PAGE),
                new Asked("/cases?state=ANY&q=dial+tone", row, PAGE),
                new Asked("/cases?state=ANY&customer=" + records.customer(), row, Math.min(PAGE, CASES / 500)),
                new Asked("/cases/" + records.openCase(), title, 1),
                new Asked("/cases/" + records.closedCase(), title, 1),
                new Asked("/customers", row, PAGE),
                new Asked("/customers/" + records.customer(), title, 1),
                new Asked("/customers/" + records.backedUp(), "//h3[@class='strip-title']", 3),
                new Asked("/maintenance", "//section[@id='planned']//tbody/tr", Math.min(PAGE, planned)),
                new Asked("/maintenance?view=month", "//section[@id='planned']//tbody/tr", Math.min(PAGE, planned)),
                new Asked("/maintenance?view=year", "//section[@id='planned']//tbody/tr", Math.min(PAGE, planned)),
                new Asked("/maintenance/" + records.maintenance(), title, 1),
                new Asked("/cop", row, planned),
                new Asked("/cop/" + records.cop(), title, 1),
                new Asked("/certificates/" + records.certificate(), title, 1),
                new Asked("/slo", row, 13),
                new Asked("/cases.csv", "", OPEN / share),
                new Asked("/cases.csv?state=ANY", "", Math.min(MOST_EXPORTED, CASES / share)),
                new Asked("/customers.csv", "", records.customers() / share),
                new Asked("/maintenance.csv", "", planned),
                new Asked("/slo.csv", "", 13 * 4),
                new Asked("/api/v1/cases?limit=200", item, 200),
                new Asked("/api/v1/cases?state=OPEN&limit=200", item, 200),
                new Asked("/api/v1/customers?limit=200", item, Math.min(200, records.customers() / share)),
                new Asked("/api/v1/maintenance/events?limit=200", item, planned),
                new Asked("/api/v1/certificates?limit=200", item, planned),
                new Asked("/api/v1/cop-requests?limit=200", item, planned),
                new Asked("/api/v1/slo", "months", 12));
    }

    private record Taken(double p50, double p99, int bytes) {}

    private static Taken taken(RunningService service, Asked asked, String... headers) {
        assertThat(shown(asked, service.get(asked.path(), headers)))
                .as(asked.path())
                .isEqualTo(asked.times());
        for (int n = 0; n < WARMED_UP; n++) {
            assertThat(service.get(asked.path(), headers).statusCode()).isEqualTo(200);
        }
        long[] micros = new long[TIMES];
        int bytes = 0;
        for (int n = 0; n < TIMES; n++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = service.get(asked.path(), headers);
            micros[n] = (System.nanoTime() - start) / 1_000;
            assertThat(answer.statusCode()).isEqualTo(200);
            bytes = answer.body().getBytes(StandardCharsets.UTF_8).length;
        }
        Arrays.sort(micros);
        return new Taken(micros[TIMES / 2] / 1_000.0, micros[TIMES * 99 / 100] / 1_000.0, bytes);
    }

    /** How often the answer shows what it must. */
    private static int shown(Asked asked, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(asked.path()).isEqualTo(200);
        if (asked.path().contains(".csv")) {
            return Csv.rows(answer.body()).size() - 1;
        }
        return asked.path().startsWith("/api/")
                ? new JsonObject(answer.body()).getJsonArray(asked.shown()).size()
                : ConsoleDocument.of(answer.body()).texts(asked.shown()).size();
    }
}
