package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.CISCO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerEvent;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.ExternalReference;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RecordStreamsTest {
    private static final Scope ALL = new Scope.All();

    private final Office office = new Office("2024-03-08T12:00:00Z");
    private final CustomerView customer = office.customer(
            ACME, new HolidaySource.Listed(TreeSet.of(LocalDate.of(2024, 7, 4), LocalDate.of(2024, 12, 25))));
    private final CaseView acknowledged = acknowledged();

    private CaseView acknowledged() {
        CaseView opened = Office.done(office.diops
                .cases()
                .open(
                        ACME,
                        Office.opening(customer.customer().id(), Severity.S3)
                                .problem("Füße \"quoted\"\n\t\u0001 😀")
                                .references(List.of(new ExternalReference("snow", "INC 1")))
                                .build(),
                        Option.none()));
        office.setNow("2024-03-08T12:30:00Z");
        return office.acknowledge(CISCO, opened.supportCase().opening().id(), Occasion.NOW)
                .get();
    }

    private StreamKey caseKey() {
        return StreamKey.of(
                StreamKey.Kind.SUPPORT_CASE,
                acknowledged.supportCase().opening().id());
    }

    private List<StoredEvent> events(StreamKey key) {
        return office.storage.journal().events(ALL, key, 0, 10);
    }

    /** The chain as the contract of the journal describes it, written down a second time. */
    private static String hash(String before, String stream, StoredEvent event) throws Exception {
        String chained = before + "\nacme\n" + stream + "\n" + event.version() + "\n" + event.type() + "\n"
                + event.typeVersion() + "\n" + event.body() + "\n";
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(chained.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void every_event_is_chained_to_the_one_before() throws Exception {
        String stream = "case/" + acknowledged.supportCase().opening().id();
        String before = "0".repeat(64);
        List<StoredEvent> events = events(caseKey());
        assertThat(events).hasSize(2);
        for (StoredEvent event : events) {
            assertThat(event.hash()).isEqualTo(hash(before, stream, event));
            before = event.hash();
        }
        assertThat(office.storage.journal().read(ALL, caseKey()).get().head().hash())
                .isEqualTo(before);
    }

    @Test
    void a_changed_body_or_place_breaks_the_chain() throws Exception {
        String stream = "case/" + acknowledged.supportCase().opening().id();
        StoredEvent first = events(caseKey()).head();
        String zeros = "0".repeat(64);
        StoredEvent changed = new StoredEvent(
                first.version(), first.type(), first.typeVersion(), first.body().replace("S3", "S4"), first.hash());
        assertThat(changed.body()).isNotEqualTo(first.body());
        assertThat(hash(zeros, stream, changed)).isNotEqualTo(first.hash());
        assertThat(hash(zeros, "case/other", first)).isNotEqualTo(first.hash());
        assertThat(hash("1".repeat(64), stream, first)).isNotEqualTo(first.hash());
    }

    @Test
    void bodies_and_snapshots_are_json_with_sorted_keys() {
        StreamKey customerKey =
                StreamKey.of(StreamKey.Kind.CUSTOMER, customer.customer().id());
        List<String> stored = events(caseKey())
                .appendAll(events(customerKey))
                .map(StoredEvent::body)
                .append(snapshot(caseKey()))
                .append(snapshot(customerKey));
        for (String body : stored) {
            assertThat(StoredJson.parse(body)).hasToString(body);
            assertThat(topKeys(body)).isNotEmpty().isSorted();
        }
        assertThat(topKeys(events(caseKey()).head().body()))
                .containsExactly(
                        "actor", "at", "data", "edition", "party", "recordedAt", "requestId", "rule", "standsIn");
    }

    private String snapshot(StreamKey key) {
        return office.storage.journal().read(ALL, key).get().snapshot().body();
    }

    /** The keys of the outermost object, in the order in which they stand. */
    private static java.util.List<String> topKeys(String json) {
        java.util.ArrayList<String> keys = new java.util.ArrayList<>();
        int depth = 0;
        for (int at = 0; at < json.length(); at++) {
            char next = json.charAt(at);
            if (next == '"') {
                int start = at + 1;
                at = start;
                while (json.charAt(at) != '"') {
                    at += json.charAt(at) == '\\' ? 2 : 1;
                }
                if (depth == 1 && json.charAt(at + 1) == ':') {
                    keys.add(json.substring(start, at));
                }
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
            }
        }
        return keys;
    }

    @Test
    void a_snapshot_is_the_fold_of_the_events() {
        CaseCodec codec = new CaseCodec();
        Option<SupportCase> folded = Option.none();
        for (StoredEvent event : events(caseKey())) {
            StoredJson body = StoredJson.parse(event.body());
            CaseEvent happened = codec.event(
                    new RecordCodec.Form(event.type(), event.typeVersion(), body.object("data")), Envelope.of(body));
            folded = Option.some(codec.after(folded, happened));
        }
        assertThat(folded).isEqualTo(Option.some(acknowledged.supportCase()));
        assertThat(codec.state(StoredJson.parse(snapshot(caseKey())))).isEqualTo(acknowledged.supportCase());
    }

    @Test
    void a_snapshot_of_another_form_is_made_again_from_the_events() {
        RecordStreams<SupportCase, CaseEvent> cases = new RecordStreams<>(office.storage.journal(), new CaseCodec());
        RecordStreams<Customer, CustomerEvent> customers =
                new RecordStreams<>(office.storage.journal(), new CustomerCodec());
        assertThat(cases.loaded(ALL, outdated(caseKey())).state()).isEqualTo(acknowledged.supportCase());
        StreamKey customerKey =
                StreamKey.of(StreamKey.Kind.CUSTOMER, customer.customer().id());
        assertThat(customers.loaded(ALL, outdated(customerKey)).state()).isEqualTo(customer.customer());
    }

    private StoredRecord outdated(StreamKey key) {
        StoredRecord stored = office.storage.journal().read(ALL, key).get();
        return new StoredRecord(stored.tenant(), stored.stream(), stored.head(), new Snapshot(0, "{\"old\":1}"));
    }
}
