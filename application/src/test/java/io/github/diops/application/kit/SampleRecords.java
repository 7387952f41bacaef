package io.github.diops.application.kit;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseNumber;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Made-up records of one customer, whose hashes are chained as real ones are. Bodies say nothing that is true. */
public record SampleRecords(PartnerId tenant, CustomerId customer) {
    /** When cases are opened unless a test says otherwise. */
    public static final Instant FRI_2024_03_08 = Instant.parse("2024-03-08T09:30:00Z");

    public static SampleRecords of(String tenant, String customer) {
        return new SampleRecords(PartnerId.of(tenant), CustomerId.of(customer));
    }

    /** Opens case {@code id}: one event, a snapshot and the list row; neither contacts nor an answer. */
    public Commit.Builder opening(String id, String number) {
        return opening(row(id, number).build());
    }

    /** Opens the case of {@code row}. */
    public Commit.Builder opening(SupportCaseEntry row) {
        return Commit.builder().tenant(tenant).stream(StreamKey.of(StreamKey.Kind.SUPPORT_CASE, row.id()))
                .customer(row.customer())
                .expected(StreamHead.NONE)
                .events(events(StreamHead.NONE, "{\"opened\":\"" + row.id() + "\"}"))
                .snapshot(new Snapshot(1, "{\"version\":1}"))
                .supportCase(Option.some(row));
    }

    /** Adds one event for each of {@code bodies} after {@code last}; the list row stays as it is. */
    public static Commit.Builder following(Commit last, String... bodies) {
        return following(last, last.reached(), bodies);
    }

    /** Adds one event for each of {@code bodies} to the record of {@code last} after {@code head}. */
    public static Commit.Builder following(Commit last, StreamHead head, String... bodies) {
        return Commit.builder().tenant(last.tenant()).stream(last.stream())
                .customers(last.customers())
                .expected(head)
                .events(events(head, bodies))
                .snapshot(new Snapshot(1, "{\"version\":" + (head.version() + bodies.length) + "}"));
    }

    /** The row of case {@code id}: open, S2, opened on {@link #FRI_2024_03_08}, due an hour later. */
    public SupportCaseEntry.Builder row(String id, String number) {
        return SupportCaseEntry.builder()
                .id(CaseId.of(id))
                .number(CaseNumber.of(number))
                .customer(customer)
                .state(CaseState.OPEN)
                .severity(Severity.S2)
                .openedAt(FRI_2024_03_08)
                .dueAt(FRI_2024_03_08.plus(Duration.ofHours(1)));
    }

    /** A person who can be reached both ways. */
    public static StoredContact contact(String id, String name) {
        return new StoredContact(
                ContactId.of(id),
                new Contact(
                        name,
                        false,
                        Option.some(new PhoneNumber("+1 (212) 555-0100")),
                        Option.some(new EmailAddress("noc@example.com"))));
    }

    /** An answer of this tenant to {@code principal}, recorded on {@link #FRI_2024_03_08}. */
    public RecordedAnswer answer(String principal, String key) {
        return answer(principal, key, FRI_2024_03_08);
    }

    public RecordedAnswer answer(String principal, String key, Instant recordedAt) {
        return new RecordedAnswer(
                new RequestKey(tenant, principal, key), "digest of " + key, "{\"answer\":\"" + key + "\"}", recordedAt);
    }

    /** Events with those bodies after {@code head}, each with the hash over its predecessor's. */
    public static List<StoredEvent> events(StreamHead head, String... bodies) {
        List<StoredEvent> events = List.empty();
        StreamHead last = head;
        for (String body : bodies) {
            StoredEvent event = new StoredEvent(
                    last.version() + 1,
                    last.version() == 0 ? "OPENED" : "NOTED",
                    1,
                    body,
                    sha256(last.hash() + (last.version() + 1) + body));
            events = events.append(event);
            last = new StreamHead(event.version(), event.hash());
        }
        return events;
    }

    private static String sha256(String text) {
        try {
            // a half surrogate has no bytes; it counts as a question mark here and must be refused by the adapter
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
